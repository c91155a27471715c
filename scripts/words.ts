import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'

/**
 * Gather the words of a room's screens into its catalogues, and tell which still lack their Indonesian:
 * `node scripts/words.ts src/practice/referrals`; without a room, of all rooms.
 */
const room = (process.argv[2] ?? '').replace(/\/(ui\/?)?$/, '')
const lingui = 'node_modules/@lingui/cli/dist/lingui.js'
const { status } = spawnSync(process.execPath, [lingui, 'extract', '--clean'], {
  stdio: 'inherit',
  env: { ...process.env, WORDS_OF: room },
})
if (status !== 0) process.exit(status ?? 1)

const catalogues = globSync(`${room === '' ? 'src' : room}/**/words/id.po`)
for (const path of catalogues) {
  const [, ...entries] = readFileSync(path, 'utf8').split(/\n\n+/)
  const untold = entries.filter(entry => /\nmsgstr ""\s*$/.test(entry))
  console.log(`${path}: ${entries.length} words, ${untold.length} without Indonesian`)
  for (const entry of untold) console.log(`  ${/msgid (.*)/.exec(entry)?.[1] ?? entry}`)
}
