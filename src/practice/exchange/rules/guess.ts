import { fold } from '#practice/resources/rules/words.ts'
import type { ColumnMapping, MappedField, Mapping } from '../schema/mapping.ts'
import { clockOf } from './hours.ts'
import type { NamedTable, TextRow } from './table-names.ts'

/** Heads by which a column is known, folded, Indonesian and English. The first field that fits takes it. */
const HEADS: readonly (readonly [MappedField, string])[] = [
  [
    'organization.name',
    'nama lembaga|lembaga|nama organisasi|organisasi|nama yayasan|yayasan|nama lks|lks|nama instansi|instansi|opd|skpd|penyelenggara|penyedia|nama penyedia|nama panti|panti|organization|organisation|organization name|organisation name|agency|agency name|provider|provider name|nama pks|lksa|nama lksa',
  ],
  [
    'service.name',
    'nama layanan|layanan|nama program|program|jenis kegiatan|nama kegiatan|kegiatan|service|service name|program name|nama|name|judul|title',
  ],
  [
    'service.need',
    'jenis layanan|kategori|kategori layanan|bidang|bidang layanan|kebutuhan|category|categories|service type|type|taxonomy|need|needs|jenis|jenis ppks',
  ],
  [
    'service.description',
    'deskripsi|deskripsi layanan|keterangan|uraian|penjelasan|description|service description|details|rincian',
  ],
  [
    'service.eligibility_description',
    'syarat|persyaratan|sasaran|kriteria|penerima manfaat|penerima|eligibility|eligibility description|target group|who can use it|audience',
  ],
  [
    'service.application_process',
    'cara mendapatkan|cara daftar|cara mendaftar|prosedur|alur|cara akses|how to apply|application process|how to access|intake',
  ],
  [
    'service.required_documents',
    'dokumen|berkas|dokumen persyaratan|berkas persyaratan|surat yang dibawa|required documents|documents|papers',
  ],
  ['service.is_free', 'gratis|free|is free|tanpa biaya'],
  ['service.fees_description', 'biaya|tarif|fee|fees|cost|costs|fees description'],
  ['service.minimum_age', 'usia minimum|usia minimal|umur minimum|umur minimal|minimum age|min age|age from'],
  ['service.maximum_age', 'usia maksimum|usia maksimal|umur maksimum|umur maksimal|maximum age|max age|age to'],
  ['service.wait_time', 'waktu tunggu|lama menunggu|wait time|waiting time'],
  ['service.status', 'status|status layanan|service status'],
  ['service.languages', 'bahasa|language|languages'],
  [
    'service.assured_date',
    'tanggal verifikasi|diperiksa|terakhir diperbarui|verified|assured date|last verified|last updated|tanggal update',
  ],
  ['service.area', 'wilayah layanan|wilayah kerja|cakupan|jangkauan|service area|area served|coverage'],
  ['service.id', 'id|id layanan|service id|kode layanan|kode'],
  [
    'organization.id',
    'id lembaga|id organisasi|organization id|organisation id|agency id|nomor registrasi|kode lembaga',
  ],
  ['organization.description', 'profil lembaga|tentang lembaga|profil|organization description|about'],
  ['organization.alternate_name', 'singkatan|nama lain|alternate name|acronym|alias'],
  ['organization.website', 'website lembaga|organization website'],
  ['organization.email', 'email lembaga|organization email'],
  ['service.url', 'situs|situs web|website|web|laman|url|link|tautan'],
  ['service.email', 'email|e mail|surel|alamat email|contact email'],
  ['location.coordinates', 'koordinat|titik koordinat|coordinates|lat long|latlong|lat lng|geolocation'],
  ['location.latitude', 'lintang|latitude|lat'],
  ['location.longitude', 'bujur|longitude|long|lng|lon'],
  ['location.name', 'nama lokasi|lokasi|nama tempat|tempat|gedung|location|location name|site|site name|venue'],
  ['location.area_code', 'kode wilayah|kode desa|kode kemendagri|area code'],
  ['location.transportation', 'transportasi|cara ke sana|akses|transportation|directions'],
  ['location.is_protected', 'rahasia|dirahasiakan|alamat rahasia|protected|confidential|is protected'],
  ['address.address_1', 'alamat|alamat lengkap|jalan|alamat lembaga|address|street|street address|address 1|address1'],
  ['address.village', 'desa|kelurahan|desa kelurahan|kelurahan desa|kel desa|village|address 2'],
  ['address.region', 'kecamatan|kec|district|subdistrict|sub district'],
  ['address.city', 'kabupaten|kota|kabupaten kota|kab kota|kab|city|town|regency'],
  ['address.state_province', 'provinsi|propinsi|prov|province|state|state province'],
  ['address.postal_code', 'kode pos|kodepos|postal code|postcode|zip|zip code'],
  ['address.country', 'negara|country'],
  [
    'phone.number',
    'telepon|telp|tlp|no telp|no telepon|nomor telepon|no hp|hp|nomor hp|whatsapp|wa|no wa|kontak|phone|phone number|telephone|mobile|hotline|tel',
  ],
  [
    'contact.name',
    'narahubung|kontak person|nama kontak|penanggung jawab|pimpinan|ketua|contact|contact name|contact person',
  ],
  ['contact.title', 'jabatan|title contact|contact title|position'],
  ['schedule.days', 'hari|hari buka|hari layanan|hari operasional|days|open days'],
  ['schedule.opens_at', 'jam buka|jam|buka|opens at|open time|opening time'],
  ['schedule.closes_at', 'jam tutup|tutup|closes at|close time|closing time'],
  ['schedule.hours', 'jam layanan|jam operasional|jam kerja|jadwal|hours|opening hours|schedule'],
]
const BY_HEAD = new Map(HEADS.flatMap(([field, heads]) => heads.split('|').map(head => [head, field] as const)))
/** These may come from several columns. */
const MANY: readonly MappedField[] = ['phone.number', 'service.need', 'service.required_documents', 'extra']
/** Heads under which people write when it opens, or all hours as a sentence. */
const HOURS_OR_OPENS = /^(jam buka|jam|buka)$/
const LOOKED_AT = 20
const NUMBERED = /^(no|nomor|nr|#|number)$/

/**
 * The heads as a directory would use them; a field is given to the first column that fits, unless it may have many.
 *
 * @param rows - what stands under the heads; empty: not looked at
 */
export function guessedMapping(columns: readonly string[], rows: readonly TextRow[] = []): ColumnMapping[] {
  const hasClosing = columns.some(column => guessed(column) === 'schedule.closes_at')
  const given = new Set<MappedField>()
  const found = columns.map(column => {
    const isSentence = !hasClosing && HOURS_OR_OPENS.test(fold(column)) && !holdsTimes(column, rows)
    const field = isSentence ? 'schedule.hours' : guessed(column)
    if (field === null || (given.has(field) && !MANY.includes(field))) return { column, field: null }
    given.add(field)
    return { column, field }
  })
  // A list of names alone is a list of those who help, when it tells no service.
  const isListOfOrganizations = given.has('service.name') && !given.has('organization.name')
  return found.map(one =>
    isListOfOrganizations && one.field === 'service.name' && /^(nama|name)$/.test(fold(one.column))
      ? { ...one, field: 'organization.name' }
      : one,
  )
}

/** True when all that stands in the first rows of a column are times. */
function holdsTimes(column: string, rows: readonly TextRow[]): boolean {
  const told = rows.slice(0, LOOKED_AT).flatMap(({ cells }) => {
    const text = (cells[column] ?? '').trim()
    return text === '' ? [] : [text]
  })
  return told.length > 0 && told.every(text => clockOf(text) !== null)
}

function guessed(column: string): MappedField | null {
  const head = fold(column.replace(/\s\(\d+\)$/, ''))
  if (NUMBERED.test(head)) return null
  return BY_HEAD.get(head) ?? BY_HEAD.get(head.replace(/^(nama|nomor|no) /, '')) ?? null
}

/** The heads of a table as one text, by which the next table of its kind is known. */
export function headsOf(tables: readonly NamedTable[], { sheet }: Pick<Mapping, 'sheet'>): string {
  return (tables.find(({ name }) => name === sheet) ?? tables[0])?.columns.join('\n').toLowerCase() ?? ''
}

/** Each sheet's own guess, or how it was explained before. */
export function suggestionFor({ name, columns, rows }: NamedTable, remembered: Mapping | null): Mapping {
  const before = new Map(remembered?.columns.map(({ column, field }) => [column, field]))
  const isSame = columns.some(column => before.has(column))
  return {
    sheet: name,
    columns: isSame
      ? columns.map(column => ({ column, field: before.get(column) ?? null }))
      : guessedMapping(columns, rows),
  }
}
