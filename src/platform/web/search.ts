import { useSyncExternalStore } from 'react'

/** What someone looks for. It may be a name: kept in this tab only, never in an address. */
const KEY = 'search'
const listeners = new Set<() => void>()

export function keepSearch(words: string): void {
  sessionStorage.setItem(KEY, words)
  for (const tell of listeners) tell()
}

/** The words last looked for in this tab; empty when there are none. */
export function useSearchWords(): string {
  return useSyncExternalStore(
    tell => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => sessionStorage.getItem(KEY) ?? '',
  )
}
