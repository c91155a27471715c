import { encode } from 'uqr'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { pdfOf } from '#platform/server/document-pdf.ts'
import { dayWords } from '#platform/server/public-page.ts'
import type { Download } from '#platform/shared/document.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import { serviceById } from '#practice/resources/queries.ts'
import { letterOf } from '../rules/letter.ts'
import type { LetterFile } from '../schema/link.ts'
import { loadLetter, loadReferral } from '../store/referral.ts'

/**
 * The letter as a PDF, in one language. With a link that was just made on the device its code and word stand on it; they
 * are drawn and forgotten.
 */
export async function referralLetter(
  _permit: Permit<'referral.read'>,
  context: Context,
  { id, caseId, language, code }: LetterFile,
): Promise<Result<Download, { code: 'not-found' }>> {
  const referral = await loadReferral(context, { id, caseId })
  if (!referral) return fail({ code: 'not-found' })
  const { packageHash: hash, ...letter } = await loadLetter(context, id)
  const paper = letterOf(
    {
      page: { referral, ...letter },
      service: await serviceById(context, referral.serviceId),
      needs: new Map(needTerms().map(term => [term.id, term.plain])),
      code: code === null ? null : { svg: squares(code.url), word: code.word },
      ...{ hash, dayWords: (day: string) => dayWords(day, language) },
    },
    language,
  )
  const bytes = await pdfOf(paper)
  return ok({ fileName: 'surat-rujukan.pdf', mediaType: 'application/pdf', base64: bytes.toString('base64') })
}

/** An address as a picture for a telephone's camera, a hundred points wide. */
function squares(url: string): string {
  const { size, data } = encode(url, { border: 2 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="110" height="110" viewBox="0 0 ${size} ${size}"><path d="${dark.join('')}" fill="#000"/></svg>`
}
