import type { Context } from '#platform/server/context.ts'
import { readProgrammes } from '../commands/definitions.ts'
import { programmeServiceId } from '../rules/programmes.ts'
import type { Service } from '../schema/resource.ts'
import { loadServices } from '../store/load.ts'
import { findToScreen } from '../store/screening.ts'

/** Far more than one place has; local ones come first. */
const MOST = 400

/**
 * Services that a household can be held against: all national programmes, and whatever serves its area and says whom it
 * is for or what it gives in money.
 *
 * @returns the services, and the keys of the national programmes among them, such as `pkh`
 */
export async function servicesToScreen(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  areas: readonly string[] | null,
): Promise<{ services: Service[]; programmes: string[] }> {
  const keys = readProgrammes().map(({ id }) => id)
  const national = keys.map(programmeServiceId)
  const found = await findToScreen(tx, areas, MOST)
  const services = await loadServices(tx, [...new Set([...national, ...found])], today)
  return { services: services.filter(({ status }) => status !== 'defunct'), programmes: keys }
}
