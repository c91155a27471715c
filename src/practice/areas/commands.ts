import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import type { Database } from '#platform/server/db.ts'
import { loadDigest, replaceAreas } from './store.ts'

const FILE = new URL('./definitions/areas.csv', import.meta.url)

const orNull = (text: string) => (text === '' ? null : text)
const degrees = z.string().transform(text => (text === '' ? null : Number(text)))
const Line = z
  .object({
    code: z.string(),
    name: z.string(),
    postal_code: z.string().transform(orNull),
    latitude: degrees,
    longitude: degrees,
  })
  .transform(({ postal_code, ...line }) => ({ ...line, postalCode: postal_code }))

/**
 * Load all areas of Indonesia, as the tables' owner. Does nothing when what is there came from this very file.
 *
 * @returns how many areas were written; 0 when they were there
 */
export async function loadAreas(db: Database): Promise<number> {
  const text = readFileSync(FILE)
  const digest = createHash('sha256').update(text).digest('hex')
  if ((await loadDigest(db, 'areas')) === digest) return 0
  const lines = z.array(Line).parse(parse(text, { columns: true }))
  await replaceAreas(db, lines, digest)
  return lines.length
}
