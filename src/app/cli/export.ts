import { writeFile } from 'node:fs/promises'
import { inTransaction, refuseUnsafeRole } from '#platform/server/db.ts'
import { StartRefused } from '#platform/server/refusal.ts'
import { dayIn } from '#platform/shared/day.ts'
import { ok } from '#platform/shared/result.ts'
import { exportFile } from '#practice/resources/commands/export.ts'
import type { ExportFormat } from '#practice/resources/schema/export.ts'
import { bringUpToDate } from '../up-to-date.ts'
import { say, withDatabase } from './with-database.ts'

/**
 * Write the whole directory into a file: nested JSON, or a zip of tables when its name ends so.
 * A file that is there already is not written over.
 */
export function exportTo(path: string): Promise<void> {
  return withDatabase(async opened => {
    await bringUpToDate(opened, say)
    await refuseUnsafeRole(opened.db)
    const format: ExportFormat = path.endsWith('.zip') ? 'tabular' : 'json'
    const made = await inTransaction(opened.db, async tx => {
      return ok(await exportFile(tx, format, dayIn('Asia/Jakarta', new Date())))
    })
    try {
      await writeFile(path, made.value.content, { flag: 'wx' })
    } catch (error) {
      const why = String(error).includes('EEXIST') ? 'it is there already; choose another name' : 'it cannot be written'
      throw new StartRefused(`${path}: ${why}`)
    }
    console.log(`${path}: the whole directory, ${(made.value.content.length / 1e6).toFixed(1)} MB`)
    return 0
  })
}
