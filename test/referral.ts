import * as z from 'zod'
import { idsOf, ORGANIZATION, OTHER_ORGANIZATION, type ActorName } from '#confidentiality/access/examples.ts'
import { inTransaction } from '#platform/server/db.ts'
import { addDays, dayIn } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { openCase, recordConsent } from '#practice/cases/1-intake/api.ts'
import { recordNeed } from '#practice/cases/2-assessment/api.ts'
import { registerPerson } from '#practice/people/api.ts'
import { rohaniRegistered } from '#practice/people/examples.ts'
import { keepService } from '#practice/resources/commands.ts'
import { foodParcel, shelter } from '#practice/resources/examples.ts'
import { Service } from '#practice/resources/schema/resource.ts'
import { send, type House } from './house.ts'

/** Two services of two organisations, as a test of referrals needs them. */
export const SERVICES = { clinic: newId(), shelter: newId() }
const today = dayIn('Asia/Makassar', new Date())

/** Put the two services into the directory, one behind each example provider. */
export async function openDirectory(house: House): Promise<void> {
  await inTransaction(house.db, async tx => {
    await keepService(tx, of(foodParcel, SERVICES.clinic, { id: ORGANIZATION, name: 'Klinik Sehat Bersama' }))
    await keepService(tx, of(shelter, SERVICES.shelter, { id: OTHER_ORGANIZATION, name: 'Rumah Aman Kartini' }))
    return ok(null)
  })
}

function of(service: Service, id: string, organization: { id: string; name: string }): Service {
  const { actorKind } = service.organization
  return Service.parse({ ...service, id, organization: { ...organization, actorKind } })
}

/** A registered person with an open case and one need, of the worker who is named. */
export async function openNeed(house: House, as: ActorName = 'worker'): Promise<{ caseId: string; needId: string }> {
  const [caseId, needId] = [newId(), newId()]
  const person = { ...rohaniRegistered, id: newId(), nik: null }
  const household = { ...rohaniRegistered.belongsTo, ...atHome() }
  await done(send(house, registerPerson, { ...person, belongsTo: household }, { as }))
  const consent = { ...consented, categories: ['identity', 'need', 'situation'], id: newId() }
  await done(
    send(
      house,
      openCase,
      {
        ...{ id: caseId, client: { kind: 'person', personId: person.id }, source: 'walk-in', triage: 'routine' },
        ...{ presentingProblem: 'Suami pergi; dua anak di rumah.', consent, assignTo: idsOf(as).accountId },
      },
      { as },
    ),
  )
  const need = { term: 'food/emergency-food', urgency: 'today', inOwnWords: 'Beras habis besok pagi.' }
  await done(send(house, recordNeed, { id: needId, caseId, ...need }, { as }))
  return { caseId, needId }
}

function atHome() {
  if (rohaniRegistered.belongsTo.kind !== 'new') throw new Error('The example has no household')
  const { household } = rohaniRegistered.belongsTo
  const members = rohaniRegistered.belongsTo.members.map(member => ({ ...member, id: newId() }))
  return { household: { ...household, id: newId(), villageCode: null }, members }
}

const consented = {
  ...{ basis: 'consent', howGiven: 'spoken', givenBy: 'Siti Rohani', reason: null },
  ...{ givenOn: today, endsOn: addDays(today, 60) },
}

/** Let the client agree that an organisation may receive these kinds of data. */
export async function agree(house: House, caseId: string, told: Record<string, unknown> = {}): Promise<string> {
  const id = newId()
  const recipient = { purpose: 'referral', recipientOrganizationId: ORGANIZATION, categories: ['identity', 'need'] }
  await done(send(house, recordConsent, { ...consented, ...recipient, ...told, id, caseId }))
  return id
}

const Body = z.record(z.string(), z.unknown())

/** The body of an act that must have succeeded. */
export async function done(sent: ReturnType<typeof send>): Promise<Record<string, unknown>> {
  const { status, text, body } = await sent
  if (status >= 300) throw new Error(`${status}: ${text}`)
  return Body.safeParse(body).data ?? {}
}
