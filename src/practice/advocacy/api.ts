import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { UnmetNeeds } from './schema.ts'

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
