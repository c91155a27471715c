import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { Handover, HandoverPlace, PaperStanding } from '../schema/handover.ts'

type Where = Pick<Handover, 'locationId' | 'place'>

/** The place as the worker reads it: that of the service by its name and address, or the words; null while not known. */
export function placeWords({ locationId, place }: Where, places: readonly HandoverPlace[]): string | null {
  const found = places.find(({ id }) => id === locationId)
  if (!found) return place
  return [found.name, found.address].filter(part => part !== null && part !== '').join(', ')
}

/**
 * The place as it may stand outside the record, in a calendar or on the client's page; null where it is not known or may not
 * be told. Of a service that has a protected place nothing is told in words either: whoever wrote them may have meant that one.
 */
export function toldPlace(where: Where, places: readonly HandoverPlace[]): string | null {
  const found = places.find(({ id }) => id === where.locationId)
  const isSecret = found ? found.isProtected : places.some(({ isProtected }) => isProtected)
  return isSecret ? null : placeWords(where, places)
}

/** Is a paper that stands so still to be brought together? One of which nobody asked is not known to be missing. */
export function isMissing(state: PaperStanding | null): boolean {
  return state === 'lacks' || state === 'on-the-way'
}

/** Papers of the list that are known to be missing, by name. */
export function missingPapers(
  papers: readonly { name: Bilingual }[],
  said: ReadonlyMap<string, PaperStanding>,
): Bilingual[] {
  return papers.filter(({ name }) => isMissing(said.get(name.id) ?? null)).map(({ name }) => name)
}
