/** What a form that is being made still lacks, each at its field. */
import type { DraftItem, DraftProblem, DraftTexts, FormDraft } from '../schema/draft.ts'
import { draftItemsOf, formOf, hasOptions, numberTyped } from './form-draft.ts'
import { unclearBands } from './own-score.ts'
import { circlesIn } from './walk.ts'

const isEmpty = ({ id, en }: DraftTexts) => id.trim() === '' && en.trim() === ''
const isNoNumber = (text: string) => text.trim() !== '' && numberTyped(text) === null
const problem = (path: string, code: DraftProblem['code'], other: string | null = null) => ({ path, code, other })

export function problemsInDraft(draft: FormDraft): DraftProblem[] {
  const circles = new Map(circlesIn(formOf(draft).items).map(({ from, to }) => [from, to]))
  const judging = { all: draft.items, isScored: draft.isScored, circles }
  return [
    ...(isEmpty(draft.title) ? [problem('title.id', 'no-title')] : []),
    ...(draft.items.length === 0 ? [problem('items', 'no-question')] : []),
    ...draft.items.flatMap((item, index) => judge(item, `items.${index}`, judging)),
    ...(draft.isScored ? judgeScore(draft) : []),
  ]
}

type Judging = { all: readonly DraftItem[]; isScored: boolean; circles: ReadonlyMap<string, string> }

function judge(item: DraftItem, path: string, judging: Judging): DraftProblem[] {
  const counts = judging.isScored && repeatsAround(judging.all, item.linkId).length === 0
  return [
    ...(isEmpty(item.text) ? [problem(`${path}.text.id`, 'no-words')] : []),
    ...judgeLimits(item, path),
    ...(hasOptions(item.type) ? judgeOptions(item, path, counts) : []),
    ...judgeWhen(item, `${path}.when`, judging),
    ...(item.type === 'group' && item.items.length === 0 ? [problem(`${path}.items`, 'empty-group')] : []),
    ...item.items.flatMap((one, index) => judge(one, `${path}.items.${index}`, judging)),
  ]
}

function judgeLimits({ type, minimum, maximum }: DraftItem, path: string): DraftProblem[] {
  if (type !== 'integer' && type !== 'decimal') return []
  const [least, most] = [numberTyped(minimum), numberTyped(maximum)]
  return [
    ...(isNoNumber(minimum) ? [problem(`${path}.minimum`, 'not-a-number')] : []),
    ...(isNoNumber(maximum) ? [problem(`${path}.maximum`, 'not-a-number')] : []),
    ...(least !== null && most !== null && least > most ? [problem(`${path}.maximum`, 'limits-crossed')] : []),
  ]
}

function judgeOptions({ options }: DraftItem, path: string, isCounted: boolean): DraftProblem[] {
  const someCount = isCounted && options.some(({ points }) => points.trim() !== '')
  return [
    ...(options.length === 0 ? [problem(`${path}.options`, 'no-answers')] : []),
    ...options.flatMap(({ text, points }, index) => {
      const at = `${path}.options.${index}`
      if (isEmpty(text)) return [problem(`${at}.text.id`, 'answer-without-words')]
      if (!someCount) return []
      if (isNoNumber(points)) return [problem(`${at}.points`, 'not-a-number')]
      return points.trim() === '' ? [problem(`${at}.points`, 'points-missing')] : []
    }),
  ]
}

function judgeWhen({ linkId, when }: DraftItem, path: string, { all, circles }: Judging): DraftProblem[] {
  const circle = circles.get(linkId)
  if (circle !== undefined) return [problem(path, 'circle', circle)]
  if (when.question === '') return []
  const asked = askedBefore(all, linkId).find(one => one.linkId === when.question)
  if (!asked) return [problem(path, 'asked-of-nobody', when.question)]
  if (when.answers.length === 0) return [problem(path, 'no-answer-chosen', when.question)]
  const known = answersTo(asked)
  return when.answers.every(answer => known.includes(answer)) ? [] : [problem(path, 'answer-gone', when.question)]
}

/** What can be answered to a question that another may depend on. */
export function answersTo({ type, options }: Pick<DraftItem, 'type' | 'options'>): string[] {
  return type === 'boolean' ? ['yes', 'no'] : options.map(({ code }) => code)
}

/**
 * The questions that another may depend on: with a yes or a no, or answers to choose from, and asked once for each time
 * that the other is. What is inside a group that repeats is not known outside of it.
 */
export function askedBefore(items: readonly DraftItem[], linkId: string): DraftItem[] {
  const around = repeatsAround(items, linkId)
  return draftItemsOf(items).filter(
    one =>
      one.linkId !== linkId &&
      (one.type === 'boolean' || one.type === 'choice') &&
      repeatsAround(items, one.linkId).every(group => around.includes(group)),
  )
}

/** The groups that repeat around a question, by linkId: what is answered there any number of times counts for no total. */
export function repeatsAround(items: readonly DraftItem[], linkId: string): string[] {
  return draftItemsOf(items)
    .filter(group => group.type === 'group' && group.repeats)
    .filter(group => draftItemsOf(group.items).some(one => one.linkId === linkId))
    .map(group => group.linkId)
}

function judgeScore({ items, bands }: FormDraft): DraftProblem[] {
  const counts = draftItemsOf(items).some(
    item =>
      repeatsAround(items, item.linkId).length === 0 &&
      hasOptions(item.type) &&
      item.options.some(({ points }) => points.trim() !== ''),
  )
  const ends = bands.map(({ from, to }) => ({ from: numberTyped(from) ?? NaN, to: numberTyped(to) ?? NaN }))
  return [
    ...(counts ? [] : [problem('isScored', 'no-points')]),
    ...bands.flatMap(({ from, to, label }, index) => [
      ...(numberTyped(from) === null ? [problem(`bands.${index}.from`, 'not-a-number')] : []),
      ...(numberTyped(to) === null ? [problem(`bands.${index}.to`, 'not-a-number')] : []),
      ...(isEmpty(label) ? [problem(`bands.${index}.label.id`, 'band-without-words')] : []),
    ]),
    ...unclearBands(ends).map(index => problem(`bands.${index}.to`, 'band-unclear')),
  ]
}
