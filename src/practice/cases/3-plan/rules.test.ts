import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closedCase, rohaniCase } from '../examples.ts'
import { ricePlan } from './examples.ts'
import { agreementStateOn, judgeAgreement, standingOn } from './rules/agreement.ts'
import { changesBetween } from './rules/changes.ts'
import { mappingOf } from './rules/mapping.ts'
import { EMPTY_PLAN, judgeSigning, nextNumber, problemsIn } from './rules/plan.ts'
import { goalsAfter, inOrder, isLeftOut, settle, tasksAfter } from './rules/tasks.ts'
import { Agreement } from './schema/agreement.ts'
import { DraftPlan, Factor, Intervention, Plan, PlanTask, SignPlan, type TaskState } from './schema.ts'

const caseId = rohaniCase.id
const WRITER = '019ac000-0000-7000-9000-0000000000f1'
const OTHER = '019ac000-0000-7000-9000-0000000000f2'
const plan = Plan.parse({
  ...{ id: '019ac000-0000-7000-9000-0000000000e1', caseId, number: 3, content: ricePlan, standing: 'not-signed' },
  ...{ writtenAt: '2026-11-20T02:00:00.000Z', writtenById: WRITER },
})
const draft = (seen: number) => DraftPlan.parse({ id: plan.id, caseId, seen, ...ricePlan })
const known = { needs: [], methods: ['brokering-linking'], elsewhere: [] }
const on = { caseId, today: '2026-11-25' }

describe('a new version', () => {
  test('stands on the newest that its writer saw; on any other both are shown', () => {
    expect(nextNumber(rohaniCase, plan, draft(3))).toEqual({ ok: true, value: 4 })
    expect(nextNumber(rohaniCase, null, draft(0))).toEqual({ ok: true, value: 1 })
    for (const seen of [0, 2, 4]) {
      const sent = draft(seen)
      expect(nextNumber(rohaniCase, plan, sent)).toEqual({
        ok: false,
        failure: { code: 'version-clash', kept: plan, sent },
      })
    }
  })

  test('is written in an open case only', () => {
    expect(nextNumber(closedCase, plan, draft(3))).toMatchObject({ failure: { code: 'case-closed' } })
  })

  const [goal] = ricePlan.goals
  const [task] = ricePlan.tasks
  test.each([
    [
      'a need that the case has not',
      { goals: ricePlan.goals.map(one => ({ ...one, needId: WRITER })) },
      'goals.0.needId need-unknown',
    ],
    [
      'a method that is in no library',
      { goals: ricePlan.goals.map(one => ({ ...one, methods: ['magic'] })) },
      'goals.0.methods method-unknown',
    ],
    ['a goal that is not in the plan', { goals: [] }, 'tasks.0.goalId goal-unknown'],
    ['nobody by name', { tasks: ricePlan.tasks.map(one => ({ ...one, by: 'other' })) }, 'tasks.0.byName name-missing'],
    ['a factor that is not in it', { factors: [] }, 'interventions.0.factorId factor-unknown'],
    ['one task twice', { tasks: [task, task] }, 'tasks.1.id twice'],
    ['one goal twice', { goals: [goal, goal] }, 'goals.1.id twice'],
  ])('that points at %s is told where', (_, changed, told) => {
    const content = DraftPlan.parse({ ...draft(0), ...changed })
    expect(problemsIn(content, known).map(({ path, reason }) => `${path} ${reason}`)).toEqual([told])
  })

  test('without any fault has none, and an empty one neither', () => {
    expect(problemsIn(ricePlan, known)).toEqual([])
    expect(problemsIn(EMPTY_PLAN, known)).toEqual([])
    expect(problemsIn(ricePlan, { ...known, elsewhere: [goal?.id ?? ''] })).toEqual([
      { path: 'goals.0.id', reason: 'elsewhere' },
    ])
  })
})

describe('the supervisor', () => {
  const said = (told: object) => SignPlan.parse({ caseId, planId: plan.id, verdict: 'signed', words: null, ...told })
  test.each<[string, object, { by?: string; standing?: 'signed' }, object]>([
    ['signs the newest version', {}, {}, { ok: true, value: 'signed' }],
    ['sends back with a word', { verdict: 'sent-back', words: 'Kapan?' }, {}, { ok: true, value: 'sent-back' }],
    ['sends nothing back without one', { verdict: 'sent-back' }, {}, { failure: { why: 'no-words' } }],
    ['signs nothing of their own', {}, { by: WRITER }, { failure: { why: 'own-plan' } }],
    ['signs no older version', { planId: OTHER }, {}, { failure: { code: 'plan-moved-on', number: 3 } }],
    ['signs nothing twice', {}, { standing: 'signed' }, { failure: { standing: 'signed' } }],
  ])('%s', (_, told, { by = OTHER, standing = plan.standing }, answer) => {
    expect(judgeSigning({ ...plan, standing }, said(told), by)).toMatchObject(answer)
  })
})

