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

function formulasOf({ shownWhen, calculated, constraint }: FormItem): Expression[] {
  return [shownWhen, calculated, constraint?.holds ?? null].filter(one => one !== null)
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
  const round = all.filter(item => reaches(item, item.linkId, known))
  return [
    ...(all.length === 0 ? [{ where: '', reason: 'empty' as const, found: '' }] : []),
    ...twice.map(({ linkId }) => ({ where: linkId, reason: 'link-id-twice' as const, found: linkId })),
    ...unknown,
    ...choices.map(({ linkId, text }) => ({
      where: linkId,
      reason: 'no-options' as const,
      found: text.id ?? text.en ?? '',
    })),
    ...round.map(({ linkId }) => ({ where: linkId, reason: 'goes-round' as const, found: linkId })),
  ]
}

/** Does what an item needs come back to itself? A rule about the own answer is no circle. */
function reaches(
  from: FormItem,
  target: string,
  known: ReadonlyMap<string, FormItem>,
  seen = new Set<string>(),
): boolean {
  const needs = [from.shownWhen, from.calculated].filter(one => one !== null).flatMap(askedBy)
  for (const linkId of needs) {
    if (linkId === target) return true
    const next = known.get(linkId)
    if (!next || seen.has(linkId)) continue
    seen.add(linkId)
    if (reaches(next, target, known, seen)) return true
  }
  return false
}
