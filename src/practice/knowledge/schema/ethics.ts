// Situations in which right and right pull apart, and what to ask, to do and to write down in each.
import * as z from 'zod'
import { Bilingual } from '../schema.ts'

/** `source`: an address; null where the duty is a norm of the profession for which nothing was read. */
const Duty = Bilingual.extend({ source: z.string().nullable() })

export const EthicalSituation = z.object({
  id: z.string(),
  title: Bilingual,
  /** When it arises. */
  when: Bilingual,
  ask: z.array(Bilingual),
  mustDo: z.array(Duty),
  record: z.array(Bilingual),
  sources: z.array(z.object({ title: z.string(), url: z.string().nullable(), year: z.int().nullable() })),
})
export type EthicalSituation = z.infer<typeof EthicalSituation>
