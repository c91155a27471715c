import { operation } from '#platform/shared/operation.ts'
import { ConditionVersion } from '#practice/resources/schema/conditions.ts'
import {
  AskCriteria,
  Criteria,
  CriteriaClash,
  CriteriaPreview,
  EndCriteria,
  NeverMet,
  PeriodBackwards,
  PreviewCriteria,
  PublishCriteria,
} from './schema.ts'

export const criteriaOf = operation({
  name: 'criteriaOf',
  summary:
    'The conditions of a programme, a service or a service at one place: what holds, from where, and every version',
  method: 'GET',
  path: '/directory/conditions/:kind/:id',
  input: AskCriteria,
  output: Criteria,
  failures: [],
  permission: 'criteria.read',
  purpose: 'directory',
  audit: { fact: 'criteria.read', about: 'id' },
  offline: 'cached',
})

export const previewCriteria = operation({
  name: 'previewCriteria',
  summary:
    'Whom of the fictional example people conditions would take, before and after a change, and what checks find',
  method: 'POST',
  reads: true,
  path: '/directory/conditions/preview',
  input: PreviewCriteria,
  output: CriteriaPreview,
  failures: [],
  permission: 'criteria.read',
  purpose: 'directory',
  audit: { fact: 'criteria.previewed', about: null },
  offline: 'online-only',
})

export const publishCriteria = operation({
  name: 'publishCriteria',
  summary: 'Publish a version of conditions that holds from a day on',
  method: 'POST',
  path: '/directory/conditions/versions',
  input: PublishCriteria,
  output: ConditionVersion,
  failures: [CriteriaClash, NeverMet, PeriodBackwards],
  permission: 'criteria.publish',
  purpose: 'directory',
  audit: { fact: 'criteria.published', about: 'id' },
  offline: 'online-only',
})

export const endCriteria = operation({
  name: 'endCriteria',
  summary: 'From a day on, let what was imported and what stands above hold again',
  method: 'POST',
  path: '/directory/conditions/ends',
  input: EndCriteria,
  output: ConditionVersion,
  failures: [CriteriaClash],
  permission: 'criteria.publish',
  purpose: 'directory',
  audit: { fact: 'criteria.ended', about: 'id' },
  offline: 'online-only',
})
