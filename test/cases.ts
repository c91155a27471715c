import { idsOf, type ActorName } from '#confidentiality/access/examples.ts'
import { addDays, dayIn } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { openCase } from '#practice/cases/1-intake/api.ts'
import { closeCase } from '#practice/cases/6-termination/api.ts'
import { answerTriage } from '#practice/cases/api.ts'
import { registerPerson } from '#practice/people/api.ts'
import { someone } from '#practice/people/examples.ts'
import { send, type House } from './house.ts'

/** The day where the example agencies are. */
export const TODAY = dayIn('Asia/Makassar', new Date())

/** Consent as it is told when a case is opened today. */
export const agreed = () => ({
  id: newId(),
  categories: ['identity', 'need', 'situation'],
  basis: 'consent',
  howGiven: 'spoken',
  givenBy: 'Inaq Marni',
  reason: null,
  givenOn: TODAY,
  endsOn: addDays(TODAY, 90),
})

/** Register a person of whom only the name is known; returns the id. */
export async function register(house: House, fullName = 'Inaq Marni', as: ActorName = 'worker'): Promise<string> {
  const person = { ...someone('0', fullName), id: newId(), belongsTo: { kind: 'not-known' } }
  const { status, text } = await send(house, registerPerson, person, { as })
  if (status !== 200) throw new Error(`${status}: ${text}`)
  return person.id
}

/** What opens a case with a person, assigned to the worker of the examples unless told otherwise. */
export const opening = (personId: string, assignTo: ActorName = 'worker') => ({
  id: newId(),
  client: { kind: 'person', personId },
  source: 'walk-in',
  presentingProblem: 'Beras habis besok pagi.',
  triage: 'urgent',
  assignTo: idsOf(assignTo).accountId,
  consent: agreed(),
})

/** An open case of a worker with a person of the same agency; returns the id. */
export async function openOf(house: House, as: ActorName = 'worker'): Promise<string> {
  const input = opening(await register(house, 'Inaq Marni', as), as)
  const { status, text } = await send(house, openCase, input, { as })
  if (status !== 200) throw new Error(`${status}: ${text}`)
  return input.id
}

const looked = { answer: 'done', words: null }
/** What closes a case whose safety was answered for: looked at everything, with a plan for when it comes back. */
export const closing = (caseId: string, told: Record<string, unknown> = {}) => ({
  ...{ id: newId(), caseId, version: 2, reason: 'moved-away', words: 'Pindah ke rumah ibunya di Selong.' },
  criteria: { goals: looked, needs: looked, safety: looked, referrals: looked, agreement: looked },
  summary: 'Beras datang setiap bulan.',
  strengthening: {
    keeps: 'Berjualan tiap pagi.',
    signs: ['Beras kurang dari tiga hari'],
    steps: ['Menemui kader'],
    contacts: [{ who: 'Kader Bu Nur', how: 'rumah sebelah masjid' }],
  },
  onward: null,
  ...told,
})

/** Answer for safety, then close the case; it had version 1 before. */
export async function closeOf(house: House, caseId: string, told: Record<string, unknown> = {}): Promise<void> {
  await send(house, answerTriage, { caseId, words: 'Sudah aman.' })
  const { status, text } = await send(house, closeCase, closing(caseId, told))
  if (status !== 200) throw new Error(`${status}: ${text}`)
}
