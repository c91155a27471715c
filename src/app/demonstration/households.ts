import { addDays } from '#platform/shared/day.ts'
import { addMember, recordFact, registerPerson } from '#practice/people/api.ts'
import type { By, Planned } from './acts.ts'
import { after, dayOf, type Calendar } from './calendar.ts'
import { idFor, ORIGIN } from './ids.ts'
import type { WorldBirth, WorldHousehold, WorldPerson } from './schema/households.ts'

const FACT_SECONDS = 2
const DAYS_TO_TELL = 5

export const personIdOf = (key: string) => idFor(`person/${key}`, ORIGIN)
export const householdIdOf = (key: string) => idFor(`household/${key}`, ORIGIN)

/** When a household was written down, and by whom. */
export type Registration = { readonly at: Date; readonly by: By; readonly calendar: Calendar }

/** Write down a household, and what is known of everyone in it. Whoever was born later joins it then. */
export function householdActs(household: WorldHousehold, registration: Registration): Planned[] {
  const { at, by, calendar } = registration
  const isLater = ({ birth }: WorldPerson) => 'daysAgo' in birth && calendar.day(birth.daysAgo) > dayOf(at)
  const [first, ...others] = household.members.filter(member => !isLater(member))
  if (!first) throw new Error(`${household.key}: nobody was born when the household was written down`)
  const joined = household.members.filter(isLater).map(member => ({ member, at: joinedAt(member, calendar) }))
  const register: Planned = {
    ...{ key: `register/${household.key}`, at, by, row: registerPerson },
    input: () => ({
      ...personFrom(first, household, calendar),
      belongsTo: {
        kind: 'new',
        household: placeOf(household),
        role: first.relation,
        members: others.map(other => ({ ...personFrom(other, household, calendar), role: other.relation })),
      },
    }),
  }
  const here = [first, ...others].map(member => ({ member, at }))
  return [
    register,
    ...joined.map(one => joining(household, one.member, { ...registration, at: one.at })),
    ...factActs(household.facts, { ...registration, personKey: first.key, about: 'household' }),
    ...[...here, ...joined].flatMap(one =>
      factActs(one.member.facts, { ...registration, at: one.at, personKey: one.member.key, about: 'person' }),
    ),
  ]
}

function joining(household: WorldHousehold, member: WorldPerson, { at, by, calendar }: Registration): Planned {
  return {
    ...{ key: `join/${member.key}`, at, by, row: addMember },
    input: () => ({
      householdId: householdIdOf(household.key),
      role: member.relation,
      who: { kind: 'new', person: personFrom(member, household, calendar) },
    }),
  }
}

function joinedAt({ birth }: WorldPerson, calendar: Calendar): Date {
  return calendar.at('daysAgo' in birth ? Math.max(0, birth.daysAgo - DAYS_TO_TELL) : 0, 600)
}

type About = Registration & { personKey: string; about: 'person' | 'household' }

function factActs(facts: WorldPerson['facts'], { at, by, personKey, about }: About): Planned[] {
  return Object.entries(facts).map(([fact, value], index): Planned => {
    const told = { personId: personIdOf(personKey), about, fact, value, knownOn: dayOf(at), saidBy: 'client' }
    return {
      ...{ key: `fact/${personKey}/${about}/${fact}`, by, row: recordFact },
      at: after(at, ((index + 1) * FACT_SECONDS) / 60),
      input: () => told,
    }
  })
}

function placeOf({ key, villageCode, rt, rw, addressLine, isAddressProtected, membersAreAll }: WorldHousehold) {
  // An address that could lead someone dangerous to the door is not written down at all.
  return {
    id: householdIdOf(key),
    villageCode,
    rt,
    rw,
    addressLine: isAddressProtected ? null : addressLine,
    membersAreAll,
  }
}

function personFrom(member: WorldPerson, { isAddressProtected }: WorldHousehold, calendar: Calendar) {
  const { key, fullName, sex, birth, nik, phone, calledName, isAway } = member
  const wishes = [
    calledName === null ? [] : `Biasa dipanggil ${calledName}.`,
    isAway ? 'Sedang tinggal di luar daerah.' : [],
    isAddressProtected ? 'Alamat dirahasiakan; jangan datang atau berkirim surat.' : [],
  ].flat()
  return {
    ...{ id: personIdOf(key), fullName, sex, nik, phone, birth: birthFrom(birth, calendar.day(0)) },
    contactWishes: wishes.length > 0 ? wishes.join(' ') : null,
  }
}

/** A year alone is written as its 1 July; an age leads to the latest such day on which it was reached. */
function birthFrom(birth: WorldBirth, today: string) {
  if (birth.precision === 'not-known') return birth
  if ('on' in birth) return birth
  if ('daysAgo' in birth) return { precision: 'day', on: addDays(today, -birth.daysAgo) }
  if ('year' in birth) return { precision: 'year', on: `${birth.year}-07-01` }
  const year = Number(today.slice(0, 4)) - birth.yearsAgo - (today.slice(5) < '07-01' ? 1 : 0)
  return { precision: 'year', on: `${year}-07-01` }
}
