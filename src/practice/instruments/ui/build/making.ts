import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import type { DraftItem, FormDraft } from '../../schema/draft.ts'

/** What every part of the builder is given: the draft, its fields, and which question stands open. */
export type Making = {
  form: FieldForm
  draft: FormDraft
  /** The linkId of the question that is being written; null: none. */
  open: string | null
  onOpen: (linkId: string | null) => void
  /** Set a part of the draft: a list after something was added, moved or taken out. Problems found before are forgotten. */
  set: (path: string, value: unknown) => void
}

/** A list in which one place changes with its neighbour; the same list at an end. */
export function moved<Entry>(list: readonly Entry[], from: number, by: -1 | 1): Entry[] {
  const [one, other] = [list[from], list[from + by]]
  if (one === undefined || other === undefined) return [...list]
  return list.map((entry, index) => (index === from ? other : index === from + by ? one : entry))
}

export function without<Entry>(list: readonly Entry[], place: number): Entry[] {
  return list.filter((_, index) => index !== place)
}

export function holds(item: DraftItem, linkId: string | null): boolean {
  return item.linkId === linkId || item.items.some(one => holds(one, linkId))
}
