import type { Bilingual } from '#practice/knowledge/schema.ts'

const both = (id: string, en: string): Bilingual => ({ id, en })

/** Papers that conditions in Indonesia are usually proved by. */
export const PAPERS: readonly Bilingual[] = [
  both('KTP', 'Identity card (KTP)'),
  both('Kartu keluarga (KK)', 'Family card (KK)'),
  both('Akta kelahiran', 'Birth certificate'),
  both('Buku nikah atau akta perkawinan', 'Marriage certificate'),
  both('Surat keterangan domisili', 'Letter about where one lives'),
  both('Surat keterangan tidak mampu (SKTM)', 'Letter of poverty (SKTM)'),
  both('Bukti desil DTSEN', 'Proof of the DTSEN decile'),
  both('Kartu Indonesia Pintar (KIP)', 'Smart Indonesia card (KIP)'),
  both('Kartu JKN', 'JKN health insurance card'),
  both('Surat keterangan dokter', 'Doctor’s letter'),
  both('Surat keterangan disabilitas', 'Letter about a disability'),
  both('Buku KIA', 'Mother and child health book (KIA)'),
  both('Surat keterangan sekolah', 'Letter from the school'),
  both('Surat keterangan kematian', 'Death certificate'),
  both('Surat lapor polisi', 'Police report'),
]
