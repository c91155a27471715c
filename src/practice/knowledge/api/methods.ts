import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { Method, MethodSummary } from '../schema/methods.ts'

export const methodsOfPractice = operation({
  name: 'methodsOfPractice',
  summary: 'The methods of social work in the library: name, with whom, in which phases, how well tested',
  method: 'GET',
  path: '/knowledge/methods',
  input: z.strictObject({}),
  output: z.array(MethodSummary),
  failures: [],
  permission: 'term.read',
  purpose: 'directory',
  audit: { fact: 'terms.read', about: null },
  offline: 'cached',
})

export const methodPage = operation({
  name: 'methodPage',
  summary: 'One method whole: what it is, when it fits, cautions, evidence with its sources, steps',
  method: 'GET',
  path: '/knowledge/methods/:id',
  input: z.strictObject({ id: Method.shape.id }),
  output: Method,
  failures: [],
  permission: 'term.read',
  purpose: 'directory',
  audit: { fact: 'terms.read', about: null },
  offline: 'cached',
})
