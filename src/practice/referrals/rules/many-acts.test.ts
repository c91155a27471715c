import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnswerReferral } from '../schema/act.ts'
import { ReferralAct, ReferralId, type ReferralState } from '../schema/referral.ts'
import { answered, mayUndo } from './answer.ts'
import { judgeAct, moveFrom } from './loop.ts'
import { SHOWS_PERSON } from './package.ts'

const ACTORS = ['provider', 'link', 'worker'] as const
const ACTS = [...ReferralAct.options, 'undo', 'look'] as const
type Actor = (typeof ACTORS)[number]
type Act = (typeof ACTS)[number]
type Kept = { state: ReferralState; version: number }
/** As the store keeps it: how it stands, and what was said last, with how it stood before where a provider said it. */
type Model = Kept & { last: { byId: Actor; at: string; before: ReferralState | null } | null }

const id = ReferralId.parse('019ac000-0000-7000-8000-0000009e0001')
const nothing = { reason: null, words: null, waitPlace: null, expectedOn: null, output: null }
const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 1, minute)).toISOString()

/** Answers of a provider by an account or by a link go the one way, a worker's acts the other; null has no effect. */
function after(
  model: Model,
  actor: Actor,
  act: Exclude<Act, 'look'>,
  told: { version: number; at: string },
): Model | null {
  if (act === 'undo') return undone(model, actor, told.at)
  const judged =
    actor === 'worker' ? judgeAct(model, { act, version: told.version }, 'worker') : answer(model, act, told)
  if (!judged.ok) return null
  const before = actor === 'worker' ? null : model.state
  return { state: judged.value, version: model.version + 1, last: { byId: actor, at: told.at, before } }
}

function answer(model: Kept, act: ReferralAct, { version }: { version: number }) {
  if (act === 'cancel' || act === 'void') return judgeAct(model, { act, version }, 'provider')
  const said: AnswerReferral = { ...nothing, id, act, version }
  const judged = answered(model, said)
  return judged.ok ? { ok: true as const, value: judged.value.state } : judged
}

function undone({ version, last }: Model, actor: Actor, now: string): Model | null {
  if (!last || last.before === null || !mayUndo(last, { actorId: actor, at: now })) return null
  return { state: last.before, version: version + 1, last: { byId: actor, at: now, before: null } }
}

/** One act: whose, which, whether on what they saw last or on what stands now, and minutes since the one before. */
const step = fc.nat({ max: ACTORS.length * ACTS.length * 2 * 16 - 1 }).map(drawn => ({
  actor: ACTORS[drawn % 3] ?? 'worker',
  act: ACTS[Math.floor(drawn / 3) % ACTS.length] ?? 'look',
  isFresh: Math.floor(drawn / (3 * ACTS.length)) % 2 === 0,
  minutes: Math.floor(drawn / (6 * ACTS.length)),
}))

test('whatever provider, link-holder and worker do, in whatever order: no state that the table does not allow, one version an effect, and nothing twice', () => {
  const reached = new Set<ReferralState>()
  let effects = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 20 }), steps => {
      let model: Model = { state: 'requested', version: 1, last: null }
      const seen = { provider: 1, link: 1, worker: 1 }
      let minute = 0
      for (const { actor, act, isFresh, minutes } of steps) {
        minute += minutes
        if (isFresh || act === 'look') seen[actor] = model.version
        if (act === 'look') continue
        const told = { version: seen[actor], at: at(minute) }
        const next = after(model, actor, act, told)
        if (next === null) continue
        effects += 1
        if (next.version !== model.version + 1) throw new Error(`${act}: ${model.version} to ${next.version}`)
        if (!isAllowed(model, next, { actor, act })) throw new Error(`${actor} ${act}: ${model.state} to ${next.state}`)
        // The same again, as a lost answer is sent again: it meets another version, or nothing to take back.
        if (after(next, actor, act, told) !== null) throw new Error(`${actor} ${act} twice`)
        if (model.state === 'entered-in-error') throw new Error(`${act} on a mistake`)
        if (SHOWS_PERSON[next.state] && !SHOWS_PERSON[model.state] && act !== 'undo')
          throw new Error(`${act} shows again`)
        model = next
        reached.add(model.state)
      }
    }),
    { numRuns: 10_000 },
  )
  expect(effects).toBeGreaterThan(10_000)
  expect(reached.size).toBe(9)
})

function isAllowed(before: Model, next: Model, { actor, act }: { actor: Actor; act: Exclude<Act, 'look'> }): boolean {
  if (act === 'undo') return actor !== 'worker' && before.last?.byId === actor && before.last.before === next.state
  const move = moveFrom(before.state, act)
  return move?.to === next.state && (move.by === 'worker') === (actor === 'worker')
}
