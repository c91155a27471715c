/** What holds at one place of a service and not at all of them: conditions, papers, hours. */
import type { ConditionLine, Paper } from '../schema/criteria.ts'
import type { Opening } from '../schema/hours.ts'
import type { Service, ServiceLocation } from '../schema/resource.ts'
import { alike } from './records.ts'

/** `added`: lines that hold here only, or otherwise than elsewhere; `dropped`: lines of the service that do not hold here. */
export type AtPlace = {
  openings: readonly Opening[]
  papers: readonly Paper[]
  added: readonly ConditionLine[]
  dropped: readonly ConditionLine[]
}
type Held = Pick<Service, 'conditions' | 'papers'>
type Place = Pick<ServiceLocation, 'conditions' | 'openings'>

/**
 * What a place has of its own. `papers` are those that prove its own hard lines and that the service does not ask for
 * anyway: one of them may do, so none is required. Of a protected place that stands bare, nothing.
 */
export function atPlace(service: Held, { openings, conditions }: Place): AtPlace {
  const lines = conditions ?? service.conditions
  const added = lines.filter(line => !service.conditions.some(one => alike(one, line)))
  const dropped = service.conditions.filter(({ id }) => !lines.some(line => line.id === id))
  const asked = new Set(service.papers.map(({ name }) => name.id))
  const proofs = added.filter(({ isHard }) => isHard).flatMap(({ provedBy }) => provedBy)
  const papers = [...new Map(proofs.map(name => [name.id, name])).values()]
    .filter(({ id }) => !asked.has(id))
    .map(name => ({ name, isRequired: false }))
  return { openings, papers, added, dropped }
}

/** Whether its places differ in whom they take. */
export function differsByPlace({ locations, conditions }: Pick<Service, 'locations' | 'conditions'>): boolean {
  return locations.some(place => place.conditions !== undefined && !alike(place.conditions, conditions))
}
