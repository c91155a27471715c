import { useSyncExternalStore } from 'react'

/** Whether the server was within reach when last tried; every call reports here. */
let reached = true
const listeners = new Set<() => void>()

export function reportReached(isReached: boolean): void {
  if (reached === isReached) return
  reached = isReached
  for (const tell of listeners) tell()
}

const isConnected = () => reached && navigator.onLine

/** False without a signal, and after a call that got no answer until one does. */
export function useConnection(): boolean {
  return useSyncExternalStore(tell => {
    listeners.add(tell)
    const back = () => {
      reached = true
      tell()
    }
    window.addEventListener('online', back)
    window.addEventListener('offline', tell)
    return () => {
      listeners.delete(tell)
      window.removeEventListener('online', back)
      window.removeEventListener('offline', tell)
    }
  }, isConnected)
}
