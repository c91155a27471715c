/** The public directory, held in memory for all who search, and read again only where it has changed. */
import { inTransaction, type Database, type Tx } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { directoryName, publicChanges, publicDirectory } from '#practice/resources/queries/public.ts'
import { emptyIndex, isWorn, put, strike, type Index } from '../rules/index.ts'

type Held = { index: Index; snapshot: string }

/** By database: tests open many in one process. */
const held = new Map<string, Held>()
const opening = new Map<string, Promise<Held>>()

/** Read the directory before anyone asks, so that the first who does need not wait. */
export async function openDirectory(db: Database): Promise<void> {
  await inTransaction(db, async tx => ok((await currentDirectory(tx)).services.length))
}

/** The directory as it is now. The first who asks waits until it was read whole. */
export async function currentDirectory(tx: Tx): Promise<Index> {
  const name = await directoryName({ tx })
  const known = held.get(name)
  if (!known) return (await openedOnce(name, tx)).index
  const { ids, services, snapshot } = await publicChanges({ tx }, known.snapshot)
  for (const id of ids) strike(known.index, id)
  for (const service of services) put(known.index, service)
  known.snapshot = snapshot
  if (isWorn(known.index)) known.index = rewritten(known.index)
  return known.index
}

/** Many may come at once; one of them reads for all, and whoever meets its failure reads for themselves. */
async function openedOnce(name: string, tx: Tx): Promise<Held> {
  const others = opening.get(name)
  if (others) return others.catch(() => opened(name, tx))
  const own = opened(name, tx).finally(() => opening.delete(name))
  opening.set(name, own)
  return own
}

async function opened(name: string, tx: Tx): Promise<Held> {
  const { services, snapshot } = await publicDirectory({ tx })
  const index = emptyIndex()
  for (const service of services) put(index, service)
  const all = { index, snapshot }
  held.set(name, all)
  return all
}

function rewritten({ services }: Index): Index {
  const index = emptyIndex()
  for (const service of services) if (service) put(index, service)
  return index
}