describe('goals and tasks', () => {
  test('a goal that is left out ended and is not lost; one that comes back goes on from its first day', () => {
    const first = goalsAfter([], ricePlan, on)
    expect(first).toMatchObject([{ setOn: '2026-11-25', endedOn: null }])
    const left = goalsAfter(first, EMPTY_PLAN, { ...on, today: '2026-12-01' })
    expect(left).toMatchObject([{ setOn: '2026-11-25', endedOn: '2026-12-01' }])
    expect(goalsAfter(left, EMPTY_PLAN, { ...on, today: '2026-12-09' })).toEqual(left)
    expect(goalsAfter(left, ricePlan, { ...on, today: '2026-12-09' })).toEqual(first)
  })

  test('an open task that is left out is dropped without a word, one that was done stays done', () => {
    const open = tasksAfter([], ricePlan, on)
    const left = tasksAfter(open, EMPTY_PLAN, on)
    expect(left).toMatchObject([{ state: 'dropped', stateWords: null, stateOn: '2026-11-25' }])
    expect(left.every(isLeftOut)).toBe(true)
    expect(tasksAfter(left, ricePlan, on)).toEqual(open)
    const done = open.flatMap(task => {
      const settled = settle(task, { to: 'done', words: 'Dua karung.', today: on.today })
      return settled.ok ? [settled.value] : []
    })
    expect(tasksAfter(done, EMPTY_PLAN, on)).toEqual(done)
    expect(tasksAfter(done, ricePlan, on)).toEqual(done)
  })

  test('whatever a version says, no goal and no task is ever lost', () => {
    const contents = fc.array(fc.constantFrom(ricePlan, EMPTY_PLAN), { maxLength: 6 })
    fc.assert(
      fc.property(contents, versions => {
        let [goals, tasks] = [goalsAfter([], ricePlan, on), tasksAfter([], ricePlan, on)]
        for (const content of versions)
          [goals, tasks] = [goalsAfter(goals, content, on), tasksAfter(tasks, content, on)]
        expect([goals.length, tasks.length]).toEqual([1, 1])
      }),
    )
  })
})

describe('a task', () => {
  test.each<[TaskState, TaskState, boolean]>([
    ['open', 'done', true],
    ['open', 'dropped', true],
    ['done', 'open', true],
    ['dropped', 'open', true],
    ['done', 'dropped', false],
    ['dropped', 'done', false],
    ['done', 'done', false],
    ['open', 'open', false],
  ])('a task that is %s can be said to be %s: %s', (state, to, may) => {
    const [task] = tasksAfter([], ricePlan, on)
    if (!task) throw new Error('no task')
    const stateOn = state === 'open' ? null : on.today
    const settled = settle({ ...task, state, stateOn }, { to, words: 'Kata.', today: on.today })
    expect(settled).toMatchObject(may ? { value: { state: to } } : { failure: { code: 'task-moved', state } })
  })

  test('open tasks stand first, the soonest due before those without a day', () => {
    const [task] = tasksAfter([], ricePlan, on)
    const of = (what: string, told: object) => PlanTask.parse({ ...task, what, ...told })
    const tasks = [
      of('done', { state: 'done', stateOn: '2026-11-01' }),
      of('some day', { dueOn: null }),
      of('done later', { state: 'done', stateOn: '2026-11-09' }),
      of('tomorrow', { dueOn: '2026-11-26' }),
    ]
    expect(inOrder(tasks).map(({ what }) => what)).toEqual(['tomorrow', 'some day', 'done later', 'done'])
  })
})

