/** What everyone may know of the directory, an account or none: never a hidden service, never a protected place. */
import type { Context } from '#platform/server/context.ts'
import { readProgrammes } from '../commands/definitions.ts'
import { programmeServiceId } from '../rules/programmes.ts'
import { withoutProtected } from '../rules/public.ts'
import type { Findable } from '../schema/findable.ts'
import type { Programme } from '../schema/programme.ts'
import type { Service } from '../schema/resource.ts'
import { loadChanges, loadFindables, loadSnapshot, type Changes } from '../store/findable.ts'
import { loadServices } from '../store/load.ts'

export { psksNames } from './psks.ts'

type Reading = Pick<Context, 'tx'> & Partial<Pick<Context, 'today'>>

/** Every service that everyone may see, and where to go on from: see `publicChanges`. */
export async function publicDirectory({
  tx,
}: Reading): Promise<{ database: string; snapshot: string; services: Findable[] }> {
  // In this order: what is written in between is read now and told once more later.
  const seen = await loadSnapshot(tx)
  return { ...seen, services: await loadFindables(tx, null) }
}

/**
 * What has changed since: `ids` of all services that were written, `services` those of them that everyone may see now.
 * Cheap when nothing has: one look at an index.
 */
export async function publicChanges({ tx }: Reading, since: string): Promise<Changes & { services: Findable[] }> {
  const changes = await loadChanges(tx, since)
  return { ...changes, services: changes.ids.length === 0 ? [] : await loadFindables(tx, changes.ids) }
}

/** Services in the order of the ids, as everyone may see them; those that may not be seen are left out. */
export async function publicServices({ tx, today }: Reading, ids: readonly string[]): Promise<Service[]> {
  const services = await loadServices(tx, ids, today)
  return services.filter(({ isHiddenFromPublic }) => isHiddenFromPublic !== true).map(withoutProtected)
}

/** The name under which a public database is known, so that what is held in memory is not taken for another’s. */
export async function directoryName({ tx }: Reading): Promise<string> {
  return (await loadSnapshot(tx)).database
}

let hotlines: { id: string; programme: Programme }[] | null = null

/** Numbers to ring, of the national programmes; the id is that of the programme’s service. */
export function hotlineProgrammes(): readonly { id: string; programme: Programme }[] {
  hotlines ??= readProgrammes()
    .filter(({ kind }) => kind === 'hotline')
    .map(programme => ({ id: programmeServiceId(programme.id), programme }))
  return hotlines
}

/**
 * Whether any service or organisation was written since, and where to go on from. `since` null: always, for whoever looks
 * for the first time.
 */
export async function directoryMoved(
  { tx }: Pick<Context, 'tx'>,
  since: string | null,
): Promise<{ database: string; snapshot: string; ids: string[] | null }> {
  return since === null ? { ...(await loadSnapshot(tx)), ids: null } : loadChanges(tx, since)
}
