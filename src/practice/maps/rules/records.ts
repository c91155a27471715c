// What a map draws from records that stand elsewhere: the household, the helpers and the referrals of a case. Nobody types it
// again; whoever knows better puts it right here, under the same id.
import { dayIn } from '#platform/shared/day.ts'
import type { Person } from '#practice/people/schema/person.ts'
import type { CaseReferral } from '#practice/referrals/schema/view.ts'
import type { InformalResource } from '#practice/resources/schema/informal.ts'
import type { Child, Family, Home, Kin, MapId, Tie, Union } from '../schema/map.ts'

/** Who belonged to the client's household, in which role, and when; ids are those of the membership. */
export type Stay = {
  id: MapId
  homeId: MapId
  kinId: MapId
  role: string
  since: string
  until: string | null
}

const period = { from: null, to: null }
const drawn = { source: 'household', version: 0 } as const

/** A person of the record as they stand on a map. */
export function kinFrom({ fullName, sex, birth }: Person, id: MapId, personId: Person['id']): Kin {
  const { precision } = birth
  const length = precision === 'day' ? 10 : precision === 'month' ? 7 : 4
  return {
    ...{ id, kind: 'kin', what: 'person', personId, name: fullName.slice(0, 80), sex },
    born: birth.precision === 'not-known' ? null : birth.on.slice(0, length),
    ...{ life: 'not-known', died: null, twinOfId: null, isIdentical: null, words: null, isWrittenDown: true },
    ...period,
    ...drawn,
  }
}

/**
 * The client's household, a part for each stay while the client lived there too: on a day they are one. Those who were there
 * when it was first written down are there since nobody knows when.
 */
export function homesFrom(stays: readonly Stay[], clientId: MapId, timeZone: string): Home[] {
  const earliest = new Map<string, string>()
  for (const { homeId, since } of stays) {
    const known = earliest.get(homeId)
    if (known === undefined || since < known) earliest.set(homeId, since)
  }
  const day = (at: string) => dayIn(timeZone, new Date(at))
  return stays.flatMap(stay =>
    stays
      .filter(({ kinId, homeId }) => kinId === clientId && homeId === stay.homeId)
      .flatMap((own): Home[] => {
        const since = stay.since > own.since ? stay.since : own.since
        const until = [stay.until, own.until].filter(at => at !== null).toSorted()[0] ?? null
        if (until !== null && until <= since) return []
        return [
          {
            ...{ id: stay.id, kind: 'home', words: null, memberIds: [stay.kinId], isClients: true },
            from: since === earliest.get(stay.homeId) ? null : day(since),
            to: until === null ? null : day(until),
            ...drawn,
          },
        ]
      }),
  )
}

/** What a family card tells of who belongs to whom. It does not say how, so neither does the map. */
export function bondsFrom(stays: readonly Stay[], clientId: MapId): Pick<Family, 'unions' | 'children'> {
  const home = stays.findLast(({ kinId, until }) => kinId === clientId && until === null)?.homeId
  const now = stays.filter(({ homeId, until }) => homeId === home && until === null)
  const inRole = (role: string) => now.filter(stay => stay.role === role)
  const [head] = inRole('head')
  if (!head) return { unions: [], children: [] }
  const spouses = inRole('spouse')
  const [spouse] = spouses.length === 1 ? spouses : []
  const unions = spouses.map(({ id, kinId }) => unionFrom(id, head.kinId, kinId))
  const ofHead = spouse ? ({ kind: 'union', id: spouse.id } as const) : ({ kind: 'parent', id: head.kinId } as const)
  const children = inRole('child').map(({ id, kinId }) => childFrom(id, kinId, ofHead))
  const above = [
    parentsFrom(inRole('parent'), head.kinId),
    ...(spouse ? [parentsFrom(inRole('parent-in-law'), spouse.kinId)] : []),
  ]
  return {
    unions: [...unions, ...above.flatMap(one => one.unions)],
    children: [...children, ...above.flatMap(one => one.children)],
  }
}

function parentsFrom([one, other, ...more]: readonly Stay[], childId: MapId): Pick<Family, 'unions' | 'children'> {
  if (!one || more.length > 0) return { unions: [], children: [] }
  if (!other) return { unions: [], children: [childFrom(one.id, childId, { kind: 'parent', id: one.kinId })] }
  return {
    unions: [unionFrom(other.id, one.kinId, other.kinId)],
    children: [childFrom(one.id, childId, { kind: 'union', id: other.id })],
  }
}

function unionFrom(id: MapId, oneId: MapId, otherId: MapId): Union {
  return { id, kind: 'union', oneId, otherId, how: 'not-known', ended: null, ...period, ...drawn }
}

function childFrom(id: MapId, childId: MapId, of: Child['of']): Child {
  return { id, kind: 'child', childId, of, how: 'not-known', ...period, ...drawn }
}

const RUNNING = ['accepted', 'in-progress'] as const satisfies CaseReferral['state'][]
const ENDED = ['rejected', 'completed', 'failed', 'cancelled'] as const satisfies CaseReferral['state'][]
const among = (states: readonly string[], state: string) => states.includes(state)

/** A tie for each service that was asked, with the latest referral to it; it lasts while the referral does. */
export function tiesOfReferrals(referrals: readonly { id: MapId; referral: CaseReferral }[], timeZone: string): Tie[] {
  const meant = referrals.filter(({ referral }) => referral.state !== 'entered-in-error')
  const byService = Map.groupBy(meant, ({ referral }) => referral.serviceId)
  return [...byService.values()].flatMap(asked => {
    const inTime = asked.toSorted((a, b) => (a.referral.sentAt < b.referral.sentAt ? -1 : 1))
    const [first, last] = [inTime.at(0), inTime.at(-1)?.referral]
    if (!first || !last) return []
    const { state, answeredAt, serviceName, organizationName: organization } = last
    const isRunning = among(RUNNING, state)
    const end = among(ENDED, state) ? (answeredAt ?? last.sentAt) : null
    return [
      {
        ...{ id: first.id, kind: 'tie', ofId: null, with: { kind: 'service', id: first.id } },
        ...{ strength: isRunning ? 'ordinary' : 'weak', isStressful: false, energy: isRunning ? 'from' : 'not-known' },
        ...{ words: null, from: first.referral.sentOn, to: end === null ? null : dayIn(timeZone, new Date(end)) },
        ...{ source: 'referrals', version: 0, end: { kind: 'service', name: serviceName, organization, state } },
      } satisfies Tie,
    ]
  })
}

/** A tie for each helper of the case, for as long as they agreed to be asked. How to reach them is no part of it. */
export function tiesOfHelpers(helpers: readonly { id: MapId; helper: InformalResource }[]): Tie[] {
  return helpers.map(({ id, helper }) => ({
    ...{ id, kind: 'tie', ofId: null, with: { kind: 'helper', id }, strength: 'ordinary', isStressful: false },
    energy: helper.familyGives === null ? 'from' : 'both',
    ...{ words: null, from: helper.consent.on, to: helper.withdrawnOn ?? helper.consent.until },
    ...{ source: 'helpers', version: 0 },
    end: { kind: 'helper', name: helper.name, helper: helper.kind, offers: helper.offers },
  }))
}