describe('what brings it about and what is done about it', () => {
  const factor = (at: number) => Factor.parse({ ...ricePlan.factors[0], id: idAt(at) })
  const idAt = (at: number) => `019ac000-0000-7000-9000-0000000ca${String(at).padStart(3, '0')}`
  const intervention = (at: number, factorId: string | null) =>
    Intervention.parse({ ...ricePlan.interventions[0], id: idAt(500 + at), factorId })

  test('one for one leaves nothing to ask', () => {
    expect(mappingOf(ricePlan.factors, ricePlan.interventions)).toEqual({
      bareFactors: [],
      bareInterventions: [],
      crowdedFactors: [],
    })
  })

  test('a factor without an intervention, one without a factor and two for one are each shown', () => {
    const [one, two, three] = [factor(1), factor(2), factor(3)]
    const some = [intervention(1, one.id), intervention(2, one.id), intervention(3, null), intervention(4, idAt(99))]
    const found = mappingOf([one, two, three], some)
    expect(found.bareFactors).toEqual([two, three])
    expect(found.bareInterventions).toEqual(some.slice(2))
    expect(found.crowdedFactors).toEqual([one])
  })

  test('every factor is bare, crowded or met by exactly one', () => {
    const links = fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { maxLength: 12 })
    fc.assert(
      fc.property(links, aims => {
        const factors = [0, 1, 2, 3, 4].map(factor)
        const interventions = aims.map((aim, at) => intervention(at, aim === null ? null : idAt(aim)))
        const { bareFactors, crowdedFactors, bareInterventions } = mappingOf(factors, interventions)
        const met = factors.filter(one => !bareFactors.includes(one) && !crowdedFactors.includes(one))
        for (const { id } of met) expect(interventions.filter(({ factorId }) => factorId === id)).toHaveLength(1)
        expect(bareInterventions).toHaveLength(aims.filter(aim => aim === null || aim === 5).length)
      }),
    )
  })
})

describe('what changed since the last signed version', () => {
  test('nothing, for the same; all of it, where there was none', () => {
    expect(changesBetween(ricePlan, ricePlan)).toEqual([])
    expect(new Set(changesBetween(null, ricePlan).map(({ how }) => how))).toEqual(new Set(['added']))
    expect(changesBetween(ricePlan, EMPTY_PLAN).map(({ how }) => how)).not.toContain('added')
  })

  test('names the parts that are other, and the words as they were', () => {
    const after = {
      ...ricePlan,
      goals: ricePlan.goals.map(goal => ({ ...goal, inClientWords: 'Cukup makan.', weight: 2, methods: [] })),
      tasks: ricePlan.tasks.map(task => ({ ...task, dueOn: null })),
    }
    expect(changesBetween(ricePlan, after)).toEqual([
      expect.objectContaining({
        about: 'goal',
        was: 'Setiap hari ada nasi di rumah.',
        parts: ['words', 'weight', 'methods'],
      }),
      expect.objectContaining({ about: 'task', how: 'changed', was: null, parts: ['when'] }),
    ])
  })
})

describe('the working agreement', () => {
  const told = (said: object = {}) =>
    Agreement.parse({
      ...{ id: plan.id, caseId, planNumber: 1, how: 'thumb-print', agreedBy: 'Siti Rohani', agreedOn: '2026-11-01' },
      ...{ untilOn: '2026-12-31', present: ['client', 'worker'], assent: null, words: null, ...said },
    })
  test.each([
    [{}, { ok: true }],
    [{ agreedOn: '2026-11-26' }, { failure: { why: 'in-future' } }],
    [{ untilOn: '2026-10-31' }, { failure: { why: 'ends-before' } }],
    [{ how: 'guardian-with-assent' }, { failure: { why: 'assent-missing' } }],
    [{ how: 'guardian-with-assent', assent: 'Mau, asal ditemani Ibu.' }, { ok: true }],
    [{ planNumber: 4 }, { failure: { why: 'plan-unknown' } }],
    [{ planNumber: null }, { ok: true }],
  ])('%j is judged %j', (said, answer) => {
    expect(judgeAgreement(told(said), { today: '2026-11-25', newest: 3 })).toMatchObject(answer)
  })

  const lasting = (agreedOn: string, untilOn: string | null, endedOn: string | null = null) => ({
    agreedOn,
    untilOn,
    endedOn,
  })
  test.each([
    ['2026-12-31', 'holds'],
    ['2027-01-01', 'run-out'],
  ])('on %s one that was agreed until the last of December %s', (day, state) => {
    expect(standingOn(lasting('2026-11-01', '2026-12-31'), day)).toBe(state)
  })

  test('without one the client is prospective; a renewal counts whatever became of the one before', () => {
    expect(agreementStateOn([], '2026-11-25')).toBe('none')
    expect(agreementStateOn([lasting('2026-11-26', null)], '2026-11-25')).toBe('none')
    const ended = lasting('2026-01-01', null, '2026-06-01')
    expect(agreementStateOn([ended], '2026-06-01')).toBe('ended')
    expect(agreementStateOn([ended, lasting('2026-07-01', '2026-09-01')], '2026-11-25')).toBe('run-out')
    expect(agreementStateOn([ended, lasting('2026-07-01', null)], '2026-11-25')).toBe('holds')
  })
})
