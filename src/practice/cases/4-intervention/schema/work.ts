import * as z from 'zod'
import { AdvocacyView, AidView } from './aid.ts'
import { ConferenceView } from './conference.ts'
import { ContactView } from './contact.ts'

/** All that was planned and done in a case, for its page and for reports. */
export const CaseWork = z.object({
  /** Planned, the soonest first. */
  planned: z.array(ContactView),
  /** Told, the latest first; at most as many as were asked for. */
  told: z.array(ContactView),
  hasEarlier: z.boolean(),
  aid: z.array(AidView),
  /** Whole rupiah of all money given, without what was taken back. */
  totalRupiah: z.int().nonnegative(),
  advocacy: z.array(AdvocacyView),
  conferences: z.array(ConferenceView),
})
export type CaseWork = z.infer<typeof CaseWork>
