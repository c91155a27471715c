/** Filling in a form: what is asked now, what is worked out, and what still lacks. The same on the device and the server. */
import type { Answers, AnswerValue, Form, FormItem, Texts } from '../schema/form.ts'
import { evaluate, holds, type Scope, type Value } from './expression.ts'
import { itemsOf } from './walk.ts'

/** `set` is the answers of the group that is being filled in, `outer` those around it, nearest first. */
type Within = { set: Answers; outer: readonly Answers[]; today: string; known: ReadonlyMap<string, FormItem> }
export type AnswerProblem = {
  /** The question, with the number of its group's turn before it where that repeats: `child[1]/age`. */
  path: string
  reason:
    | 'required'
    | 'not-an-option'
    | 'not-a-number'
    | 'not-whole'
    | 'too-small'
    | 'too-large'
    | 'too-long'
    | 'not-a-day'
    | 'not-a-time'
    | 'constraint'
  limit: number | null
  says: Texts | null
}

/**
 * The answers as they hold together: what is not asked any more is left out, and what is worked out is filled in.
 * Nothing that was typed is lost by it, since a device keeps what was typed beside this.
 */
export function settle(form: Form, answers: Answers, today: string): Answers {
  const known = new Map(itemsOf(form.items).map(item => [item.linkId, item]))
  let settled = answers
  // A question that vanishes may hide another, so once more until nothing changes; forms that go round were refused.
  for (let turn = 0; turn <= known.size; turn += 1) {
    const next = settleItems(form.items, { set: settled, outer: [], today, known })
    if (JSON.stringify(next) === JSON.stringify(settled)) return next
    settled = next
  }
  return settled
}

function settleItems(items: readonly FormItem[], within: Within): Answers {
  const kept: Answers = {}
  for (const item of items) {
    if (!isShown(item, within)) continue
    if (item.type === 'group' && item.repeats) {
      const sets = setsOf(within.set[item.linkId])
      if (sets.length > 0) kept[item.linkId] = sets.map(set => settleItems(item.items, inside(within, set)))
      continue
    }
    if (item.type === 'group') {
      Object.assign(kept, settleItems(item.items, within))
      continue
    }
    const value = item.calculated ? evaluate(item.calculated, scopeOf(within, null)) : (within.set[item.linkId] ?? null)
    if (value !== null && value !== '' && !isSets(value)) kept[item.linkId] = value
  }
  return kept
}

/** Is this question asked, with these answers? */
export function isShown(item: FormItem, within: Within): boolean {
  return item.shownWhen === null || holds(item.shownWhen, scopeOf(within, null))
}

/** Where a screen stands in a form: at the top, or in one turn of a group that repeats. */
export function withinOf(form: Form, answers: Answers, today: string): Within {
  return { set: answers, outer: [], today, known: new Map(itemsOf(form.items).map(item => [item.linkId, item])) }
}
export function inside(within: Within, set: Answers): Within {
  return { ...within, set, outer: [within.set, ...within.outer] }
}

/** Everything that does not fit, in the order of the form. Only questions that are asked are judged. */
export function problemsOf(form: Form, answers: Answers, today: string): AnswerProblem[] {
  return judgeItems(form.items, withinOf(form, answers, today), '')
}

function judgeItems(items: readonly FormItem[], within: Within, path: string): AnswerProblem[] {
  return items
    .filter(item => isShown(item, within))
    .flatMap(item => {
      const at = `${path}${item.linkId}`
      if (item.type !== 'group') return judgeItem(item, within, at)
      if (!item.repeats) return judgeItems(item.items, within, path)
      const sets = setsOf(within.set[item.linkId])
      if (item.isRequired && sets.length === 0) return [problem(at, 'required')]
      return sets.flatMap((set, index) => judgeItems(item.items, inside(within, set), `${at}[${index}]/`))
    })
}

