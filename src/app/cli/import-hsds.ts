import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuseUnsafeRole } from '#platform/server/db.ts'
import { StartRefused } from '#platform/server/refusal.ts'
import { bringFile, type Brought } from '#practice/exchange/commands/bring.ts'
import type { ImportProblem } from '#practice/exchange/schema/problem.ts'
import { bringUpToDate } from '../up-to-date.ts'
import { REASONS, REFUSED } from './import-words.ts'
import { say, withDatabase } from './with-database.ts'

const EXAMPLES = 5
const NOT_TAKEN = 1
const STOPPED = 130

/**
 * Bring a file of services into the directory: JSON, or a zip of tables, of this version of HSDS or an older one.
 * Progress on standard error, what was done on standard output. Exit code 1 when the file is refused as a whole, 130
 * when it was stopped; what was taken in until then stays.
 */
export function importHsdsFile(path: string): Promise<void> {
  return withDatabase(async (opened, signal) => {
    const bytes = await bytesOf(path)
    await bringUpToDate(opened, say)
    await refuseUnsafeRole(opened.db)
    const result = await bringFile(opened.db, { name: basename(path), bytes }, teller(), signal)
    if (!result.ok) {
      const { why, detail } = result.failure
      say(`${path}: ${REFUSED[why]}${detail === null ? '' : ` (${detail})`}. Nothing was changed.`)
      return NOT_TAKEN
    }
    if (result.value.isTable) {
      say(`${path}: a table of someone's own. Say what its columns mean under Directory, Imports. Nothing was changed.`)
      return NOT_TAKEN
    }
    console.log(wordsOf(result.value))
    return result.value.wasStopped ? STOPPED : 0
  })
}

/** How many of how many, how many a second, and how long it may still take. */
function teller(): (done: number, total: number) => void {
  const began = performance.now()
  return (done, total) => {
    const seconds = (performance.now() - began) / 1000
    const rate = done / Math.max(seconds, 0.001)
    const left = Math.ceil((total - done) / Math.max(rate, 0.001))
    say(`${done} of ${total}, ${Math.round(rate)} a second${done < total ? `, ${left} s left` : ''}`)
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    const why = String(error).includes('ENOENT') ? 'there is no such file' : 'it cannot be read'
    throw new StartRefused(`${path}: ${why}`)
  }
}

function wordsOf({ run, problems, wasStopped }: Brought): string {
  const { parts, taken, failed, chosen, rows } = run
  const counts = `${rows} in the file: ${taken} taken in (${parts.new} new, ${parts.changed} changed before it began), ${parts.unchanged} unchanged, ${failed} failed`
  const stopped = wasStopped
    ? [`${chosen - taken - failed} were not reached because it was stopped: run it again to go on`]
    : []
  const waiting = [
    ...(parts.doubtful > 0 ? [`${parts.doubtful} may be in the directory under another id: a curator decides`] : []),
    ...(parts.gone > 0
      ? [`${parts.gone} came from this source before and are not in this file: a curator decides`]
      : []),
  ]
  const out = problems.filter(({ effect }) => effect === 'row-left-out')
  const others = problems.filter(({ effect }) => effect !== 'row-left-out')
  return [counts, ...stopped, ...waiting, ...grouped('left out', out), ...grouped('worth a look', others)].join('\n')
}

/** One line a reason, and under it the first few rows that it holds for. */
function grouped(heading: string, problems: readonly ImportProblem[]): string[] {
  const kinds = Map.groupBy(problems, ({ column, reason }) => REASONS[reason] + (column && `, at ${shape(column)}`))
  return [...kinds].flatMap(([words, found]) => {
    const examples = found.slice(0, EXAMPLES).map(({ sheet, row, name, value }) => {
      const where = [sheet, row].filter(one => one !== '' && one !== null).join(' ')
      return `    ${where}. ${name ?? 'without a name'}${value === '' ? '' : `: ${value}`}`
    })
    const more = found.length > EXAMPLES ? [`    and ${found.length - EXAMPLES} more`] : []
    return [`${heading}, ${found.length}: ${words}`, ...examples, ...more]
  })
}

/** `phones/0/number` and `phones/3/number` are one kind of trouble. */
const shape = (column: string) => column.replaceAll(/\/\d+(?=\/|$)/g, '/*')
