// Everything that must hold before a change is good, in the order in which a fault is cheapest to find. `npm test` runs it.
// Files or folders named run as tests alone: `npm test -- src/practice/people`.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

type Step = { heading: string; command: string[]; env?: Record<string, string> }

const ROOT = join(import.meta.dirname, '..')
const DEBIANS = '/usr/lib/postgresql/15/bin'
const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name)
const named = process.argv.slice(2)

const steps: Step[] = [
  { heading: 'types', command: [bin('tsc'), '-b'] },
  { heading: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { heading: 'lint', command: [process.execPath, 'scripts/lint.ts'] },
  { heading: 'law of the rooms', command: [process.execPath, 'scripts/law.ts'] },
  { heading: 'nothing unused', command: [bin('knip')] },
  { heading: 'words in both languages', command: [bin('lingui'), 'check', 'missing'] },
  { heading: 'tests', command: [bin('vitest'), 'run'] },
]
const older: Step = {
  heading: 'tests of the database on PostgreSQL 15',
  command: [
    bin('vitest'),
    'run',
    'src/platform/server',
    'src/app',
    'src/confidentiality',
    'test/start/server-of-ones-own.test.ts',
  ],
  env: { PG_BIN: DEBIANS },
}

const chosen = named.length > 0 ? [{ heading: 'tests named', command: [bin('vitest'), 'run', ...named] }] : steps
if (named.length === 0 && existsSync(DEBIANS)) chosen.push(older)

const took: string[] = []
for (const { heading, command, env } of chosen) {
  console.log(`\n── ${heading} ${'─'.repeat(Math.max(0, 76 - heading.length))}`)
  const began = Date.now()
  const [program = '', ...args] = command
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
  if (error) console.error(error.message)
  took.push(`${status === 0 ? '✓' : '✗'} ${heading}, ${Math.round((Date.now() - began) / 1000)} s`)
  if (status === 0) continue
  const left = chosen.slice(took.length).map(step => `  ${step.heading}`)
  console.error(
    `\n${took.join('\n')}\n\nStopped at: ${heading}.${left.length > 0 ? ` Not run:\n${left.join('\n')}` : ''}`,
  )
  process.exit(1)
}
console.log(`\n${took.join('\n')}`)
if (named.length === 0 && !existsSync(DEBIANS)) {
  console.log(`– ${older.heading}: not run, because there is none in ${DEBIANS} (Debian: postgresql-15)`)
}
console.log('\nAll is well.')
