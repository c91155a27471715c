import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed, CaseId } from '../../schema.ts'
import { AttachPaper, FileRefused, MOST_FILE_BYTES, OpenedFile, Paper, PaperId, PaperView } from '../schema/paper.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const
/** A file as base64 is a third longer; more than may be kept comes in so that it is refused in words. */
const UPLOAD_BYTES = Math.ceil((MOST_FILE_BYTES * 4) / 3) + 2 * 1024 * 1024

export const attachPaper = operation({
  name: 'attachPaper',
  summary:
    'Attach a photo or the scan of a paper; a picture is drawn anew, without position and without what it was taken with',
  method: 'POST',
  path: '/cases/:caseId/papers',
  input: AttachPaper,
  output: Paper,
  maxBytes: UPLOAD_BYTES,
  failures: [CaseClosed, FileRefused],
  permission: 'work.record',
  ...ofCase,
  audit: { fact: 'paper.attached', about: 'caseId' },
  offline: 'online-only',
})

export const papersOfCase = operation({
  name: 'papersOfCase',
  summary: 'Photos and papers of a case with their small pictures, the latest first',
  method: 'POST',
  reads: true,
  path: '/cases/:caseId/papers/list',
  input: z.strictObject({ caseId: CaseId }),
  output: z.array(PaperView),
  failures: [],
  permission: 'work.read',
  ...ofCase,
  audit: { fact: 'papers.read', about: 'caseId' },
  offline: 'online-only',
})

export const openPaper = operation({
  name: 'openPaper',
  summary: 'One photo or paper as it is kept',
  method: 'POST',
  reads: true,
  path: '/cases/:caseId/papers/:id/open',
  input: z.strictObject({ caseId: CaseId, id: PaperId }),
  output: OpenedFile,
  failures: [],
  permission: 'work.read',
  ...ofCase,
  audit: { fact: 'paper.opened', about: 'caseId' },
  offline: 'online-only',
})
