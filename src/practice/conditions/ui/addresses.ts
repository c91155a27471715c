import type { ConditionSubject } from '#practice/resources/schema/conditions.ts'

/** Where the conditions of a programme, a service or a place are read; `on`: as they hold on another day. */
export function addressOf({ kind, id, place }: ConditionSubject, on?: string): string {
  return withTerms(`/directory/conditions/${kind}/${id}`, place, on)
}

/** Where they are changed; `on`: beginning from what holds on another day. */
export function changeAddressOf({ kind, id, place }: ConditionSubject, on?: string): string {
  return withTerms(`/directory/conditions/${kind}/${id}/change`, place, on)
}

function withTerms(path: string, place: string | null, on?: string): string {
  const terms = new URLSearchParams({ ...(place !== null && { place }), ...(on !== undefined && { on }) }).toString()
  return terms === '' ? path : `${path}?${terms}`
}
