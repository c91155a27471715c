import { expect, test } from 'vitest'
import { ALTERNATIVES } from '../examples.ts'
import { Choice } from '../schema/choice.ts'
import { judgeChoice } from './choice.ts'

const id = (tail: string) => `019ac100-0000-7000-8000-${tail.padStart(12, '0')}`
const shown = ALTERNATIVES.slice(0, 3)
const [first, second, third] = shown.map(({ key }) => key)
const left = ALTERNATIVES[3]?.key
const asked = { shown: { shown, order: ALTERNATIVES }, reasons: ['not-now', 'too-far'], today: '2026-11-25' }

function choiceWith(said: Record<string, unknown>): Choice {
  return Choice.parse({
    id: id('c1'),
    caseId: id('ca5e'),
    needId: id('4eed'),
    presentationId: id('9e51'),
    chosen: first,
    refused: [],
    inOwnWords: null,
    present: ['client'],
    madeOn: '2026-11-25',
    ...said,
  })
}
const because = (key: string | undefined, reason = 'not-now') => ({ key, reason, words: null })

test.each<[string, Record<string, unknown>]>([
  ['one is chosen and the others are left open', {}],
  ['one is chosen and the others are refused', { refused: [because(second), because(third, 'too-far')] }],
  ['none is chosen and none is refused', { chosen: null }],
  ['all are refused', { chosen: null, refused: [because(first), because(second), because(third)] }],
])('%s', (_sentence, said) => {
  expect(judgeChoice(choiceWith(said), asked).ok).toBe(true)
})

test.each<[string, Record<string, unknown>, string]>([
  ['what was not shown cannot be chosen', { chosen: left }, 'not-shown'],
  ['what was not shown cannot be refused', { refused: [because(left)] }, 'not-shown'],
  ['one thing is not chosen and refused at once', { refused: [because(first)] }, 'chosen-and-refused'],
  ['nothing is refused twice', { refused: [because(second), because(second, 'too-far')] }, 'refused-twice'],
  ['a refusal has a reason that is known', { refused: [because(second, 'whatever')] }, 'reason-not-known'],
  ['no choice is made tomorrow', { madeOn: '2026-11-26' }, 'in-future'],
])('%s', (_sentence, said, why) => {
  expect(judgeChoice(choiceWith(said), asked)).toMatchObject({ ok: false, failure: { why } })
})

test('where the whole list was shown, any of it can be chosen', () => {
  const whole = { ...asked, shown: { shown: [], order: ALTERNATIVES } }
  expect(judgeChoice(choiceWith({ chosen: left }), whole).ok).toBe(true)
})
