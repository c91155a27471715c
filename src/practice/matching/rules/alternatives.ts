/** From services, people nearby and the client's own strengths to alternatives of one shape, judged and not yet ranked. */
import type { Strength } from '#practice/cases/2-assessment/schema.ts'
import { daysBetween } from '#platform/shared/day.ts'
import type { Place } from '#practice/areas/schema.ts'
import type { Subject } from '#practice/people/schema/facts.ts'
import { openAt, type OpenState } from '#practice/resources/rules/opening.ts'
import { atPlace } from '#practice/resources/rules/places.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import type { Alternative, EarlierRefusal, NeedFit, Reason } from '../schema/alternative.ts'
import { accessOf, papersOf } from './access.ts'
import { nearestOf } from './place.ts'
import { judgeAtPlaces } from './places.ts'

export type Unranked = Omit<Alternative, 'score' | 'ranking'>
/** For whom, where and when alternatives are made. `group`: the group that the need belongs to, null for a group itself. */
export type Asked = {
  readonly term: string
  readonly group: string | null
  readonly subject: Subject
  /** The middle of the district that the client lives in; null when not known. */
  readonly from: Place | null
  readonly at: string
  readonly today: string
  /** What happened before for this need, by the key of the alternative. */
  readonly earlier: ReadonlyMap<string, readonly EarlierRefusal[]>
}

const NOTHING = { id: '', en: '' }
export const blank = {
  organization: null,
  description: NOTHING,
  verdict: 'eligible',
  reasons: [],
  missing: [],
  papers: [],
  distanceMetres: null,
  waitDays: null,
  languages: [],
  available: null,
  capacitySaidOn: null,
  isFree: null,
  cost: null,
  opening: { isOpen: null, opensAt: null, opensThere: null },
  howToApply: null,
  phones: [],
  address: null,
  limits: null,
  caution: null,
  assuredDaysAgo: null,
  informalKind: null,
  agreedOn: null,
  helper: null,
  ...{ costOptions: [], interpretation: null, accessibility: [], transportation: null, travelNotes: [] },
  ...{ closure: null, waitingPeople: null, asksAccess: false, usesWheelchair: false, wheelchair: 'not-known' },
} satisfies Partial<Unranked>

/** Whether a resource names the need itself, its group or, for a need that is a group, one of its members; else related. */
export function fitOf(needs: readonly string[], { term, group }: Pick<Asked, 'term' | 'group'>): NeedFit {
  if (needs.includes(term)) return 'exact'
  const isInGroup = needs.some(need => need === group || need.startsWith(`${term}/`))
  return isInGroup ? 'group' : 'related'
}

/** A service as an alternative: judged for this client, with its nearest place that may be shown. */
export function fromService(service: Service, asked: Asked): Unranked {
  const { judged, there } = judgeAtPlaces(service, asked)
  const { reach, location, distanceMetres } = nearestOf(there, asked.from)
  const hours = location !== null && location.openings.length > 0 ? location.openings : service.openings
  return {
    ...blank,
    ...keyed('service', service.id, asked),
    ...judged,
    title: service.name,
    organization: service.organization,
    resourceSystem: service.resourceSystem,
    description: service.description,
    papers: papersOf(
      location ? [...service.papers, ...atPlace(service, location).papers] : service.papers,
      asked.subject,
    ),
    ...accessOf(service, location, asked),
    reasons: [...judged.reasons, ...ofMembers(service, judged.reasons)],
    fit: fitOf(service.needs, asked),
    reach,
    distanceMetres: distanceMetres === null ? null : Math.round(distanceMetres),
    waitDays: service.waitDays,
    languages: [...service.languages],
    available: service.capacity?.available ?? null,
    capacitySaidOn: service.capacity?.saidOn ?? null,
    isFree: service.cost.isFree,
    cost: service.cost.text,
    opening: openingOf(openAt(hours, asked.at, service.timeZone, service), service.timeZone),
    howToApply: service.howToApply,
    phones: [...service.phones],
    address: location?.address ?? null,
    caution: service.caution,
    assuredDaysAgo: service.assuredOn === null ? null : daysBetween(service.assuredOn, asked.today),
  }
}

/** A body that helps its members, and says nothing of whom it takes: whether the client is one has to be asked. */
function ofMembers({ resourceSystem }: Service, reasons: readonly Reason[]): Reason[] {
  const isTold = reasons.some(({ about }) => about === 'membership')
  return resourceSystem !== 'formal' || isTold ? [] : [FOR_MEMBERS]
}

const FOR_MEMBERS: Reason = {
  ...{ about: 'membership', verdict: 'not-known', isHard: false, sentence: null, values: {}, facts: [], missing: [] },
  ...{ asksPlace: false, provedBy: [], source: null },
}

function openingOf(state: OpenState | null, timeZone: string): Alternative['opening'] {
  const opensAt = state?.opensAt ?? null
  return { isOpen: state?.isOpen ?? null, opensAt, opensThere: opensAt === null ? null : clockThere(opensAt, timeZone) }
}

/** What a clock on the wall of the place shows at an instant. */
function clockThere(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return format.format(Date.parse(instant)).replace(' ', 'T')
}

/** A strength of the client's own as an alternative: at home, free, at once. Whether it is enough, the client says. */
export function fromStrength({ id, inOwnWords, helpsWith }: Strength, asked: Asked): Unranked {
  return {
    ...blank,
    ...keyed('strength', id, asked),
    title: { id: inOwnWords, en: inOwnWords },
    resourceSystem: 'own-strength',
    fit: fitOf(helpsWith, asked),
    reach: 'home',
    waitDays: 0,
    isFree: true,
  }
}

export function keyed<const Kind extends Alternative['kind']>(kind: Kind, resourceId: string, { earlier }: Asked) {
  const key = `${kind}:${resourceId}`
  return { key, kind, resourceId, earlier: [...(earlier.get(key) ?? [])] }
}
