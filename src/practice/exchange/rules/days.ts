/** Days of the week in the words that people write, folded; as RFC 5545 has them. */
const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type DayCode = (typeof CODES)[number]
const NAMES: readonly (readonly string[])[] = [
  ['senin', 'sen', 'sn', 'monday', 'mon', 'mo', 'm'],
  ['selasa', 'sel', 'sl', 'tuesday', 'tues', 'tue', 'tu'],
  ['rabu', 'rab', 'rb', 'wednesday', 'wed', 'we', 'w'],
  ['kamis', 'kam', 'km', 'thursday', 'thurs', 'thur', 'thu', 'th'],
  ["jum'at", 'jumat', 'jum', 'jm', 'friday', 'fri', 'fr', 'f'],
  ['sabtu', 'sab', 'sb', 'saturday', 'sat', 'sa'],
  ['minggu', 'ahad', 'min', 'mg', 'sunday', 'sun', 'su'],
]
const EVERY = ['setiap hari', 'tiap hari', 'every day', 'everyday', 'daily', '24 jam', '24 hours', '24/7']
const WORKING = ['hari kerja', 'working days', 'weekdays', 'business days']

function dayNamed(word: string): number | null {
  const bare = word
    .trim()
    .toLowerCase()
    .replace(/^hari\s+/, '')
    .replace(/\.$/, '')
  // Numbers count from Monday, as ISO 8601 and the first versions of HSDS do.
  if (/^[1-7]$/.test(bare)) return Number(bare) - 1
  const found = NAMES.findIndex(names => names.includes(bare))
  return found === -1 ? null : found
}

/** `Senin–Jumat`, `Mon, Wed`, `Sabtu dan Minggu`, `setiap hari`; null when it cannot be read. */
export function dayCodes(text: string): DayCode[] | null {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\ss\.?\/?d\.?\s/g, ' - ')
  if (bare === '') return null
  if (EVERY.includes(bare)) return [...CODES]
  if (WORKING.includes(bare)) return CODES.slice(0, 5)
  const days = new Set<number>()
  for (const part of bare.split(/\s*(?:,|;|\/|&|\+| dan | and )\s*/)) {
    const span = part.split(/\s*(?:–|—|-| sampai | hingga | to | until | through )\s*/)
    const ends = span.map(dayNamed)
    const [from, to] = [ends[0], ends.at(-1)]
    if (span.length > 2 || from === null || to === null || from === undefined || to === undefined) return null
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day)
      if (day === to) break
    }
  }
  return CODES.filter((_code, index) => days.has(index))
}
