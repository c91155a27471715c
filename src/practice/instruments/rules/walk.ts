import type { Expression } from '../schema/expression.ts'
import type { Form, FormItem, FormProblem } from '../schema/form.ts'

/** Every item of a form, groups before what is in them. */
export function itemsOf(items: readonly FormItem[]): FormItem[] {
  return items.flatMap(item => [item, ...itemsOf(item.items)])
}

/** The questions whose answers a formula reads. */
export function askedBy(expression: Expression): string[] {
  if ('answer' in expression) return [expression.answer]
  return 'call' in expression ? expression.of.flatMap(askedBy) : []
}

function formulasOf({ shownWhen, calculated, initial, constraint }: FormItem): Expression[] {
  return [shownWhen, calculated, initial, constraint?.holds ?? null].filter(one => one !== null)
}

/** What is wrong with a form as a whole: ids twice, formulas about questions that are not there or that go round. */
export function judgeForm({ items }: Pick<Form, 'items'>): FormProblem[] {
  const all = itemsOf(items)
  const known = new Map(all.map(item => [item.linkId, item]))
  const twice = all.filter((item, index) => all.findIndex(({ linkId }) => linkId === item.linkId) !== index)
  const unknown = all.flatMap(item =>
    formulasOf(item)
      .flatMap(askedBy)
      .filter(linkId => !known.has(linkId))
      .map(found => ({ where: item.linkId, reason: 'link-id-unknown' as const, found })),
  )
  const choices = all.filter(item => item.type === 'choice' && item.options.length === 0)
  const strange = all.filter(
    ({ type, initial, options }) =>
      type === 'choice' && initial && 'value' in initial && !options.some(({ code }) => code === initial.value),
  )
  const round = circlesIn(items)
  return [
    ...(all.length === 0 ? [{ where: '', reason: 'empty' as const, found: '' }] : []),
    ...twice.map(({ linkId }) => ({ where: linkId, reason: 'link-id-twice' as const, found: linkId })),
    ...unknown,
    ...choices.map(({ linkId, text }) => ({
      where: linkId,
      reason: 'no-options' as const,
      found: text.id ?? text.en ?? '',
    })),
    ...strange.map(({ linkId, initial }) => ({
      where: linkId,
      reason: 'formula-not-known' as const,
      found: initial && 'value' in initial ? String(initial.value) : '',
    })),
    ...round.map(({ from, to }) => ({ where: from, reason: 'goes-round' as const, found: to })),
  ]
}

/** Questions that wait for each other: `from` waits for `to`, and `to`, straight or by way of others, for `from`. */
export function circlesIn(items: readonly FormItem[]): { from: string; to: string }[] {
  const known = new Map(itemsOf(items).map(item => [item.linkId, item]))
  return [...known.values()].flatMap(item => {
    const to = needsOf(item).find(linkId => {
      const next = known.get(linkId)
      return linkId === item.linkId || (next !== undefined && reaches(next, item.linkId, known))
    })
    return to === undefined ? [] : [{ from: item.linkId, to }]
  })
}

function needsOf({ shownWhen, calculated }: FormItem): string[] {
  return [shownWhen, calculated].filter(one => one !== null).flatMap(askedBy)
}

/** Does what an item needs come back to itself? A rule about the own answer is no circle. */
function reaches(
  from: FormItem,
  target: string,
  known: ReadonlyMap<string, FormItem>,
  seen = new Set<string>(),
): boolean {
  for (const linkId of needsOf(from)) {
    if (linkId === target) return true
    const next = known.get(linkId)
    if (!next || seen.has(linkId)) continue
    seen.add(linkId)
    if (reaches(next, target, known, seen)) return true
  }
  return false
}
