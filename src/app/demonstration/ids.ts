import { createHash } from 'node:crypto'

/** The instant in the ids of what has no beginning in the world: agencies, accounts, the directory. */
export const ORIGIN = new Date('2026-01-01T00:00:00Z')

/**
 * A UUIDv7 that is the same whenever it is asked for, so that what was loaded half is found again: the instant that it
 * carries, and digits made of the key.
 */
export function idFor(key: string, at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const made = createHash('sha256').update(key).digest('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${made.slice(0, 3)}-8${made.slice(3, 6)}-${made.slice(6, 18)}`
}

/** The same whole number from 0 up to, not including, `below` for a key: so that not everything happens at one hour. */
export function numberFor(key: string, below: number): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) % below
}
