import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termsOfFunctioning } from '#practice/knowledge/queries/functioning.ts'
import { closedCase, rohaniCase } from '../../examples.ts'
import { rohaniAssessed } from '../examples.ts'
import { Functioning, RecordFunctioning, type FunctioningContent, type RoleEntry } from '../schema/functioning.ts'
import { draftOfFunctioning, freshFunctioning, functioningFrom, reassessing } from './functioning-draft.ts'
import { changesBetween, stepOf } from './functioning-change.ts'
import {
  carryingParts,
  dangersIn,
  hardParts,
  heaviest,
  isEmpty,
  judgeTerms,
  write,
  type Written,
} from './functioning.ts'

const today = '2026-11-21'
const terms = termsOfFunctioning()
const [role] = rohaniAssessed.roles
if (!role) throw new Error('The example has a role')
const blank = { client: null, worker: null, words: null }
const nothing: FunctioningContent = {
  ...{ roles: [], systems: [], health: null, mentalHealth: null, risks: [], protective: [] },
  ...{ clientView: null, workerView: null },
  dimensions: { 'needs-and-rights': blank, 'roles-and-tasks': blank, 'problem-solving': blank },
}
const { isFinished: _isFinished, ...content } = rohaniAssessed
const draft: Written = { ...content, state: 'draft', version: 1 }

test('an assessment begins as a draft of version 1 and stays as it is once it is finished', () => {
  expect(write(rohaniCase, { kept: null, sent: rohaniAssessed, today })).toEqual({ ok: true, value: draft })
  const finished = write(rohaniCase, { kept: draft, sent: { ...rohaniAssessed, version: 1, isFinished: true }, today })
  expect(finished).toMatchObject({ ok: true, value: { state: 'finished', version: 2 } })
  if (!finished.ok) return
  const again = write(rohaniCase, { kept: finished.value, sent: { ...rohaniAssessed, version: 2 }, today })
  expect(again).toEqual({ ok: false, failure: { code: 'functioning-finished', assessedOn: '2026-11-10' } })
})

test.each([
  ['another version', { version: 2 }, 'version-clash'],
  ['a draft of the same person under another id', { id: rohaniCase.id, version: 1 }, 'version-clash'],
  ['a day that has not come', { version: 1, assessedOn: '2026-11-22' }, 'day-to-come'],
])('what is written on %s is not kept', (_, told, code) => {
  const sent = RecordFunctioning.parse({ ...rohaniAssessed, ...told })
  expect(write(rohaniCase, { kept: draft, sent, today })).toMatchObject({ failure: { code } })
})

test('a closed case takes no assessment, and one that says nothing cannot be finished', () => {
  expect(write(closedCase, { kept: null, sent: rohaniAssessed, today })).toMatchObject({
    failure: { code: 'case-closed' },
  })
  const empty = { ...rohaniAssessed, ...nothing }
  expect(isEmpty(nothing)).toBe(true)
  expect(write(rohaniCase, { kept: null, sent: empty, today })).toMatchObject({ ok: true })
  expect(write(rohaniCase, { kept: null, sent: { ...empty, isFinished: true }, today })).toMatchObject({
    failure: { code: 'functioning-empty' },
  })
  expect(isEmpty({ ...nothing, protective: ['Ada bibi.'] })).toBe(false)
})

test.each<[string, Partial<FunctioningContent>, object]>([
  [
    'a role that nobody has',
    { roles: [{ ...role, role: 'family/king' }] },
    { code: 'term-unknown', term: 'family/king' },
  ],
  ['a kind of problem unheard of', { roles: [{ ...role, problem: 'bored' }] }, { code: 'term-unknown', term: 'bored' }],
  ['a role twice', { roles: [role, role] }, { code: 'named-twice', term: 'family/breadwinner' }],
  [
    'a problem of another system',
    {
      systems: [
        {
          ...{ system: 'learning', inOwnWords: null, strength: null },
          problems: [{ problem: 'livelihood/no-transport', severity: { client: 2, worker: null }, duration: null }],
        },
      ],
    },
    { code: 'term-unknown', term: 'livelihood/no-transport' },
  ],
])('%s is refused by its name', (_, told, failure) => {
  expect(judgeTerms({ ...nothing, ...told }, terms)).toEqual({ ok: false, failure })
})

test.each([
  [{ client: null, worker: null }, null],
  [{ client: 2, worker: null }, 2],
  [{ client: null, worker: 5 }, 5],
  [{ client: 2, worker: 6 }, 6],
])('of %j the heavier view counts for what is hard: %s; nothing is averaged', (seen, level) => {
  expect(heaviest(seen)).toBe(level)
})

