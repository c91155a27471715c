import ical, { ICalCalendarMethod } from 'ical-generator'
import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { Download } from '#platform/shared/document.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { instantIn } from '#practice/cases/4-intervention/rules/calendar.ts'
import type { CaseId } from '#practice/cases/schema.ts'
import { definitions } from '#practice/entitlements/queries/definitions.ts'
import { guidesFor } from '#practice/entitlements/rules/papers.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import { serviceById } from '#practice/resources/queries.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { missingPapers, toldPlace } from '../rules/handover.ts'
import { isEnded } from '../rules/loop.ts'
import type { AppointmentFile, Handover, HandoverPlace, HandoverView, PaperStanding } from '../schema/handover.ts'
import type { Referral } from '../schema/referral.ts'
import type { CaseReferral } from '../schema/view.ts'
import { loadHandover, loadHandovers, loadPapers } from '../store/handover.ts'
import { loadReferral } from '../store/referral.ts'

type NotFound = { code: 'not-found' }
const HOUR_MS = 3_600_000

/** What is arranged for one referral, the places of its service, and how the papers stand. */
export async function handoverOfReferral(
  _permit: Permit<'referral.read'>,
  context: Context,
  { id, caseId }: Pick<Referral, 'id' | 'caseId'>,
): Promise<Result<HandoverView, NotFound>> {
  const referral = await loadReferral(context, { id, caseId })
  if (!referral) return fail({ code: 'not-found' })
  const kept = await loadHandover(context, id)
  const names = kept ? await namesOfAccounts(context, [kept.saidBy]) : new Map<string, string>()
  const service = await serviceById(context, referral.serviceId)
  const said = (await loadPapers(context, caseId)).get(id) ?? new Map<string, PaperStanding>()
  return ok({
    arranged: kept && { ...kept.found, saidByName: names.get(kept.saidBy) ?? '' },
    places: placesOf(service),
    papers: service === null ? [] : papersOf(service, said),
  })
}

function papersOf({ papers }: Service, said: ReadonlyMap<string, PaperStanding>): HandoverView['papers'] {
  const guides = definitions().papers
  return papers.map(({ name, isRequired }) => {
    const ids = guidesFor(name, guides)
    const howToGet = guides
      .filter(({ id }) => ids.includes(id))
      .map(one => ({ name: one.name, howToGet: one.howToGet }))
    return { name, isRequired, state: said.get(name.id) ?? null, howToGet }
  })
}

function placesOf(service: Service | null): HandoverPlace[] {
  return (service?.locations ?? []).map(({ id, name, address, isProtected }) => ({ id, name, address, isProtected }))
}

/** All that a calendar is told: whoever looks over a shoulder learns nothing of a person or a problem. */
const TITLE = { id: 'Janji temu', en: 'Appointment' } as const

/**
 * The appointment as a file for a calendar: day, time, and the place unless it is protected.
 *
 * @returns not-found while no day is agreed
 */
export async function appointmentFile(
  _permit: Permit<'referral.read'>,
  context: Context,
  { id, caseId, language }: AppointmentFile,
): Promise<Result<Download, NotFound>> {
  const referral = await loadReferral(context, { id, caseId })
  const kept = referral && (await loadHandover(context, id))
  if (!kept || kept.found.onDay === null) return fail({ code: 'not-found' })
  const { onDay, timeOfDay } = kept.found
  const place = toldPlace(kept.found, placesOf(await serviceById(context, referral.serviceId)))
  const calendar = ical({ method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Simpul', product: 'Calendar' } })
  const start = new Date(timeOfDay === null ? `${onDay}T00:00:00Z` : instantIn(context.timeZone, onDay, timeOfDay))
  calendar.createEvent({
    ...{
      id: `${id}@simpul`,
      stamp: new Date(context.at),
      sequence: kept.found.version,
      start,
      summary: TITLE[language],
    },
    ...(timeOfDay === null ? { allDay: true } : { end: new Date(start.getTime() + HOUR_MS) }),
    ...(place !== null && { location: place }),
  })
  const base64 = Buffer.from(calendar.toString()).toString('base64')
  return ok({ fileName: language === 'id' ? 'janji-temu.ics' : 'appointment.ics', mediaType: 'text/calendar', base64 })
}

/** What a client is told of an appointment; the place null where it is not known or protected. */
export type ToldAppointment = Pick<Handover, 'onDay' | 'timeOfDay'> & { place: string | null; missing: Bilingual[] }

/** What the client may read of the appointments of a case, by the referral; absent where there is nothing to tell. */
export async function appointmentsFor(
  context: Context,
  caseId: CaseId,
  of: { referrals: readonly CaseReferral[]; services: readonly Service[] },
): Promise<Map<string, ToldAppointment>> {
  const handovers = new Map((await loadHandovers(context, caseId)).map(one => [one.referralId, one]))
  const papers = await loadPapers(context, caseId)
  const living = of.referrals.filter(({ state }) => !isEnded(state))
  const told = living.map(({ id, serviceId }): [string, ToldAppointment] => {
    const service = of.services.find(one => one.id === serviceId) ?? null
    const kept = handovers.get(id)
    // A day that is over tells nothing any more.
    const found = kept?.onDay != null && kept.onDay >= context.today ? kept : undefined
    const missing = missingPapers(service?.papers ?? [], papers.get(id) ?? new Map<string, PaperStanding>())
    const { onDay = null, timeOfDay = null } = found ?? {}
    return [id, { onDay, timeOfDay, place: found ? toldPlace(found, placesOf(service)) : null, missing }]
  })
  return new Map(told.filter(([, { onDay, missing }]) => onDay !== null || missing.length > 0))
}
