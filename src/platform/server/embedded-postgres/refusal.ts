import { StartRefused } from '../refusal.ts'
import type { RefusalCode } from './messages.ts'

// Why the database cannot be opened, in words that say what to do next. Anything else that is thrown is a bug.

const KNOWN = [
  [
    'disk-full',
    /ENOSPC|EDQUOT|No space left|quota exceeded|wrote only \d+ of/i,
    'is on a full disk. Free some space and start again: nothing that was saved is lost.',
  ],
  ['read-only', /EROFS|Read-only file system/i, 'is on a disk that cannot be written. Choose another data folder.'],
  [
    'not-permitted',
    /EACCES|EPERM|Permission denied|Operation not permitted/i,
    'may not be used by this user. Start as its owner, or choose another data folder.',
  ],
  ['would-not-start', /^/, 'holds a PostgreSQL that did not start.'],
] as const satisfies [RefusalCode, RegExp, string][]

/** An expected end of an attempt to open the database: its words say what to do. */
export class Refusal extends StartRefused {
  readonly code: RefusalCode
  constructor(code: RefusalCode, words: string) {
    super(words)
    this.code = code
  }
}

/** Put a failed file operation, or what initdb or PostgreSQL wrote in the C locale, into words about this data folder. */
export function refusalFrom(trouble: unknown, folder: string): Refusal {
  if (trouble instanceof Refusal) return trouble
  const said = trouble instanceof Error ? trouble.message : String(trouble)
  const lines = said.split('\n').filter(line => line.trim() !== '')
  const worst = lines.findLast(line => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? 'it said nothing'
  const [code, , words] = KNOWN.find(([, pattern]) => pattern.test(said)) ?? KNOWN[3]
  return new Refusal(code, `${folder} ${words} (${worst})`)
}
