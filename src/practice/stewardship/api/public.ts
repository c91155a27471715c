import * as z from 'zod'
import { publicRow } from '#platform/shared/public-row.ts'
import { newId } from '#platform/shared/id.ts'

// A link is text of any kind: one that is no token of ours is answered like one that has expired.
const Token = z.string().max(200)
const text = (most: number) => z.string().max(most).catch('')
/** Fields travel as `v.phones.` with what was seen as `s.phones.`; behind the second dot stands the place. */
const Fields = z.string().max(6000)
const RequestId = z
  .uuidv7()
  .toLowerCase()
  .catch(() => newId())

export const reportPage = publicRow({
  name: 'reportPage',
  summary: 'A form on which anyone can say what is wrong with a service, without an account and without scripts',
  method: 'GET',
  path: '/find/services/:id/report',
  input: z.object({ id: z.string().max(60) }),
  answers: 'page',
  askedPerMinute: 60,
})

export const reportWrong = publicRow({
  name: 'reportWrong',
  summary: 'Keep what someone says is wrong, for a curator to decide',
  method: 'POST',
  path: '/find/services/:id/report',
  input: z
    .object({ id: z.string().max(60), request: RequestId, words: text(2000), contact: text(200), website: text(200) })
    .catchall(Fields),
  answers: 'page',
  askedPerMinute: 6,
})

export const providerPage = publicRow({
  name: 'providerPage',
  summary: 'The services of the organisation that a link was made for, for it to say what holds',
  method: 'GET',
  path: '/o/:token',
  input: z.object({ token: Token }),
  answers: 'page',
  askedPerMinute: 40,
})

export const providerSays = publicRow({
  name: 'providerSays',
  summary: 'Still true, or taking back what was said within ten minutes',
  method: 'POST',
  path: '/o/:token',
  input: z.object({
    token: Token,
    act: z.enum(['confirm', 'undo', 'withdraw']).catch('confirm'),
    service: text(60),
    id: RequestId,
  }),
  answers: 'page',
  askedPerMinute: 30,
})

export const providerServicePage = publicRow({
  name: 'providerServicePage',
  summary: 'One service of the organisation: places, wait, closure, and every field to correct',
  method: 'GET',
  path: '/o/:token/:service',
  input: z.object({ token: Token, service: z.string().max(60) }),
  answers: 'page',
  askedPerMinute: 40,
})

export const providerCorrects = publicRow({
  name: 'providerCorrects',
  summary: 'What the organisation says of places, wait and closure, or would have corrected',
  method: 'POST',
  path: '/o/:token/:service',
  input: z
    .object({
      ...{ token: Token, service: z.string().max(60), act: z.enum(['say', 'correct']).catch('correct'), id: RequestId },
      ...{ status: text(40), placesLeft: text(10), waitDays: text(10), until: text(10), words: text(2000) },
      // Absent: as it was.
      ...{ waitingPeople: text(10).optional(), isPublic: z.enum(['yes', 'no']).optional().catch(undefined) },
    })
    .catchall(Fields),
  answers: 'page',
  askedPerMinute: 20,
})
