import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { serviceById, servicesByIds } from '#practice/resources/queries.ts'
import { reported } from '#practice/resources/rules/report.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { acceptAll, keepRequest, partsFor, withdraw } from '../commands/changes.ts'
import { hashOf } from '../commands/links.ts'
import { keepFinding, takeBack } from '../commands/verification.ts'
import { loadByLink, loadRequest } from '../store/changes.ts'
import { holdConfirmation, loadRecent } from '../store/confirmations.ts'
import { loadServiceIdsOf, loadTrust, markUsed, openLink, type OpenedLink } from '../store/links.ts'
import { saidIn } from './form.ts'
import { deadPage, listPage, placeBoxes, servicePage } from './provider-pages.ts'

const UNDO_MS = 10 * 60_000

/** All services of the organisation that the link was made for. Opening it changes nothing. */
export async function providerPage(context: PublicContext, { token }: { token: string }): Promise<PublicAnswer> {
  const link = await opened(context, token)
  return link ? listOf(context, link, token) : deadPage(context)
}

/** Unknown, mistyped, expired and revoked are one to whoever asks. */
function opened({ tx, at }: PublicContext, token: string): Promise<OpenedLink | null> {
  return openLink(tx, hashOf(token), at)
}

async function listOf(
  context: PublicContext,
  link: OpenedLink,
  token: string,
  isTooLate = false,
): Promise<PublicAnswer> {
  const ids = await loadServiceIdsOf(context.tx, link.organizationId)
  const since = new Date(Date.parse(context.at) - UNDO_MS).toISOString()
  return listPage(context, {
    ...{ link, token, isTooLate, services: await servicesByIds(context, ids) },
    findings: await loadRecent(context.tx, link.id, since),
    requests: await loadByLink(context.tx, link.id, since),
  })
}

type Says = { token: string; act: 'confirm' | 'undo' | 'withdraw'; service: string; id: string }

/** One press: still true, or the last thing taken back. */
export async function providerSays(context: PublicContext, says: Says): Promise<PublicAnswer> {
  const link = await opened(context, says.token)
  if (!link) return deadPage(context)
  const isDone = says.act === 'confirm' ? await confirm(context, link, says) : await undo(context, link, says)
  if (!isDone) return { ...(await listOf(context, link, says.token, true)), status: 409 }
  await markUsed(context.tx, link.id, context.at)
  return backTo(`/o/${says.token}`)
}

async function confirm(context: PublicContext, link: OpenedLink, { service, id }: Says): Promise<boolean> {
  const own = await ownService(context, link, service)
  if (!own) return false
  const said = { id, serviceId: own.id, finding: 'stands', ...byLink(link) } as const
  return (await keepFinding(context, said)).ok
}

const byLink = (link: OpenedLink) =>
  ({ source: 'link', role: 'provider', agency: link.organizationName, linkId: link.id }) as const

async function undo(context: PublicContext, link: OpenedLink, { act, id }: Says): Promise<boolean> {
  const oldest = new Date(Date.parse(context.at) - UNDO_MS).toISOString()
  const by = { role: 'provider', agency: link.organizationName }
  if (act === 'withdraw') {
    const request = await loadRequest(context.tx, id)
    if (request?.linkId !== link.id || request.askedAt < oldest) return false
    return withdraw(context, id, { ...by, at: context.at })
  }
  const kept = await holdConfirmation(context.tx, id)
  if (kept?.linkId !== link.id || kept.at < oldest) return false
  return (await takeBack(context, kept, by)).ok
}

/** A service of the link's own organisation; null for any other, whatever the address says. */
async function ownService({ tx }: PublicContext, link: OpenedLink, id: string): Promise<Service | null> {
  const ids = await loadServiceIdsOf(tx, link.organizationId)
  return ids.includes(id.toLowerCase()) ? serviceById({ tx }, id.toLowerCase()) : null
}

/** One service, to say how it is today and to correct what is wrong. */
export async function providerServicePage(
  context: PublicContext,
  { token, service }: { token: string; service: string },
): Promise<PublicAnswer> {
  const link = await opened(context, token)
  const own = link && (await ownService(context, link, service))
  if (!own) return deadPage(context)
  return servicePage(context, { token, service: own, isTrusted: await isTrusted(context, link), wrong: [] })
}

async function isTrusted({ tx }: PublicContext, { organizationId }: OpenedLink): Promise<boolean> {
  const trust = await loadTrust(tx, organizationId)
  return trust !== null && trust.since !== null
}

type Corrects = { token: string; service: string; act: 'say' | 'correct'; id: string; status: string } & Record<
  'placesLeft' | 'waitDays' | 'until' | 'words',
  string
