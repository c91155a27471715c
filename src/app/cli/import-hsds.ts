import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuseUnsafeRole } from '#platform/server/db.ts'
import { StartRefused } from '#platform/server/refusal.ts'
import { importHsds, type HsdsFailure } from '#practice/resources/commands/import.ts'
import type { ImportProblem, ImportReport } from '#practice/resources/schema/directory.ts'
import { bringUpToDate } from '../up-to-date.ts'
import { say, withDatabase } from './with-database.ts'

const REFUSED = {
  empty: 'the file is empty',
  'not-json': 'the file is not JSON, or only half of it is there: fetch it again',
  'no-services': 'the file is JSON but holds no services: HSDS has an array of them, or {"contents": […]}',
} as const satisfies Record<HsdsFailure['why'], string>

const REASONS = {
  'required-missing': 'something that HSDS requires is missing',
  'wrong-type': 'a value is of another type than HSDS asks for',
  'wrong-format': 'a value is not written as HSDS asks for',
  'not-allowed': 'a value is none of those that HSDS allows',
  'not-an-object': 'this is no service at all',
  'id-not-uuid': 'the id is no UUID',
  'id-twice': 'an earlier service of this file has the same id',
  'could-not-keep': 'the database refused it',
  'need-not-recognised': 'a term stands for no need that Simpul knows',
  'organization-not-named': 'the organisation is not named',
  'schedule-not-weekly': 'the opening hours cannot be read as a week',
  'not-a-whole-number': 'a number is not a whole one',
} as const satisfies Record<ImportProblem['reason'], string>

const EXAMPLES = 5
const NOT_TAKEN = 1
const STOPPED = 130

/**
 * Bring a file of services into the directory. Progress on standard error, what was done on standard output.
 * Exit code 1 when the file is refused as a whole, 130 when it was stopped; what was taken in until then stays.
 */
export function importHsdsFile(path: string): Promise<void> {
  return withDatabase(async (opened, signal) => {
    const text = await textOf(path)
    await bringUpToDate(opened, say)
    await refuseUnsafeRole(opened.db)
    const result = await importHsds(opened.db, { name: basename(path), text }, tell, signal)
    if (!result.ok) {
      say(`${path}: ${REFUSED[result.failure.why]}. Nothing was changed.`)
      return NOT_TAKEN
    }
    console.log(wordsOf(result.value))
    return result.value.wasStopped ? STOPPED : 0
  })
}

const tell = (done: number, total: number) => {
  say(`${done} of ${total} services`)
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const why = String(error).includes('ENOENT') ? 'there is no such file' : 'it cannot be read'
    throw new StartRefused(`${path}: ${why}`)
  }
}

function wordsOf({ total, created, changed, unchanged, skipped, warnings, left }: ImportReport): string {
  const counts = `${total} services: ${created} created, ${changed} changed, ${unchanged} unchanged, ${skipped.length} skipped`
  const stopped = left > 0 ? [`${left} were not reached because it was stopped: run it again to go on`] : []
  return [counts, ...stopped, ...grouped('skipped', skipped), ...grouped('taken in, but worth a look', warnings)].join(
    '\n',
  )
}

/** One line a reason, and under it the first few services that it holds for. */
function grouped(heading: string, problems: readonly ImportProblem[]): string[] {
  const kinds = Map.groupBy(problems, ({ field, reason }) => REASONS[reason] + (field && `, at ${shape(field)}`))
  return [...kinds].flatMap(([words, found]) => {
    const examples = found
      .slice(0, EXAMPLES)
      .map(({ row, name, id }) => `    ${row}. ${name ?? id ?? 'without a name'}`)
    const more = found.length > EXAMPLES ? [`    and ${found.length - EXAMPLES} more`] : []
    return [`${heading}, ${found.length}: ${words}`, ...examples, ...more]
  })
}

/** `phones/0/number` and `phones/3/number` are one kind of trouble. */
const shape = (field: string) => field.replaceAll(/\/\d+(?=\/|$)/g, '/*')
