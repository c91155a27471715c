import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed, CaseId } from '../../schema.ts'
import {
  CaseCategory,
  CategoryEnded,
  CategoryHeld,
  CategoryId,
  CategoryUnknown,
  ChooseCategory,
  ReasonMissing,
} from '../schema/categories.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const

export const chooseCategory = operation({
  name: 'chooseCategory',
  summary: 'Choose a category of the official list for a client; one that can wound only with a reason',
  method: 'POST',
  path: '/cases/:caseId/categories',
  input: ChooseCategory,
  output: z.null(),
  failures: [CaseClosed, CategoryUnknown, ReasonMissing, CategoryHeld],
  permission: 'category.record',
  ...ofCase,
  audit: { fact: 'category.chosen', about: 'caseId' },
  offline: 'queue',
})

export const endCategory = operation({
  name: 'endCategory',
  summary: 'Say that a category no longer holds, and why; it stays in the history',
  method: 'POST',
  path: '/cases/:caseId/categories/:id/endings',
  input: z.strictObject({ caseId: CaseId, id: CategoryId, words: z.string().trim().min(1).max(1000) }),
  output: z.null(),
  failures: [CaseClosed, CategoryEnded],
  permission: 'category.record',
  ...ofCase,
  audit: { fact: 'category.ended', about: 'caseId' },
  offline: 'queue',
})

export const categoriesOfCase = operation({
  name: 'categoriesOfCase',
  summary: 'Categories that a worker chose for a client, those that ended too',
  method: 'GET',
  path: '/cases/:caseId/categories',
  input: z.strictObject({ caseId: CaseId }),
  output: z.array(CaseCategory),
  failures: [],
  permission: 'case.read',
  ...ofCase,
  audit: { fact: 'categories.read', about: 'caseId' },
  offline: 'cached',
})
