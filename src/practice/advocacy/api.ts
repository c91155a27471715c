import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { Recurrence, UnmetNeeds } from './schema.ts'

export const unmetNeeds = operation({
  name: 'unmetNeeds',
  summary: 'Needs that stayed unmet, by kind and district, with small numbers hidden, and the barriers named',
  method: 'GET',
  path: '/evidence/unmet-needs',
  input: z.strictObject({}),
  output: UnmetNeeds,
  failures: [],
  permission: 'unmet.read',
  purpose: 'policy',
  audit: { fact: 'unmet-needs.read', about: null },
  offline: 'cached',
})

export const recurrenceOf = operation({
  name: 'recurrenceOf',
  summary:
    'How often the same problem comes back after the work ended, by problem, method and district; small numbers hidden',
  method: 'GET',
  path: '/evidence/recurrence',
  input: z.strictObject({}),
  output: Recurrence,
  failures: [],
  permission: 'recurrence.read',
  purpose: 'policy',
  audit: { fact: 'recurrence.read', about: null },
  offline: 'cached',
})