test('what is hard stands with the heaviest first, what carries beside it, and danger is seen by either', () => {
  expect(hardParts(rohaniAssessed)).toMatchObject([
    { kind: 'role', id: 'family/breadwinner', problem: 'overload', level: 5 },
    { kind: 'surroundings', id: 'livelihood/not-enough-food', level: 4 },
  ])
  expect(carryingParts(rohaniAssessed)).toEqual([
    { kind: 'strength', of: 'family/breadwinner', words: 'She has customers who come back.' },
    { kind: 'strength', of: 'livelihood', words: 'The stall nearby lets her pay later.' },
    { kind: 'protective', words: 'Her sister lives next door.' },
  ])
  const well: RoleEntry = { ...role, role: 'family/parent', severity: { client: 1, worker: 2 }, strength: null }
  expect(carryingParts({ ...nothing, roles: [well] })).toEqual([{ kind: 'goes-well', role: 'family/parent' }])
  // Where nobody has said how it goes, nothing is said of it.
  expect(carryingParts({ ...nothing, roles: [{ ...well, severity: { client: null, worker: null } }] })).toEqual([])
  expect(dangersIn(rohaniAssessed)).toEqual([])
  const danger: RoleEntry = { ...role, severity: { client: 1, worker: 6 } }
  expect(dangersIn({ ...nothing, roles: [danger] })).toEqual(['family/breadwinner'])
})

test.each([
  [4, 2, 'lighter'],
  [2, 4, 'heavier'],
  [3, 3, 'same'],
  [null, 3, 'not-comparable'],
  [3, null, 'not-comparable'],
] as const)('from %s to %s is %s', (before, after, direction) => {
  expect(stepOf(before, after)).toEqual({ before, after, direction })
})

test('each view is held against the same view, and what is only in one of both is told too', () => {
  const later = {
    ...rohaniAssessed,
    roles: [{ ...role, severity: { client: 2, worker: 5 }, coping: { client: null, worker: 4 } }],
    systems: [],
    dimensions: {
      ...nothing.dimensions,
      'roles-and-tasks': { client: 'well', worker: 'partly', words: null } as const,
    },
  }
  const changes = changesBetween(rohaniAssessed, later)
  expect(changes.map(({ of, id, views }) => [of, id, views.client.direction, views.worker.direction])).toEqual([
    ['severity', 'family/breadwinner', 'lighter', 'same'],
    ['coping', 'family/breadwinner', 'not-comparable', 'not-comparable'],
    ['surroundings', 'livelihood/not-enough-food', 'not-comparable', 'not-comparable'],
    ['dimension', 'needs-and-rights', 'not-comparable', 'not-comparable'],
    ['dimension', 'roles-and-tasks', 'lighter', 'not-comparable'],
  ])
})

const level = fc.option(fc.integer({ min: 1, max: 6 }), { nil: null })
const seen = fc.record({ client: level, worker: level })
const contentOf = fc.uniqueArray(fc.constantFrom(...terms.roles.map(({ id }) => id)), { maxLength: 8 }).chain(ids =>
  fc
    .tuple(...ids.map(id => fc.record({ role: fc.constant(id), severity: seen, coping: seen })))
    .map((entries): FunctioningContent => ({
      ...nothing,
      roles: entries.map(entry => ({ ...entry, problem: null, duration: null, inOwnWords: null, strength: null })),
    })),
)

test('seen from the other end, every change is the opposite one, and none is lost on the way', () => {
  const opposite = { lighter: 'heavier', heavier: 'lighter', same: 'same', 'not-comparable': 'not-comparable' } as const
  fc.assert(
    fc.property(contentOf, contentOf, (before, after) => {
      const forth = changesBetween(before, after)
      const back = new Map(changesBetween(after, before).map(one => [`${one.of} ${one.id}`, one]))
      expect(back.size).toBe(forth.length)
      for (const { of, id, views } of forth) {
        const other = back.get(`${of} ${id}`)
        expect(other?.views.client.direction).toBe(opposite[views.client.direction])
        expect(other?.views.worker.direction).toBe(opposite[views.worker.direction])
      }
    }),
  )
})

test('nothing changes between an assessment and itself', () => {
  fc.assert(
    fc.property(contentOf, same => {
      const directions = changesBetween(same, same).flatMap(({ views }) =>
        Object.values(views).map(one => one.direction),
      )
      expect(directions.filter(one => one === 'lighter' || one === 'heavier')).toEqual([])
    }),
  )
})

test('what is kept can be written on and reads the same again; what is not said stays not said', () => {
  const kept = Functioning.parse({ ...draft, byName: null, writtenAt: '2026-11-10T02:00:00.000Z' })
  const { caseId: _case, personId: _person, isFinished: _finished, ...sent } = { ...rohaniAssessed, version: 1 }
  expect(functioningFrom(draftOfFunctioning(kept))).toEqual(sent)
  const begun = freshFunctioning(rohaniAssessed.id, today)
  expect(functioningFrom(begun)).toMatchObject({ ...nothing, assessedOn: today, version: 0 })
})

test('a re-assessment asks anew how hard it is, and shows the same roles with what carried them', () => {
  const kept = Functioning.parse({ ...draft, byName: null, writtenAt: '2026-11-10T02:00:00.000Z' })
  const again = functioningFrom(reassessing(kept, rohaniCase.id, today))
  const unseen = { client: null, worker: null }
  expect(again).toMatchObject({
    ...{ version: 0, assessedOn: today, health: 'She sleeps little.', clientView: null },
    roles: [{ role: role.role, severity: unseen, coping: unseen, duration: null, strength: role.strength }],
    systems: [{ problems: [{ severity: unseen, duration: null }] }],
    dimensions: nothing.dimensions,
  })
})
