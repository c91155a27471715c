import type { Bilingual } from '#practice/knowledge/schema.ts'
import { fold } from './words.ts'

/** Units that places are counted in, in Indonesian and in English: the usual word first, then how else people write it. */
const UNITS: readonly (readonly [string, string])[] = [
  ['orang|jiwa|peserta', 'people|person|persons|participants|individuals'],
  ['keluarga|kk|rumah tangga', 'families|family|household|households'],
  ['anak|anak anak', 'children|child|kids'],
  ['ibu|ibu ibu', 'mothers|mother'],
  ['lansia|lanjut usia', 'older people|older person|elderly'],
  ['siswa|murid|pelajar', 'pupils|pupil|students|student'],
  ['pasien', 'patients|patient'],
  ['tempat tidur|ranjang|dipan', 'beds|bed'],
  ['tempat tidur perempuan|ranjang perempuan|tempat tidur untuk perempuan', 'beds for women|bed for women'],
  ['tempat tidur laki-laki|ranjang laki-laki|tempat tidur untuk laki-laki', 'beds for men|bed for men'],
  ['kamar|bilik', 'rooms|room'],
  ['kursi|bangku', 'seats|seat|chairs|chair'],
  ['kursi bus', 'bus seats|bus seat'],
  ['tempat|lowong', 'places|place|slots|slot|spots|spot'],
  ['rumah', 'houses|house|homes|home'],
  ['paket', 'parcels|parcel|packages|package|packets|packet'],
  ['porsi', 'portions|portion'],
  ['piring', 'plates|plate|meals|meal'],
  ['kunjungan', 'visits|visit'],
  ['pertemuan|sesi', 'sessions|session|meetings|meeting'],
  ['jam', 'hours|hour'],
  ['kelas', 'classes|class'],
  ['kelompok', 'groups|group'],
  ['perkara|kasus', 'cases|case'],
  ['mobil', 'cars|car'],
  ['kendaraan', 'vehicles|vehicle'],
  ['alat', 'devices|device|tools|tool'],
  ['kursi roda', 'wheelchairs|wheelchair'],
]

const KNOWN = new Map<string, { in: 'id' | 'en'; usual: Bilingual }>(
  UNITS.flatMap(([indonesian, english]) => {
    const [inId, inEn] = [indonesian.split('|'), english.split('|')]
    const usual = { id: inId[0] ?? '', en: inEn[0] ?? '' }
    return [
      ...inId.map(word => [fold(word), { in: 'id', usual }] as const),
      ...inEn.map(word => [fold(word), { in: 'en', usual }] as const),
    ]
  }),
)

/**
 * A unit of places in both languages: in its own as it was written, in the other by its usual word. One that is not known is
 * called by its own word in both.
 */
export function unitWords(unit: string): Bilingual {
  const known = KNOWN.get(fold(unit))
  return known ? { ...known.usual, [known.in]: unit } : { id: unit, en: unit }
}
