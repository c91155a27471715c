import { pathOf } from '#practice/areas/rules.ts'
import type { Area } from '#practice/areas/schema.ts'
import { fold } from '#practice/resources/rules/words.ts'

/**
 * Where someone says to be near. `choose`: several places are called so, and only the person knows which; `others` are
 * further ones that it may have been.
 */
export type Near =
  { is: 'unsaid' } | { is: 'not-found' } | { is: 'choose'; among: Area[] } | { is: 'one'; area: Area; others: Area[] }

const MOST = 8

/** A postcode as Indonesia has them: five digits, blanks and dots apart. Null when it is something else. */
export function postcodeIn(text: string): string | null {
  const digits = text.replace(/[\s.]/g, '')
  return /^[1-9]\d{4}$/.test(digits) ? digits : null
}

/**
 * Read a place from the areas that were found for it, the likeliest first.
 *
 * One that bears exactly the whole path that was typed is meant. Of those that bear exactly the name, a larger one stands
 * for the smaller ones within it; where several remain, people are asked. Villages of one postcode lie together, so what
 * they share stands for them.
 */
export function readPlace(typed: string, found: readonly Area[]): Near {
  if (fold(typed) === '') return { is: 'unsaid' }
  if (found.length === 0) return { is: 'not-found' }
  const whole = found.find(area => fold(pathOf(area)) === fold(typed))
  if (whole) return { is: 'one', area: whole, others: [] }
  const [only, second] = found
  if (only && !second) return { is: 'one', area: only, others: [] }
  const named = outermost(calledSo(typed, found))
  const [first, another] = named
  if (first && !another) return { is: 'one', area: first, others: namesakes(first, found) }
  return { is: 'choose', among: (named.length > 0 ? named : found).slice(0, MOST) }
}

const LEVELS = /\b(kabupaten|kab|kota administrasi|kota|kecamatan|kec|desa|kelurahan|kel|provinsi|prov) /g

/** With its level said, as in Kota Bandung, just that one; else by the bare name; else by it and the areas around. */
function calledSo(typed: string, found: readonly Area[]): Area[] {
  const ways = [
    (area: Area) => fold(typed) !== bare(typed) && fold(area.name) === fold(typed),
    (area: Area) => bare(area.name) === bare(typed),
    (area: Area) => isCalledWithin(area, typed),
  ]
  return ways.map(way => found.filter(way)).find(areas => areas.length > 0) ?? []
}

/** The names, in lower case, that a place may bear which someone typed with or without the areas around it. */
export function namesIn(typed: string): string[] {
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()
  const heads = [plain(typed.split(',')[0] ?? ''), bare(typed)]
  const words = bare(typed).split(' ').slice(0, 6)
  const begun = words.map((_, at) => words.slice(0, at + 1).join(' '))
  const all = [...heads, ...begun].filter(name => name !== '')
  return [...new Set(all.flatMap(name => [name, `kabupaten ${name}`, `kota ${name}`]))]
}

/** Lombok Tengah is what people call Kabupaten Lombok Tengah. */
function bare(name: string): string {
  return `${fold(name)} `.replace(LEVELS, '').trim()
}

/** By its name and words of the areas around it. */
function isCalledWithin({ name, within }: Area, typed: string): boolean {
  const [asked, own] = [bare(typed), bare(name)]
  const around = within.flatMap(one => bare(one).split(' '))
  const rest = asked.slice(own.length + 1).split(' ')
  return asked.startsWith(`${own} `) && rest.every(word => around.includes(word))
}

/** Others of the same name elsewhere. */
function namesakes(one: Area, found: readonly Area[]): Area[] {
  return found.filter(area => bare(area.name) === bare(one.name) && !isWithin(area, one)).slice(0, MOST)
}

const isWithin = (inner: Area, outer: Area) => inner.code === outer.code || inner.code.startsWith(`${outer.code}.`)

function outermost(areas: readonly Area[]): Area[] {
  return areas.filter(area => !areas.some(other => other !== area && isWithin(area, other)))
}

/**
 * The smallest area that nearly all of these lie in: a postcode has villages that lie together, and a slip or two in its
 * list. Null when they share none.
 */
export function sharedCode(codes: readonly string[]): string | null {
  const parts = codes.map(code => code.split('.'))
  for (let length = 4; length > 0; length -= 1) {
    const around = parts.filter(part => part.length >= length).map(part => part.slice(0, length).join('.'))
    const common = around.find(one => around.filter(other => other === one).length >= codes.length * NEARLY_ALL)
    if (common !== undefined) return common
  }
  return null
}
const NEARLY_ALL = 0.75
