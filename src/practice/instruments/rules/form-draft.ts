/** Making a form by hand: from a form to what is typed, and back. The same form comes back of what was not touched. */
import type { DraftItem, DraftTexts, DraftWhen, FormDraft } from '../schema/draft.ts'
import type { Expression } from '../schema/expression.ts'
import type { Form, FormItem, ItemType, OwnScore, Texts } from '../schema/form.ts'

const typed = (texts: Texts | null): DraftTexts => ({ id: texts?.id ?? '', en: texts?.en ?? '' })
const number = (value: number | null) => (value === null ? '' : String(value))

export function emptyDraft(): FormDraft {
  return {
    title: typed(null),
    description: typed(null),
    licence: '',
    items: [],
    isScored: false,
    worseIs: 'more',
    bands: [],
  }
}

/** What can be typed about a form. */
export function draftOf(form: Pick<Form, 'title' | 'description' | 'licence' | 'items' | 'ownScore'>): FormDraft {
  const { ownScore } = form
  return {
    title: typed(form.title),
    description: typed(form.description),
    licence: form.licence ?? '',
    items: form.items.map(draftItemOf),
    isScored: ownScore !== null,
    worseIs: ownScore?.worseIs ?? 'more',
    bands: (ownScore?.bands ?? []).map(({ from, to, label }, index) => {
      return { key: `band-${index + 1}`, from: String(from), to: String(to), label: typed(label) }
    }),
  }
}

function draftItemOf(item: FormItem): DraftItem {
  const when = item.shownWhen && whenIn(item.shownWhen)
  const { maxLength, calculated, initial, constraint } = item
  return {
    linkId: item.linkId,
    type: item.type,
    repeats: item.repeats,
    text: typed(item.text),
    help: typed(item.help),
    isRequired: item.isRequired,
    minimum: number(item.minimum),
    maximum: number(item.maximum),
    options: item.options.map(({ code, text, score }) => ({ code, text: typed(text), points: number(score) })),
    when: when ?? { question: '', answers: [] },
    kept: { maxLength, calculated, initial, constraint, shownWhen: when ? null : item.shownWhen },
    items: item.items.map(draftItemOf),
  }
}

/** Of somebody else's form: its words alone, since its points and their meaning were tested with the whole of it. */
export function copyOf(form: Form): FormDraft {
  const without = (item: DraftItem): DraftItem => {
    const options = item.options.map(option => ({ ...option, points: '' }))
    return { ...item, options, items: item.items.map(without) }
  }
  const draft = draftOf({ ...form, ownScore: null })
  return { ...draft, items: draft.items.map(without) }
}

/** One condition that making by hand has words for; null for any other. */
function whenIn(expression: Expression): DraftWhen | null {
  if (!('call' in expression)) return null
  const { call, of } = expression
  if (call === 'or') {
    const all = of.map(whenIn)
    const [first] = all
    if (!first || !all.every(one => one !== null && one.question === first.question)) return null
    return { question: first.question, answers: all.flatMap(one => one?.answers ?? []) }
  }
  const [question, value] = of
  if (!question || !('answer' in question) || !value || !('value' in value)) return null
  if (call === '=' && typeof value.value === 'boolean') {
    return { question: question.answer, answers: [value.value ? 'yes' : 'no'] }
  }
  return call === 'selected' && typeof value.value === 'string'
    ? { question: question.answer, answers: [value.value] }
    : null
}

type Made = Pick<Form, 'title' | 'description' | 'licence' | 'items' | 'ownScore'>

/** The form that a draft comes to, however far it has come: what cannot be read yet is left out. */
export function formOf(draft: FormDraft): Made {
  const kinds = new Map(draftItemsOf(draft.items).map(({ linkId, type }) => [linkId, type]))
  const described = textsOf(draft.description)
  const licence = draft.licence.trim()
  return {
    title: textsOf(draft.title),
    description: Object.keys(described).length > 0 ? described : null,
    licence: licence === '' ? null : licence,
    items: draft.items.map(item => itemOf(item, kinds, draft.isScored)),
    ownScore: draft.isScored ? scoreOf(draft) : null,
  }
}

function itemOf(item: DraftItem, kinds: ReadonlyMap<string, ItemType>, isScored: boolean): FormItem {
  const { linkId, type, repeats, kept } = item
  const help = textsOf(item.help)
  const isNumber = type === 'integer' || type === 'decimal'
  return {
    linkId,
    type,
    text: textsOf(item.text),
    help: Object.keys(help).length > 0 ? help : null,
    isRequired: item.isRequired,
    repeats,
    maxLength: kept.maxLength,
    minimum: isNumber ? numberTyped(item.minimum) : null,
    maximum: isNumber ? numberTyped(item.maximum) : null,
    options: hasOptions(type)
      ? item.options.map(({ code, text, points }) => {
          return { code, text: textsOf(text), score: isScored ? numberTyped(points) : null }
        })
      : [],
    shownWhen: shownWhen(item, kinds),
    calculated: kept.calculated,
    initial: kept.initial,
    constraint: kept.constraint,
    items: type === 'group' ? item.items.map(one => itemOf(one, kinds, isScored)) : [],
  }
}

function shownWhen({ when, kept }: DraftItem, kinds: ReadonlyMap<string, ItemType>): Expression | null {
  if (when.question === '' || when.answers.length === 0) return kept.shownWhen
  const isTruth = kinds.get(when.question) === 'boolean'
  const all = when.answers.map((answer): Expression => {
    const value = isTruth ? answer === 'yes' : answer
    return { call: isTruth ? '=' : 'selected', of: [{ answer: when.question }, { value }] }
  })
  const [only] = all
  return all.length === 1 && only ? only : { call: 'or', of: all }
}

function scoreOf({ worseIs, bands }: FormDraft): OwnScore {
  return {
    worseIs,
    bands: bands.flatMap(({ from, to, label }) => {
      const [first, last] = [numberTyped(from), numberTyped(to)]
      return first === null || last === null ? [] : [{ from: first, to: last, label: textsOf(label) }]
    }),
  }
}

function textsOf({ id, en }: DraftTexts): Texts {
  return { ...(id.trim() !== '' && { id: id.trim() }), ...(en.trim() !== '' && { en: en.trim() }) }
}

/** @returns null for what is empty or no number; a comma is a point */
export function numberTyped(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && Number.isFinite(value) ? value : null
}

export function hasOptions(type: ItemType): boolean {
  return type === 'choice' || type === 'open-choice'
}

/** Every question of a draft, groups before what is in them. */
export function draftItemsOf(items: readonly DraftItem[]): DraftItem[] {
  return items.flatMap(item => [item, ...draftItemsOf(item.items)])
}

/** A name that no question of the draft bears. */
export function nextName(taken: readonly string[], prefix: string): string {
  let number = taken.length + 1
  while (taken.includes(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}

export function newItem(taken: readonly string[], type: ItemType, repeats: boolean): DraftItem {
  const kept = { maxLength: null, shownWhen: null, calculated: null, initial: null, constraint: null }
  const options = hasOptions(type) ? ['a1', 'a2'].map(code => ({ code, text: typed(null), points: '' })) : []
  return {
    ...{ linkId: nextName(taken, 'q'), type, repeats, text: typed(null), help: typed(null), isRequired: false },
    ...{ minimum: '', maximum: '', options, when: { question: '', answers: [] }, kept, items: [] },
  }
}
