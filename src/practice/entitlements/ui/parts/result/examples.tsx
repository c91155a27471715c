import type { Example } from '#platform/web/parts/example.ts'
import { ServiceId } from '#practice/resources/schema/resource.ts'
import { GRANDMOTHER, NURUL, RIZKI } from '../../../examples.ts'
import type { Screened } from '../../../schema/screening.ts'
import { ResultCard } from './ResultCard.tsx'

const NAMES = new Map([
  [GRANDMOTHER, 'Inaq Sahnim'],
  [RIZKI, 'Rizki'],
  [NURUL, 'Nurul'],
])
const year = { currency: 'IDR', per: 'year', source: null, isCounted: true, isPerMember: true } as const
const pkh: Screened = {
  serviceId: ServiceId.parse('5e1f0000-0000-4000-8000-000000000001'),
  programme: 'pkh',
  name: { id: 'Program Keluarga Harapan (PKH)', en: 'Family Hope Programme (PKH)' },
  organization: 'Kementerian Sosial',
  needs: ['income/basic-cash'],
  verdict: 'eligible',
  group: 'may',
  isPersonal: false,
  holdsFor: [GRANDMOTHER, RIZKI, NURUL],
  mayHoldFor: [],
  reasons: [
    {
      about: 'condition',
      verdict: 'eligible',
      isHard: true,
      sentence: { id: 'Desil kesejahteraan keluarga 1 sampai 4', en: 'Household welfare decile 1 to 4' },
      values: {},
      facts: ['householdDecile'],
      missing: [],
      asksPlace: false,
      provedBy: [],
      source: null,
    },
  ],
  questions: [],
  asksPlace: false,
  asksMembers: false,
  money: {
    amounts: [
      {
        ...year,
        for: { id: 'Lanjut usia', en: 'Older person' },
        amountMinor: 240_000_000,
        asOf: '2025-01-01',
        isOld: true,
        holdsFor: [GRANDMOTHER],
        mayHoldFor: [],
        isForSomeone: false,
      },
      {
        ...year,
        for: { id: 'Anak SD sederajat', en: 'Primary school child' },
        amountMinor: 90_000_000,
        asOf: '2026-02-01',
        isOld: false,
        holdsFor: [RIZKI, NURUL],
        mayHoldFor: [],
        isForSomeone: false,
      },
    ],
    yearMinor: { known: 420_000_000, most: 720_000_000 },
    onceMinor: { known: 0, most: 0 },
    membersAtMost: 4,
    note: { id: 'Paling banyak empat anggota dihitung.', en: 'At most four members are counted.' },
    leftOutFor: [],
  },
  papers: [{ name: { id: 'Kartu Keluarga', en: 'Family card' }, isRequired: true, guides: ['kk'] }],
  firstPapers: ['nik-ktp'],
  howToApply: { id: 'Usulkan lewat desa.', en: 'Propose it through the village.' },
  caution: { id: 'Memenuhi syarat belum tentu menerima.', en: 'Meeting the criteria does not mean receiving.' },
  source: { name: 'Tempo 2025', url: null },
  checkedOn: '2026-11-24',
  phones: ['021-171'],
  isDiscreet: false,
}
const refused: Screened = {
  ...pkh,
  serviceId: ServiceId.parse('5e1f0000-0000-4000-8000-000000000002'),
  name: { id: 'Sekolah Rakyat', en: 'Sekolah Rakyat (free boarding school)' },
  verdict: 'not-eligible',
  group: 'not',
  money: null,
  firstPapers: [],
  reasons: pkh.reasons.map(reason => ({ ...reason, verdict: 'not-eligible' as const })),
}

function Results() {
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      {[pkh, refused].map(result => (
        <ResultCard
          key={result.serviceId}
          result={result}
          nameOf={id => NAMES.get(id) ?? ''}
          paperOf={() => ({ id: 'NIK dan KTP elektronik', en: 'NIK and electronic ID card' })}
        />
      ))}
    </div>
  )
}

export const examples: Example[] = [{ name: 'What may be asked for, and what does not fit', Show: Results }]
