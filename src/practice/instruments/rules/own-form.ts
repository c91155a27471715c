/** Names and versions of the forms that an agency makes by hand. */
import { OWN_URL } from '../schema/kept.ts'

/** Made here, and so changed here: by a new version. Anything else can only be copied. */
export function isOwnMade(url: string): boolean {
  return OWN_URL.test(url)
}

/** @param id - unique for ever, such as the id of the draft that it begins with */
export function ownUrl(id: string): string {
  return `urn:simpul:form:own-${id}`
}

/** @returns the version kept last, by its number; null where there is none */
export function latestOf(versions: readonly string[]): string | null {
  return [...versions].sort((one, other) => numberIn(one) - numberIn(other) || one.localeCompare(other)).at(-1) ?? null
}

/** @param newest - null before the first */
export function nextVersion(newest: string | null): string {
  return newest === null ? '1' : String(numberIn(newest) + 1)
}

/** A version brought in from elsewhere need be no number; it stands before all that are. */
function numberIn(version: string): number {
  return /^\d{1,9}$/.test(version) ? Number(version) : 0
}
