/** What is worked out of the whole directory, held in memory until something of it changes. */
import type { Tx } from '#platform/server/db.ts'
import { directoryMoved, directoryName } from '#practice/resources/queries/public.ts'

type Held<Value> = { value: Value; snapshot: string }

/**
 * The same answer for all who ask, worked out anew once a service or an organisation was written.
 *
 * @param work - works it out; given what was held and which services were written since, or nulls the first time
 */
export function holding<Value>(work: (tx: Tx, before: Value | null, written: string[]) => Promise<Value>) {
  // By database: tests open many in one process.
  const held = new Map<string, Held<Value>>()
  return async (tx: Tx): Promise<Value> => {
    const name = await directoryName({ tx })
    const known = held.get(name)
    const { snapshot, ids } = await directoryMoved({ tx }, known?.snapshot ?? null)
    if (known && ids?.length === 0) return known.value
    const value = await work(tx, known?.value ?? null, ids ?? [])
    held.set(name, { value, snapshot })
    return value
  }
}
