import type { Route } from '#confidentiality/access/route.ts'
import type { Database } from '#platform/server/db.ts'
import type { Operation } from '#platform/shared/operation.ts'
import { handle } from '../handle.ts'
import { routes } from '../routes.ts'
import { idFor } from './ids.ts'

/** Who acts, for which agency. */
export type By = { readonly accountId: string; readonly agencyId: string }

/** One act of the world. They are planned in any order and done in order of time. */
export type Planned = {
  /** Names the act within the world; its id is made of it, so that it happens once. */
  readonly key: string
  readonly at: Date
  readonly by: By
  readonly row: Operation
  /** Asked when its turn has come: versions count what was done before. */
  readonly input: () => unknown
}

const routeOf = new Map<Operation, Route>(routes.map((route: Route) => [route.row, route]))

/**
 * Do the acts one after another, each at its own instant, as if its actor had done it on a screen.
 * @throws Error that names the act and why it was refused: the world is written wrong
 */
export async function perform(db: Database, acts: readonly Planned[]): Promise<void> {
  for (const act of acts.toSorted((a, b) => a.at.getTime() - b.at.getTime())) await performOne(db, act)
}

async function performOne(db: Database, { key, at, by, row, input }: Planned): Promise<void> {
  const route = routeOf.get(row)
  if (!route) throw new Error(`${key}: no route answers ${row.name}`)
  const result = await handle(db, route, { ...by, input: input(), actId: idFor(`act/${key}`, at) }, at)
  if (!result.ok) throw new Error(`${key}: ${row.name} was refused: ${JSON.stringify(result.failure)}`)
}
