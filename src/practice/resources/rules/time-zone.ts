/** Provinces of Indonesia by their time; what is not named here keeps western time. */
const CENTRAL = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76']
const EASTERN = ['81', '82', '91', '92', '93', '94', '95', '96', '97']

/** The time zone of a place in Indonesia by its Kemendagri code. */
export function timeZoneOfArea(code: string): string {
  const province = code.slice(0, 2)
  if (CENTRAL.includes(province)) return 'Asia/Makassar'
  return EASTERN.includes(province) ? 'Asia/Jayapura' : 'Asia/Jakarta'
}

/** What is known of where a service is given; offset in whole hours from UTC, as HSDS has it. */
export type Whereabouts = {
  codes: readonly string[]
  country: string | null
  places: readonly { latitude: number; longitude: number }[]
  offsetHours: number | null
}

/** The time zone in which the hours of a service from elsewhere are told; empty when that is not known. */
export function timeZoneOf({ codes, country, places, offsetHours }: Whereabouts): string {
  const [code] = codes
  if (code !== undefined) return timeZoneOfArea(code)
  if (offsetHours !== null) return offsetOf(offsetHours)
  const [place] = places
  if (place === undefined || (country !== null && country !== 'ID')) return ''
  const { latitude, longitude } = place
  if (latitude < -11.2 || latitude > 6.3 || longitude < 94.9 || longitude > 141.1) return ''
  // Between Java and Bali, and west of Halmahera: near enough for a place whose code is not known.
  return longitude < 114.4 ? 'Asia/Jakarta' : longitude < 125.6 ? 'Asia/Makassar' : 'Asia/Jayapura'
}

function offsetOf(hours: number): string {
  const indonesian: Record<number, string> = { 7: 'Asia/Jakarta', 8: 'Asia/Makassar', 9: 'Asia/Jayapura' }
  const whole = Math.round(hours)
  if (whole < -12 || whole > 14) return ''
  // Names of this kind count westward.
  return indonesian[whole] ?? (whole === 0 ? 'Etc/GMT' : `Etc/GMT${whole > 0 ? '-' : '+'}${Math.abs(whole)}`)
}
