import type { Tx } from '#platform/server/db.ts'
import { amendService } from '#practice/resources/commands/amend.ts'
import { serviceById } from '#practice/resources/queries.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { textOf, withText, type FieldOf } from '../rules/fields.ts'

export type TextFor = FieldOf & { place: number; text: string }
export type Replaced = { place: number; replaced: string; applied: string }

/**
 * Read texts into the fields of a service, without keeping anything.
 *
 * @returns the service as it would be; `unreadable`: the texts that are no such value
 */
export function readInto(
  service: Service,
  texts: readonly TextFor[],
  today: string,
): { service: Service; unreadable: TextFor[] } {
  let changed = service
  const unreadable: TextFor[] = []
  for (const one of texts) {
    const next = withText(changed, one, one.text, today)
    if (next) changed = next
    else unreadable.push(one)
  }
  return { service: changed, unreadable }
}

/**
 * Put texts that can be read into a service, with a note in its history; what stood there before is told, for whoever
 * takes it back.
 *
 * @param by - a role and an agency or organisation, never a person
 */
export async function applyTexts(
  tx: Tx,
  service: Service,
  { texts, today, by }: { texts: readonly TextFor[]; today: string; by: string },
): Promise<Replaced[]> {
  const { service: changed } = readInto(service, texts, today)
  await amendService(tx, { before: service, after: changed }, { by, on: today, action: 'update' })
  const kept = (await serviceById({ tx }, service.id)) ?? changed
  return texts.map(one => ({ place: one.place, replaced: textOf(service, one), applied: textOf(kept, one) }))
}
