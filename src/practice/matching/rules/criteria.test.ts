import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts, FactValue, Subject } from '#practice/people/schema/facts.ts'
import type { Criterion } from '#practice/resources/schema/criteria.ts'
import { LINES, SUBJECT } from '../examples.ts'
import { judge, type Unknown } from './criteria.ts'

const subject = (said: Partial<Subject> = {}): Subject => ({ ...SUBJECT, ...said })
const poor = LINES.poor.tree
const older = LINES.older.tree
const smallChild = LINES.smallChild.tree

test.each<[string, Criterion, Partial<Subject>, string]>([
  ['a decile nobody asked for is not known', poor, {}, 'not-known'],
  ['decile 4 is poor enough', poor, { household: { householdDecile: 4 } }, 'yes'],
  ['decile 5 is not', poor, { household: { householdDecile: 5 } }, 'no'],
  ['a word where a number is asked for is not known', poor, { household: { householdDecile: 'four' } }, 'not-known'],
  ['sixty-two is sixty or over', older, {}, 'yes'],
  ['one no decides an all', { all: [poor, { not: older }] }, {}, 'no'],
  ['one yes decides an any', { any: [poor, older] }, {}, 'yes'],
  ['not of not-known stays not-known', { not: poor }, {}, 'not-known'],
  ['living in the regency counts from the village', LINES.livesHere.tree, {}, 'yes'],
  ['living elsewhere does not', LINES.livesHere.tree, { areas: ['52.71', '52'] }, 'no'],
  ['an address nobody knows is not known', LINES.livesHere.tree, { areas: null }, 'not-known'],
  ['no child among those listed is no no while others may live there', smallChild, {}, 'not-known'],
  ['no child at home is a no once everyone is listed', smallChild, { membersAreAll: true }, 'no'],
  ['one child at home is enough', smallChild, { members: [{}, { ageYears: 3 }] }, 'yes'],
  ['a member of unknown age leaves it open', smallChild, { members: [{}], membersAreAll: true }, 'not-known'],
  [
    'of a programme’s own fact the household may speak',
    LINES.livesAlone.tree,
    { household: { 'other:livesAlone': true } },
    'yes',
  ],
])('%s', (_sentence, tree, said, truth) => {
  expect(judge(tree, subject(said)).truth).toBe(truth)
})

test('who is missing at home is asked once, for the whole household, and the answer settles it', () => {
  const { unknown } = judge(smallChild, subject())
  expect(unknown).toMatchObject([{ fact: 'other:anyMemberAgeYearsFrom0To4', about: 'household' }])
  const answered = (said: boolean) => subject({ household: { 'other:anyMemberAgeYearsFrom0To4': said } })
  expect(judge(smallChild, answered(true)).truth).toBe('yes')
  expect(judge(smallChild, answered(false)).truth).toBe('no')
})

// Yes-no facts, numbers and choices, of the person, of the household and of one programme only.
const LEAVES: Criterion[] = [
  poor,
  older,
  { fact: 'ageYears', compare: { is: 'between', from: 0, to: 4 } },
  { fact: 'isPregnant', compare: { is: 'equal', to: true } },
  { fact: 'schoolLevel', compare: { is: 'one-of', of: ['sd', 'smp'] } },
  { fact: 'hasFamilyCard', compare: { is: 'equal', to: false } },
  { fact: 'other:livesAlone', compare: { is: 'equal', to: true } },
  { livesIn: ['52.02'] },
  { livesIn: ['52.71', '31'] },
]
const { tree: trees } = fc.letrec<{ tree: Criterion }>(again => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...LEAVES),
    fc.record({ all: fc.array(again('tree'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(again('tree'), { maxLength: 3 }) }),
    fc.record({ not: again('tree') }),
    fc.record({ anyMember: again('tree') }),
  ),
}))
const personFacts = fc.record(
  {
    ageYears: fc.integer({ min: 0, max: 90 }),
    isPregnant: fc.boolean(),
    schoolLevel: fc.constantFrom('sd', 'sma'),
    'other:livesAlone': fc.boolean(),
  },
  { requiredKeys: [] },
)
const householdFacts = fc.record(
  { householdDecile: fc.integer({ min: 1, max: 10 }), hasFamilyCard: fc.boolean() },
  { requiredKeys: [] },
)
const areas = fc.constantFrom(null, ['52.02.04.2006', '52.02.04', '52.02', '52'], ['31.71', '31'])
const subjects: fc.Arbitrary<Subject> = fc.record({
  person: personFacts,
  household: householdFacts,
  members: fc.array(personFacts, { maxLength: 3 }),
  membersAreAll: fc.boolean(),
  areas,
})
/** A client of whom less is known, and the same client of whom more is known; nothing that was known has changed. */
const learned = fc
  .record({ less: subjects, more: subjects, newMembers: fc.array(personFacts, { maxLength: 2 }) })
  .map(({ less, more, newMembers }): { before: Subject; after: Subject } => ({
    before: less,
    after: {
      person: { ...more.person, ...less.person },
      household: { ...more.household, ...less.household },
      members: [
        ...less.members.map((member, index): Facts => ({ ...more.members[index], ...member })),
        ...(less.membersAreAll ? [] : newMembers),
      ],
      membersAreAll: less.membersAreAll || more.membersAreAll,
      areas: less.areas ?? more.areas,
    },
  }))
