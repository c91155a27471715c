// What comes in from a telephone is drawn anew: position, device and all else that was written into it stays outside.
import sharp, { type Sharp } from 'sharp'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { LONGEST_SIDE, MOST_FILE_BYTES, SMALL_SIDE, type FileRefused, type Paper } from '../schema/paper.ts'

/** More points than a telephone's sensor gives; whoever sends more would fill the memory. */
const MOST_PIXELS = 50_000_000
const TAIL = 2048

export type Cleansed = { mediaType: Paper['mediaType']; content: Buffer; thumbnail: Buffer | null }

/**
 * What is kept of a file, judged by its first bytes and never by its name: of JPEG, PNG and WebP a new JPEG, upright, at most
 * 2000 pixels long, without any of its metadata; of a PDF the PDF as it came.
 */
export async function cleanse(file: Buffer): Promise<Result<Cleansed, FileRefused>> {
  if (file.length > MOST_FILE_BYTES) return fail({ code: 'file-refused', why: 'size' })
  const kind = kindOf(file)
  if (kind === null) return fail({ code: 'file-refused', why: 'type' })
  if (kind === 'pdf') {
    const isWhole = file.subarray(-TAIL).includes('%%EOF')
    return isWhole
      ? ok({ mediaType: 'application/pdf', content: file, thumbnail: null })
      : fail({ code: 'file-refused', why: 'broken' })
  }
  return drawAnew(file)
}

/** By the bytes with which the formats begin. */
function kindOf(file: Buffer): 'picture' | 'pdf' | null {
  if (file.subarray(0, 5).equals(Buffer.from('%PDF-'))) return 'pdf'
  const isJpeg = file.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))
  const isPng = file.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  const isWebp = file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP'
  return isJpeg || isPng || isWebp ? 'picture' : null
}

async function drawAnew(file: Buffer): Promise<Result<Cleansed, FileRefused>> {
  try {
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata()
    if (width * height > MOST_PIXELS) return fail({ code: 'file-refused', why: 'pixels' })
    const content = await drawn(file, LONGEST_SIDE).jpeg({ quality: 82 }).toBuffer()
    const thumbnail = await drawn(content, SMALL_SIDE).webp({ quality: 70 }).toBuffer()
    return ok({ mediaType: 'image/jpeg', content, thumbnail })
  } catch {
    // The reader of pictures has no codes: whatever it cannot read to the end is broken for us.
    return fail({ code: 'file-refused', why: 'broken' })
  }
}

/** Upright, on white where it was see-through, and with nothing but its points. */
function drawn(file: Buffer, longest: number): Sharp {
  return sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
}
