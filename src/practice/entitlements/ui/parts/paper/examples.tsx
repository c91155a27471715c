import type { Example } from '#platform/web/parts/example.ts'
import type { PaperGuide } from '../../../schema/definitions.ts'
import { PaperHow } from './PaperHow.tsx'

const guide: PaperGuide = {
  id: 'sktm',
  names: ['SKTM'],
  fact: null,
  proves: [],
  name: { id: 'Surat keterangan tidak mampu (SKTM)', en: 'Letter of poverty (SKTM)' },
  what: { id: 'Surat desa bahwa keluarga tidak mampu.', en: 'A letter of the village that the family is poor.' },
  howToGet: { id: 'Minta pengantar RT/RW, lalu ke desa.', en: 'Get the neighbourhood letter, then go to the village.' },
  needs: [{ id: 'Kartu keluarga', en: 'Family card' }],
  where: { id: 'Kantor desa', en: 'Village office' },
  cost: { id: 'Tidak dipungut biaya.', en: 'Free of charge.' },
  days: 1,
  helpedBy: 'sktm',
  before: [],
  caution: { id: 'Masa berlaku berbeda per desa.', en: 'How long it holds differs by village.' },
  source: { title: 'Desa', url: 'https://example.org/' },
  checkedOn: '2026-11-24',
  confidence: 'verified',
}

const Guide = () => <PaperHow guide={guide} />

export const examples: Example[] = [{ name: 'How to get a paper', Show: Guide }]