const often = { numRuns: 2000 }

test('what was judged yes or no stays so, whatever else becomes known', () => {
  fc.assert(
    fc.property(trees, learned, (tree, { before, after }) => {
      const { truth } = judge(tree, before)
      if (truth !== 'not-known') expect(judge(tree, after).truth).toBe(truth)
    }),
    often,
  )
})

test('the order of conditions and of members does not matter', () => {
  fc.assert(
    fc.property(trees, subjects, (tree, client) => {
      const turned = { ...client, members: client.members.toReversed() }
      const one = judge(tree, client)
      const other = judge(reversed(tree), turned)
      expect(other.truth).toBe(one.truth)
      expect(namesOf(other.unknown)).toEqual(namesOf(one.unknown))
    }),
    often,
  )
})

test('not-not changes nothing', () => {
  fc.assert(
    fc.property(trees, subjects, (tree, client) => {
      expect(judge({ not: { not: tree } }, client)).toEqual(judge(tree, client))
    }),
    often,
  )
})

test('every fact that is named as missing really is absent', () => {
  fc.assert(
    fc.property(trees, subjects, (tree, client) => {
      const { truth, unknown, isPlaceUnknown } = judge(tree, client)
      const { person, household } = client
      for (const { fact, about } of unknown) expect(about === 'person' ? person[fact] : household[fact]).toBeUndefined()
      if (isPlaceUnknown) expect(client.areas).toBeNull()
      expect(truth === 'not-known').toBe(unknown.length > 0 || isPlaceUnknown)
    }),
    often,
  )
})

test('answering all that is missing leaves nothing open', () => {
  fc.assert(
    fc.property(trees, subjects, fc.nat(), (tree, client, mask) => {
      const { unknown } = judge(tree, client)
      const said = { person: { ...client.person }, household: { ...client.household } }
      for (const [index, one] of unknown.entries())
        said[one.about][one.fact] = valueFor(one, ((mask >> index) & 1) === 1)
      expect(judge(tree, { ...client, ...said, areas: client.areas ?? ['52'] }).truth).not.toBe('not-known')
    }),
    often,
  )
})

function valueFor({ compare }: Unknown, yes: boolean): FactValue {
  if (compare.is === 'equal') return typeof compare.to === 'boolean' ? yes : compare.to
  if (compare.is === 'one-of') return yes ? (compare.of[0] ?? '') : 'sma'
  return yes ? 3 : 80
}

function reversed(tree: Criterion): Criterion {
  if ('all' in tree) return { all: tree.all.map(reversed).toReversed() }
  if ('any' in tree) return { any: tree.any.map(reversed).toReversed() }
  if ('not' in tree) return { not: reversed(tree.not) }
  if ('anyMember' in tree) return { anyMember: reversed(tree.anyMember) }
  return tree
}

const namesOf = (unknown: readonly Unknown[]) =>
  [...new Set(unknown.map(({ about, fact }) => `${about} ${fact}`))].sort()
