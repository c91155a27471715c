/** Terms that were said; the server and an address know no empty ones. */
export function said(terms: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(terms).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  )
}

/** A place with its terms in the address, so that it can be linked, reloaded and gone back to. */
export function addressOf(path: string, terms: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(said(terms)).toString()
  return query === '' ? path : `${path}?${query}`
}
