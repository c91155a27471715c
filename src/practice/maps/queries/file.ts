import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { paper } from '#platform/server/document-pdf.ts'
import type { InputOf, OutputOf } from '#platform/shared/operation.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import type * as api from '../api.ts'
import { svgOf } from '../rules/svg.ts'

const FONT = 'Roboto'
/** An A4 page, in points, and the white around the picture. */
const PAGE = { long: 842, short: 595, margin: 28 }
const HEAD = 44

/**
 * A drawn map as one page of PDF, its lines and letters sharp at any size. What is drawn comes as parts that were parsed, so
 * nothing but lines, circles and words reaches the page; nothing is fetched for it, and nothing of it is kept.
 */
export async function mapFile(
  _permit: Permit<'map.read'>,
  { today }: Context,
  { title, scene }: InputOf<typeof api.mapFile>,
): Promise<Result<OutputOf<typeof api.mapFile>, never>> {
  const isWide = scene.width >= scene.height
  const [width, height] = isWide ? [PAGE.long, PAGE.short] : [PAGE.short, PAGE.long]
  const fit: [number, number] = [width - 2 * PAGE.margin, height - 2 * PAGE.margin - HEAD]
  const made = paper.createPdf({
    pageSize: 'A4',
    pageOrientation: isWide ? 'landscape' : 'portrait',
    pageMargins: PAGE.margin,
    info: { title: 'Simpul' },
    defaultStyle: { font: FONT },
    content: [
      { text: title, fontSize: 14, bold: true },
      { text: today, fontSize: 9, margin: [0, 2, 0, 8] },
      { svg: svgOf(scene, FONT), fit },
    ],
  })
  const base64 = await made.getBase64()
  return ok({ fileName: `simpul-${today}.pdf`, mediaType: 'application/pdf', base64 })
}
