import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { NeutralCategory } from '../schema/categories.ts'

export const officialCategories = operation({
  name: 'officialCategories',
  summary: 'Categories of people whom social welfare is for (PPKS), in neutral words, with the needs to ask about',
  method: 'GET',
  path: '/knowledge/categories',
  input: z.strictObject({}),
  output: z.array(NeutralCategory),
  failures: [],
  permission: 'term.read',
  purpose: 'directory',
  audit: { fact: 'terms.read', about: null },
  offline: 'cached',
})
