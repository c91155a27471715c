import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '../../schema.ts'
import { Written } from './aid.ts'
import { ContactId } from './contact.ts'

export const PaperId = idOf('PaperId')
export type PaperId = z.infer<typeof PaperId>

/** What a photo or scan shows. */
export const PaperKind = z.enum([
  'photo',
  'identity-card',
  'family-card',
  'birth-certificate',
  'marriage-certificate',
  'divorce-certificate',
  'death-certificate',
  'poverty-letter',
  'domicile-letter',
  'health-card',
  'medical-letter',
  'disability-card',
  'school-paper',
  'police-letter',
  'court-paper',
  'agreement',
  'receipt',
  'other',
])
export type PaperKind = z.infer<typeof PaperKind>

/** As large as a file may come in; what is kept of a picture is smaller. */
export const MOST_FILE_BYTES = 8 * 1024 * 1024
/** The longest side of a kept picture, and of its small one, in pixels. */
export const LONGEST_SIDE = 2000
export const SMALL_SIDE = 240

/** A file that goes with a case: a picture without its position, or a PDF as it came. */
export const Paper = z.object({
  id: PaperId,
  caseId: CaseId,
  /** The contact at which it came; null for none. */
  contactId: ContactId.nullable(),
  kind: PaperKind,
  words: z.string().trim().min(1).max(500).nullable(),
  mediaType: z.enum(['image/jpeg', 'application/pdf']),
  bytes: z.int().nonnegative(),
})
export type Paper = z.infer<typeof Paper>

/** As a list shows one: `thumbnail` is WebP as base64; null for a PDF and for what was taken back. */
export const PaperView = Paper.extend({ ...Written.shape, thumbnail: z.string().nullable() })
export type PaperView = z.infer<typeof PaperView>

/** The file's own name is not asked for: it may hold a name, and nobody needs it. */
export const AttachPaper = z.strictObject({
  ...Paper.pick({ id: true, caseId: true, contactId: true, kind: true, words: true }).shape,
  base64: z.base64().min(1),
})
export type AttachPaper = z.infer<typeof AttachPaper>

/** Why a file is not taken: no picture or PDF, too large, broken, or more points than anyone needs. */
export const FileRefused = failure('file-refused', 422, { why: z.enum(['type', 'size', 'broken', 'pixels']) })
export type FileRefused = z.infer<typeof FileRefused.schema>

export const OpenedFile = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() })
export type OpenedFile = z.infer<typeof OpenedFile>
