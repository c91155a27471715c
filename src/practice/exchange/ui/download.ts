import { saveText } from '#platform/web/save-file.ts'

/** Give someone a table to take away. What a spreadsheet would run as a formula is defused. */
export async function saveTable(name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const { stringify } = await import('csv-stringify/browser/esm/sync')
  const text = stringify(
    rows.map(row => [...row]),
    { bom: true, escape_formulas: true, quoted: true, record_delimiter: 'windows' },
  )
  saveText(name, 'text/csv', text)
}
