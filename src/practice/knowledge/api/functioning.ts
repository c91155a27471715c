import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { FunctioningTerms } from '../schema/functioning.ts'

export const functioningTerms = operation({
  name: 'functioningTerms',
  summary:
    'The words in which social functioning is assessed: roles, problems, severity, duration, coping, surroundings',
  method: 'GET',
  path: '/knowledge/functioning',
  input: z.strictObject({}),
  output: FunctioningTerms,
  failures: [],
  permission: 'term.read',
  purpose: 'directory',
  audit: { fact: 'terms.read', about: null },
  offline: 'cached',
})
