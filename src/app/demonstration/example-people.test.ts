import { expect, test } from 'vitest'
import { addDays } from '#platform/shared/day.ts'
import { examplePeople } from '#practice/conditions/queries/people.ts'
import type { ExamplePerson } from '#practice/conditions/schema.ts'
import type { WorldHousehold, WorldPerson } from './schema/households.ts'
import { readWorld } from './world.ts'

/** The day on which ages that the world tells from today were written down. */
const WRITTEN_ON = '2026-11-25'

test('the example people of conditions are the clients of the demonstration', () => {
  const { cases, households } = readWorld()
  const clients = [...new Set(cases.map(({ client }) => client.person))]
  expect(examplePeople()).toEqual(
    clients.map(key => {
      const household = households.find(({ members }) => members.some(one => one.key === key))
      const person = household?.members.find(one => one.key === key)
      if (!household || !person) throw new Error(`${key}: is in no household`)
      return exampleOf(person, household)
    }),
  )
})

function exampleOf(person: WorldPerson, { villageCode, membersAreAll, facts, members }: WorldHousehold): ExamplePerson {
  const others = members.filter(({ key }) => key !== person.key).map(toldOf)
  const household = { villageCode, membersAreAll, facts, others }
  return { key: person.key, name: person.calledName ?? person.fullName, ...toldOf(person), household }
}

function toldOf({ sex, birth, facts, nik }: WorldPerson) {
  return { sex, birth: bornOn(birth), facts: { ...facts, ...(nik !== null && { hasNik: true }) } }
}

function bornOn(birth: WorldPerson['birth']): ExamplePerson['birth'] {
  if (birth.precision === 'not-known') return birth
  if ('on' in birth) return birth
  if ('daysAgo' in birth) return { precision: 'day', on: addDays(WRITTEN_ON, -birth.daysAgo) }
  const year = 'year' in birth ? birth.year : Number(WRITTEN_ON.slice(0, 4)) - birth.yearsAgo
  return { precision: 'year', on: `${year}-07-01` }
}
