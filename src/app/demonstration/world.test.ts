import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { FACTS, FactName } from '#practice/people/schema/facts.ts'
import { readWorld } from './world.ts'

const keysOf = (all: readonly { key: string }[]) => new Set(all.map(one => one.key))
const missing = (used: readonly string[], known: ReadonlySet<string>) =>
  [...new Set(used)].filter(key => !known.has(key))

const PRACTICE = new URL('../../practice/', import.meta.url)
const { agencies, organizations, accounts, resources, informal, households, cases, corrections } = readWorld()
const people = households.flatMap(household => household.members)
const referrals = cases.flatMap(one => one.referrals)
const offers = keysOf([...resources, ...informal])

describe('the demonstration world', () => {
  test('is large enough to feel like an agency', () => {
    expect(agencies).toHaveLength(3)
    expect(organizations.filter(one => one.isProvider)).toHaveLength(6)
    expect(organizations.filter(one => !one.isProvider).length).toBeGreaterThanOrEqual(12)
    expect(resources.length).toBeGreaterThanOrEqual(45)
    expect(informal.length).toBeGreaterThanOrEqual(18)
    expect(resources.length + informal.length).toBeGreaterThanOrEqual(80)
    expect(households.length).toBeGreaterThanOrEqual(16)
    expect(people.length).toBeGreaterThanOrEqual(46)
    expect(cases.length).toBeGreaterThanOrEqual(17)
  })

  test('names nothing twice', () => {
    const stories = [households, people, cases, referrals, corrections]
    for (const all of [agencies, organizations, [...resources, ...informal], ...stories])
      expect(all.length).toBe(keysOf(all).size)
    expect(new Set(accounts.map(one => one.email)).size).toBe(accounts.length)
    const niks = people.flatMap(person => person.nik ?? [])
    expect(new Set(niks).size).toBe(niks.length)
  })
})

describe('the world as a whole', () => {
  test('gives accounts only in agencies, teams and organisations that it holds', () => {
    const memberships = accounts.flatMap(one => one.memberships)
    const teams = new Set(agencies.flatMap(agency => agency.teams.map(team => `${agency.key}/${team.key}`)))
    const inAgency = memberships.flatMap(one => ('agency' in one ? one : []))
    const inOrganization = memberships.flatMap(one => ('organization' in one ? one.organization : []))
    expect(
      missing(
        inAgency.map(one => one.agency),
        keysOf(agencies),
      ),
    ).toEqual([])
    expect(
      missing(
        inAgency.flatMap(one => (one.team ? `${one.agency}/${one.team}` : [])),
        teams,
      ),
    ).toEqual([])
    expect(missing(inOrganization, keysOf(organizations))).toEqual([])
    expect(
      missing(
        cases.map(one => one.worker),
        new Set(accounts.map(one => one.email)),
      ),
    ).toEqual([])
  })
})

describe('keys', () => {
  test('name only resources, people and cases that it holds', () => {
    const choices = cases.flatMap(one => one.choices)
    const named = choices.flatMap(choice =>
      [choice.chosen ?? [], ...choice.refused.map(refusal => refusal.resource)].flat(),
    )
    const givers = [...cases.map(one => one.legalBasis), ...referrals.map(one => one.consent)].map(one => one.givenBy)
    const known = informal.flatMap(one => (one.sharedWith === 'agency' ? [] : one.sharedWith.case))
    expect(
      missing(
        resources.map(one => one.organization),
        keysOf(organizations),
      ),
    ).toEqual([])
    expect(
      missing(
        [...households, ...informal, ...cases].map(one => one.agency),
        keysOf(agencies),
      ),
    ).toEqual([])
    expect(missing([...known, ...cases.flatMap(one => one.follows ?? [])], keysOf(cases))).toEqual([])
    expect(missing(named, offers)).toEqual([])
    expect(
      missing(
        [...referrals, ...corrections].map(one => one.resource),
        keysOf(resources),
      ),
    ).toEqual([])
    expect(missing([...givers, ...cases.map(one => one.client.person)], keysOf(people))).toEqual([])
  })
})

describe('facts', () => {
  test('are only such as a rule can read, each about the right subject', () => {
    const isRead = (about: 'person' | 'household') => (name: string) => {
      const parsed = FactName.safeParse(name)
      return (
        parsed.success &&
        (!(name in FACTS) || Object.entries(FACTS).some(([key, fact]) => key === name && fact.about === about))
      )
    }
    const wrong = [
      ...people.flatMap(person => Object.keys(person.facts).filter(name => !isRead('person')(name))),
      ...households.flatMap(household => Object.keys(household.facts).filter(name => !isRead('household')(name))),
    ]
    expect(wrong).toEqual([])
  })
})

describe('identity numbers', () => {
  test('are missing for some, and contradict the birth date of exactly one', () => {
    expect(people.filter(person => person.nik === null).length).toBeGreaterThanOrEqual(3)
    const contradicting = people.filter(person => {
      if (person.nik === null || person.birth.precision === 'not-known') return false
      const day = Number(person.nik.slice(6, 8)) - (person.sex === 'female' ? 40 : 0)
      const stated = 'on' in person.birth ? person.birth.on : null
      const year = 'year' in person.birth ? person.birth.year : null
      const written = `${person.nik.slice(10, 12)}-${person.nik.slice(8, 10)}-${String(day).padStart(2, '0')}`
      return stated === null
        ? year !== null && String(year).slice(2) !== person.nik.slice(10, 12)
        : written !== stated.slice(2)
    })
    expect(contradicting.map(person => person.key)).toEqual(['ngatinem'])
  })
})

describe('resources', () => {
  test('say where they are unless the address is protected', () => {
    for (const location of resources.flatMap(one => one.locations))
      expect(location.address === null && location.lat === null && location.lng === null).toBe(location.isProtected)
    expect(resources.some(one => one.locations.some(location => location.isProtected))).toBe(true)
  })

  test('hold some that nobody has assured for a year, and both systems', () => {
    expect(resources.some(one => one.assuredDaysAgo > 365)).toBe(true)
    expect(new Set(resources.map(one => one.resourceSystem))).toEqual(new Set(['societal', 'formal']))
    for (const one of resources) expect(one.capacity?.available ?? 0).toBeLessThanOrEqual(one.capacity?.maximum ?? 0)
  })
})

const NEEDS_FILE = new URL('knowledge/definitions/needs.json', PRACTICE)
const AREAS_FILE = new URL('areas/definitions/areas.csv', PRACTICE)

test('every need is a need of the taxonomy', () => {
  const known = z.array(z.object({ id: z.string() })).parse(JSON.parse(readFileSync(NEEDS_FILE, 'utf8')))
  const used = [...resources, ...informal].flatMap(one => one.needs)
  const told = cases.flatMap(one => [
    ...one.needs.map(need => need.term),
    ...one.strengths.flatMap(strength => strength.needs),
  ])
  expect(missing([...used, ...told], new Set(known.map(need => need.id)))).toEqual([])
})

test('every area is an area of the register', () => {
  const known = new Set(
    readFileSync(AREAS_FILE, 'utf8')
      .split('\n')
      .map(line => line.split(',')[0] ?? ''),
  )
  const used = [
    ...[...agencies, ...organizations, ...informal].map(one => one.areaCode),
    ...resources.flatMap(one => [...one.serves, ...one.locations.map(location => location.areaCode)]),
    ...households.flatMap(one => one.villageCode ?? []),
  ]
  expect(missing(used, known)).toEqual([])
})
