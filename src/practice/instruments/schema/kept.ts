import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { Answers, Form, FormItem, FormProblem, OwnScore, Texts } from './form.ts'
import { Score, Scoring } from './score.ts'

export const FormAnswerId = idOf('FormAnswerId')
export type FormAnswerId = z.infer<typeof FormAnswerId>

/** A form by its own name and version, which are never used again for another. */
export const FormKey = z.strictObject({ url: z.string().min(1).max(400), version: z.string().min(1).max(40) })
export type FormKey = z.infer<typeof FormKey>

/** `shipped`: comes with Simpul; `agency`: kept by the agency. A retired form is read, and not asked any more. */
export const KeptForm = z.object({
  form: Form,
  origin: z.enum(['shipped', 'agency']),
  isRetired: z.boolean(),
  keptOn: z.iso.date().nullable(),
  scoring: Scoring.nullable(),
})
export type KeptForm = z.infer<typeof KeptForm>

/** A form as a list shows it. */
export const FormEntry = KeptForm.pick({ origin: true, isRetired: true, keptOn: true }).extend({
  url: z.string(),
  version: z.string(),
  title: Texts,
  description: Texts.nullable(),
  publisher: z.string().nullable(),
  questions: z.int().nonnegative(),
  /** Languages in which every question stands. */
  languages: z.array(z.enum(['id', 'en'])),
  isScored: z.boolean(),
  /** False for a version of the agency’s own form after which another was kept. */
  isLatest: z.boolean(),
})
export type FormEntry = z.infer<typeof FormEntry>

/** Who spoke for the answers. */
export const SaidBy = z.enum(['client', 'family', 'guardian', 'worker'])
export type SaidBy = z.infer<typeof SaidBy>

/** What was answered to one version of a form about one record, with the score of that day. Never changed, only taken back. */
export const FormAnswer = z.object({
  id: FormAnswerId,
  /** What it is about, an opaque record id: a case. */
  subjectId: z.uuid(),
  url: z.string(),
  version: z.string(),
  answers: Answers,
  score: Score.nullable(),
  saidBy: SaidBy,
  answeredOn: z.iso.date(),
  recordedAt: z.iso.datetime(),
  recordedByName: z.string().nullable(),
  takenBackFor: z.string().nullable(),
})
export type FormAnswer = z.infer<typeof FormAnswer>

/** A file that may hold a form: FHIR Questionnaire as JSON, or XLSForm as XLSX. */
export const FormFile = z.strictObject({ fileName: z.string().min(1).max(200), base64: z.string().max(4_000_000) })
export type FormFile = z.infer<typeof FormFile>

export const FormNotUnderstood = failure('form-not-understood', 422, { problems: z.array(FormProblem) })
export type FormNotUnderstood = z.infer<typeof FormNotUnderstood.schema>
export const FormNotWritable = failure('form-not-writable', 422, { problems: z.array(FormProblem) })
/** This very version is kept already, and says something else: give the new one another version. */
export const VersionTaken = failure('version-taken', 409, { url: z.string(), version: z.string() })
export type VersionTaken = z.infer<typeof VersionTaken.schema>

/** The name of a form that an agency made here; all its versions bear it. */
export const OWN_URL = /^urn:simpul:form:own-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isSaid = ({ id = '', en = '' }: Texts) => id.trim() !== '' || en.trim() !== ''

/** A form made by hand. `basis` is the version that it was made from, null for the first; the server gives the new number. */
export const OwnForm = z.strictObject({
  url: z.string().regex(OWN_URL),
  basis: z.string().max(40).nullable(),
  title: Texts.refine(isSaid),
  description: Texts.nullable(),
  licence: z.string().max(2000).nullable(),
  items: z.array(FormItem).min(1).max(300),
  ownScore: OwnScore.nullable(),
})
export type OwnForm = z.infer<typeof OwnForm>

/** Another version was kept meanwhile. `newest` is it: nothing was kept, and the draft is still on the device. */
export const FormChanged = failure('form-changed', 409, { url: z.string(), newest: z.string() })
export type FormChanged = z.infer<typeof FormChanged.schema>
