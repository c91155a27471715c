import { readFileSync } from 'node:fs'
import { VERDICT_SOURCE } from '../rules/verdict.ts'

const text = (name: string) =>
  readFileSync(new URL(`${name}.mjs`, import.meta.url), 'utf8')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\n\s*/g, '\n')
/** Each in a scope of its own, so that their names do not meet. */
const scoped = (...parts: readonly string[]) => `{${parts.join('\n')}}`

const LEAVE = scoped(text('leave'))
const QUESTIONS = scoped(VERDICT_SOURCE, text('questions'))

/** Our own scripts for a page of the directory. */
export const SCRIPTS = {
  /** Stands in the head. */
  head: scoped(text('left')),
  plain: LEAVE,
  search: [LEAVE, scoped(text('position')), QUESTIONS].join('\n'),
  service: [LEAVE, scoped(text('share')), QUESTIONS].join('\n'),
} as const
