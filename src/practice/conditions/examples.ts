import type { Bilingual } from '#practice/knowledge/schema.ts'
import { ConditionLine, type Criterion } from '#practice/resources/schema/criteria.ts'

const line = (id: string, tree: Criterion, text: Bilingual, more: object = {}): ConditionLine =>
  ConditionLine.parse({ id, tree, text, isHard: true, provedBy: [], source: null, checkedOn: null, ...more })

/** Lines as a curator writes them. */
export const LINES = {
  small: line(
    'small',
    { fact: 'ageYears', compare: { is: 'between', from: 0, to: 6 } },
    { id: 'Berumur 0 sampai 6 tahun', en: 'Is 0 to 6 years old' },
  ),
  old: line(
    'old',
    { fact: 'ageYears', compare: { is: 'at-least', value: 60 } },
    { id: 'Berumur 60 tahun atau lebih', en: 'Is 60 years old or older' },
  ),
  poor: line(
    'poor',
    { fact: 'householdDecile', compare: { is: 'at-most', value: 4 } },
    { id: 'Keluarganya di desil 1 sampai 4', en: 'The household is in welfare decile 1 to 4' },
    { provedBy: [{ id: 'Surat keterangan DTSEN', en: 'Letter about DTSEN' }] },
  ),
  here: line(
    'here',
    { livesIn: ['52.02'] },
    { id: 'Tinggal di Kabupaten Lombok Tengah', en: 'Lives in Kabupaten Lombok Tengah' },
  ),
  mother: line(
    'mother',
    {
      any: [
        { fact: 'isPregnant', compare: { is: 'equal', to: true } },
        { anyMember: { fact: 'ageYears', compare: { is: 'at-most', value: 6 } } },
      ],
    },
    {
      id: 'Sedang hamil atau di rumah ada yang berumur 6 tahun atau kurang',
      en: 'Is pregnant or someone at home is 6 years old or younger',
    },
  ),
} as const
