import * as z from 'zod'
import { Bilingual } from '../schema.ts'

const Lines = z.array(Bilingual)

/** The words of a working agreement that always stand in one, in both languages, for paper. */
export const AgreementWords = z.object({
  title: Bilingual,
  between: Bilingual,
  and: Bilingual,
  intro: Bilingual,
  hopes: Bilingual,
  goals: Bilingual,
  seen: Bilingual,
  tasks: Bilingual,
  canPromise: Bilingual,
  canAlways: Lines,
  cannotPromise: Bilingual,
  cannotAlways: Lines,
  confidentiality: Bilingual,
  confidentialityLines: Lines,
  rights: Bilingual,
  rightsLines: Lines,
  howLong: Bilingual,
  until: Bilingual,
  noEnd: Bilingual,
  howOften: Bilingual,
  reach: Bilingual,
  worker: Bilingual,
  phone: Bilingual,
  address: Bilingual,
  complainTo: Bilingual,
  danger: Bilingual,
  signClient: Bilingual,
  signGuardian: Bilingual,
  signWorker: Bilingual,
  signDay: Bilingual,
  name: Bilingual,
  by: z.object({ client: Bilingual, worker: Bilingual }),
  planVersion: Bilingual,
})
export type AgreementWords = z.infer<typeof AgreementWords>
