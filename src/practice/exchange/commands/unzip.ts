import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { ZipFile as Packing } from 'yazl'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { FileRefused } from '../schema/problem.ts'

/** More than a package of all 24 tables has, with its papers. */
const MOST_ENTRIES = 300
export const MOST_UNPACKED_BYTES = 120_000_000
/** Text shrinks to a tenth, and tables of noughts to a hundredth; what shrinks more was made to burst. */
const MOST_RATIO = 250
const SMALL_BYTES = 2_000_000
const ENCRYPTED = 1

/** A workbook of a hundred thousand rows is smaller. */
const MOST_WORKBOOK_BYTES = 60_000_000

export type Unpacked = { name: string; bytes: Buffer }

/**
 * The files of a zip, unpacked in memory within limits that hold whatever the zip says of itself.
 *
 * @param wants - which of them are read; the others are counted only
 */
export async function unzip(
  bytes: Buffer,
  wants: (name: string) => boolean,
  most = MOST_UNPACKED_BYTES,
): Promise<Result<{ names: string[]; files: Unpacked[] }, FileRefused>> {
  try {
    // Sizes are checked while it is read: an entry that is larger than it says ends with an error.
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
    return await readEntries(zip, wants, most)
  } catch (error) {
    const isBroken = error instanceof Error
    return fail({ code: 'file-refused', why: 'half-a-zip', detail: isBroken ? error.message.slice(0, 200) : null })
  }
}

async function readEntries(
  zip: ZipFile,
  wants: (name: string) => boolean,
  most: number,
): Promise<Result<{ names: string[]; files: Unpacked[] }, FileRefused>> {
  const names: string[] = []
  const files: Unpacked[] = []
  let total = 0
  if (zip.entryCount > MOST_ENTRIES) return refuse('zip-too-many', String(zip.entryCount))
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName
    if (name.endsWith('/') || name.startsWith('__MACOSX/')) continue
    names.push(name)
    if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) return refuse('zip-locked', name)
    if (entry.uncompressedSize > SMALL_BYTES && entry.uncompressedSize > entry.compressedSize * MOST_RATIO) {
      return refuse('zip-bomb', name)
    }
    total += entry.uncompressedSize
    if (total > most) return refuse('zip-too-large', name)
    if (wants(name)) files.push({ name, bytes: await bytesOf(zip, entry) })
  }
  return ok({ names, files })
}

/**
 * A workbook packed anew from what was really in it: whoever reads workbooks believes what their zip says of itself, and
 * sets memory aside for it.
 */
export async function repackedWorkbook(bytes: Buffer): Promise<Result<Buffer, FileRefused>> {
  const opened = await unzip(bytes, name => /\.(xml|rels)$/i.test(name), MOST_WORKBOOK_BYTES)
  if (!opened.ok) return opened
  const zip = new Packing()
  for (const { name, bytes: part } of opened.value.files) zip.addBuffer(part, name, { compress: false })
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) if (Buffer.isBuffer(part)) parts.push(part)
  return ok(Buffer.concat(parts))
}

const refuse = (why: FileRefused['why'], detail: string) => fail<FileRefused>({ code: 'file-refused', why, detail })

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry)
  const parts: Buffer[] = []
  for await (const part of stream) {
    if (Buffer.isBuffer(part)) parts.push(part)
  }
  return Buffer.concat(parts)
}
