import type { Example } from '#platform/web/parts/example.ts'
import type { Score } from '../../../schema/score.ts'
import { Steadiness } from './Steadiness.tsx'
import { ScoreCard } from './ScoreCard.tsx'

const caution = {
  id: 'Skor menggambarkan jawaban; ini bukan diagnosis.',
  en: 'A score describes what was answered; it is no diagnosis.',
}
const scored: Score = {
  is: 'scored',
  total: 12,
  least: 0,
  most: 27,
  band: { from: 10, to: 14, code: 'moderate', label: { id: 'Sedang', en: 'Moderate' } },
  beside: [],
  alerts: [],
}

export const examples: Example[] = [
  { name: 'a total with its band', Show: () => <ScoreCard score={scored} caution={caution} source="Kroenke 2001" /> },
  {
    name: 'how steady it is, from numbers that nobody here compared with the paper',
    Show: () => <Steadiness reliability={{ sd: 6.1, reliability: 0.84, source: 'Kroenke 2001', isChecked: false }} />,
  },
  {
    name: 'a question was left open',
    Show: () => (
      <ScoreCard score={{ is: 'not-scored', missing: ['phq-3'], alerts: [] }} caution={caution} source={null} />
    ),
  },
]