function judgeItem(item: FormItem, within: Within, path: string): AnswerProblem[] {
  if (item.type === 'display' || item.calculated) return []
  const value = within.set[item.linkId]
  if (value === undefined || value === '' || isSets(value) || (Array.isArray(value) && value.length === 0)) {
    return item.isRequired ? [problem(path, 'required')] : []
  }
  const found = judgeKind(item, value)
  if (found) return [problem(path, found.reason, found.limit)]
  if (item.constraint && evaluate(item.constraint.holds, scopeOf(within, value)) === false) {
    return [{ ...problem(path, 'constraint'), says: item.constraint.says }]
  }
  return []
}

type Judged = { reason: AnswerProblem['reason']; limit?: number } | null
function judgeKind(item: FormItem, value: AnswerValue): Judged {
  if (item.type === 'choice') {
    const chosen = Array.isArray(value) ? value : [String(value)]
    return chosen.every(code => item.options.some(option => option.code === code)) ? null : { reason: 'not-an-option' }
  }
  if (item.type === 'integer' || item.type === 'decimal') return judgeNumber(item, value)
  if (item.type === 'boolean') return typeof value === 'boolean' ? null : { reason: 'not-an-option' }
  if (item.type === 'date') return typeof value === 'string' && isDay(value) ? null : { reason: 'not-a-day' }
  if (item.type === 'time') return typeof value === 'string' && isTime(value) ? null : { reason: 'not-a-time' }
  if (item.type === 'dateTime') return typeof value === 'string' && isMoment(value) ? null : { reason: 'not-a-time' }
  const length = typeof value === 'string' ? value.length : 0
  return item.maxLength !== null && length > item.maxLength ? { reason: 'too-long', limit: item.maxLength } : null
}

function judgeNumber({ type, minimum, maximum }: FormItem, value: AnswerValue): Judged {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { reason: 'not-a-number' }
  if (type === 'integer' && !Number.isInteger(value)) return { reason: 'not-whole' }
  if (minimum !== null && value < minimum) return { reason: 'too-small', limit: minimum }
  return maximum !== null && value > maximum ? { reason: 'too-large', limit: maximum } : null
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text)
}

/** A day with a time of day, and how far that clock is from UTC where it is known. */
function isMoment(text: string): boolean {
  const [day = '', rest = ''] = text.split('T')
  const [time = ''] = rest.split(/[Z+-]/)
  return isDay(day) && isTime(time) && /^(Z|[+-]\d{2}:\d{2})?$/.test(rest.slice(time.length))
}

/** What stands in a form when it opens; `items` are those of a group where one of its turns opens. */
export function initialAnswers(items: readonly FormItem[], today: string): Answers {
  const scope: Scope = { answer: () => null, score: () => null, own: null, today }
  const filled: Answers = {}
  for (const item of items) {
    if (item.type === 'group' && !item.repeats) Object.assign(filled, initialAnswers(item.items, today))
    const value = item.initial && evaluate(item.initial, scope)
    if (value !== null) filled[item.linkId] = item.repeats && typeof value === 'string' ? [value] : value
  }
  return filled
}

function problem(path: string, reason: AnswerProblem['reason'], limit: number | null = null): AnswerProblem {
  return { path, reason, limit, says: null }
}

/** What a formula reads, from where it stands. */
export function scopeOf({ set, outer, today, known }: Within, own: Value): Scope {
  const answer = (linkId: string): Value => {
    for (const one of [set, ...outer]) {
      const found = one[linkId]
      if (found !== undefined && !isSets(found)) return found
    }
    return null
  }
  const score = (linkId: string) => {
    const value = answer(linkId)
    return known.get(linkId)?.options.find(option => option.code === value)?.score ?? null
  }
  return { answer, score, own, today }
}

const isSets = (value: Answers[string] | Value | undefined): value is Answers[] =>
  Array.isArray(value) && value.some(one => typeof one === 'object')
function setsOf(value: Answers[string] | undefined): Answers[] {
  return isSets(value) ? value : []
}
