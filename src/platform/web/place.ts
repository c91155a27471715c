/** Where to return to after signing in; addresses hold no names, so this may stay in the tab. */
const KEY = 'return-to'

export function keepPlace(): void {
  const { pathname, search } = window.location
  if (pathname !== '/sign-in') sessionStorage.setItem(KEY, pathname + search)
}

/** The kept place, once; the first page when there is none. */
export function takePlace(): string {
  const place = sessionStorage.getItem(KEY) ?? '/'
  sessionStorage.removeItem(KEY)
  return place.startsWith('/') && !place.startsWith('//') ? place : '/'
}
