import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '../../commands.ts'
import { openById } from '../../queries.ts'
import type { CaseClosed } from '../../schema.ts'
import type { AttachPaper, FileRefused, Paper } from '../schema/paper.ts'
import { hasContact } from '../store/contacts.ts'
import { insertPaper } from '../store/papers.ts'
import { cleanse } from './cleanse.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }

/** Keep a photo or a paper. The picture is drawn anew before the case is held, so that nobody waits for it. */
export async function attachPaper(
  _permit: Permit<'work.record'>,
  context: Context,
  { base64, ...told }: AttachPaper,
): Promise<Result<Paper, CaseClosed | FileRefused | Reused | NotFound>> {
  const cleansed = await cleanse(Buffer.from(base64, 'base64'))
  if (!cleansed.ok) return cleansed
  const found = await openById(context, told.caseId)
  if (!found.ok) return found
  const { caseId, contactId, kind, words } = told
  if (contactId !== null && !(await hasContact(context, { id: contactId, caseId }))) return fail({ code: 'not-found' })
  const { mediaType, content, thumbnail } = cleansed.value
  const paper = { ...told, mediaType, bytes: content.length }
  if (!(await insertPaper(context, paper, { content, thumbnail }))) return fail({ code: 'act-id-reused' })
  const details = { paper: kind, ...(words !== null && { words }) }
  await addCaseEvent(context, { caseId, kind: 'paper.attached', details })
  return ok(paper)
}