> & { waitingPeople?: string | undefined; isPublic?: 'yes' | 'no' | undefined }

export async function providerCorrects(
  context: PublicContext,
  sent: Corrects & Record<string, unknown>,
): Promise<PublicAnswer> {
  const link = await opened(context, sent.token)
  const service = link && (await ownService(context, link, sent.service))
  if (!service) return deadPage(context)
  if (sent.act === 'correct') await correct(context, { link, service, sent })
  else {
    const wrong = await say(context, { link, service, sent })
    const shown = { token: sent.token, service, isTrusted: await isTrusted(context, link), wrong }
    if (wrong.length > 0) return { ...servicePage(context, shown), status: 422 }
  }
  await markUsed(context.tx, link.id, context.at)
  return backTo(`/o/${sent.token}`)
}

type Saying = { link: OpenedLink; service: Service; sent: Corrects & Record<string, unknown> }

/** Places, wait, closure and being shown are the provider's own to say: they hold at once. @returns the boxes that cannot be read */
async function say(context: PublicContext, { link, service, sent }: Saying): Promise<string[]> {
  const read = readStanding(service, sent)
  if (read.wrong.length > 0) return read.wrong
  const isClosed = sent.status === 'temporarily closed'
  const until = /^\d{4}-\d\d-\d\d$/.test(sent.until) ? sent.until : null
  const closure = isClosed ? { from: null, until, reason: service.closure?.reason?.[context.language] ?? null } : null
  const { places, waitDays, waitingPeople } = read
  const { closesOnHolidays = null } = service
  const told = { places, waitDays, waitingPeople, closesOnHolidays, closure }
  const after = reported(service, told, { on: context.today, saidBy: 'provider' })
  const isHidden = sent.isPublic === undefined ? service.isHiddenFromPublic === true : sent.isPublic === 'no'
  const shown = { ...after, isHiddenFromPublic: isHidden }
  const said = sent.status === 'inactive' ? { ...shown, status: 'inactive' as const } : shown
  await keepFinding(context, { id: sent.id, serviceId: service.id, finding: 'capacity', ...byLink(link), said })
  return []
}

/** One box for each kind of places, one for the wait, one for who waits; an empty one is not known. */
function readStanding(service: Service, sent: Readonly<Record<string, unknown>>) {
  const number = (name: string) => {
    const typed = sent[name]
    const text = typeof typed === 'string' ? typed.trim() : ''
    if (text === '') return null
    return /^\d{1,5}$/.test(text) ? Number(text) : undefined
  }
  const boxes = placeBoxes(service).map(({ name, unit, maximum }) => ({ name, unit, maximum, available: number(name) }))
  const waitDays = number('waitDays')
  const waitingPeople = sent['waitingPeople'] === undefined ? service.waitingPeople : number('waitingPeople')
  const isPeopleWrong = sent['waitingPeople'] !== undefined && waitingPeople === undefined
  const isMore = ({ available, maximum }: (typeof boxes)[number]) =>
    typeof available === 'number' && maximum !== null && available > maximum
  const wrong = [
    ...boxes.filter(box => box.available === undefined || isMore(box)).map(({ name }) => name),
    ...(waitDays === undefined || Number(waitDays) > MOST_WAIT_DAYS ? ['waitDays'] : []),
    ...(isPeopleWrong ? ['waitingPeople'] : []),
  ]
  const said = boxes.filter(({ available, unit }) => typeof available === 'number' || unit !== '' || service.capacity)
  const places = said.map(({ unit, maximum, available = null }) => ({ unit, maximum, available }))
  return { wrong, places, waitDays: waitDays ?? null, waitingPeople: waitingPeople ?? null }
}
const MOST_WAIT_DAYS = 3650

/** What else is wrong waits for a curator, unless this organisation's word is enough. */
async function correct(context: PublicContext, { link, service, sent }: Saying): Promise<void> {
  const parts = partsFor(service, saidIn(sent))
  const words = sent.words.trim()
  if (parts.length === 0 && words === '') return
  const isKept = await keepRequest(context.tx, {
    ...{
      id: sent.id,
      serviceId: service.id,
      source: 'link',
      askedBy: null,
      role: 'provider',
      agency: link.organizationName,
    },
    ...{ linkId: link.id, language: context.language, words: words === '' ? null : words, contact: null },
    ...{ at: context.at, parts, isSpam: false },
  })
  if (isKept && (await isTrusted(context, link))) {
    await acceptAll(context, service, { requestId: sent.id, by: { role: 'provider', agency: link.organizationName } })
  }
}

function backTo(path: string): PublicAnswer {
  return {
    status: 303,
    type: 'text/plain; charset=utf-8',
    body: '',
    headers: { location: path, 'cache-control': 'no-store' },
  }
}
