/** A number as a source writes it, to ring or to write to. `note`: what stands beside it, such as whose it is. */
export type Telephone = { href: string; number: string; note: string }

/**
 * Read a number from words such as `129 (SAPA)`, `119 ext 8`, `+62 21 2924 4800` or `0811-8080-141`.
 *
 * @param way - `whatsapp` writes, `phone` rings
 * @returns null when there are no digits to ring
 */
export function telephoneIn(text: string, way: 'phone' | 'whatsapp'): Telephone | null {
  const note = /\(([^)]*)\)/.exec(text)?.[1]?.trim() ?? ''
  const number = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const [main = '', extension = ''] = number.split(/\s*(?:ext\.?|ekstensi|pesawat)\s*/i)
  const digits = main.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '')
  if (!/\d{3}/.test(digits)) return null
  const abroad = digits.startsWith('+') ? digits.slice(1) : digits.replace(/^0/, '62')
  if (way === 'whatsapp') return { href: `https://wa.me/${abroad}`, number: main, note }
  const beyond = extension.replace(/\D/g, '')
  return { href: `tel:${digits}${beyond === '' ? '' : `,${beyond}`}`, number, note }
}
