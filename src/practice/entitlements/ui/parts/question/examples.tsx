import type { Example } from '#platform/web/parts/example.ts'
import { ServiceId } from '#practice/resources/schema/resource.ts'
import { GRANDMOTHER } from '../../../examples.ts'
import type { Question } from '../../../schema/screening.ts'
import { QuestionCard } from './QuestionCard.tsx'

const nothing = () => undefined
const service = ServiceId.parse('5e1f0000-0000-4000-8000-000000000001')
const decile: Question = {
  key: 'household householdDecile',
  fact: 'householdDecile',
  about: 'household',
  personId: null,
  kind: 'number',
  answers: null,
  words: null,
  sentence: null,
  holdsWhen: true,
  ofAnyone: null,
  isSensitive: false,
  provedBy: [{ id: 'Kartu keluarga', en: 'Family card' }],
  settles: [service],
  touches: [service],
  worth: 4,
}
const harm: Question = {
  ...decile,
  key: 'household other:substanceUseProblem',
  fact: 'other:substanceUseProblem',
  kind: 'yes-no',
  words: {
    id: 'Adakah di rumah ini yang kesulitan karena narkoba?',
    en: 'Is anyone at home in trouble through drugs?',
  },
  isSensitive: true,
  provedBy: [],
}
const marriage: Question = {
  ...decile,
  key: `${GRANDMOTHER} maritalStatus`,
  fact: 'maritalStatus',
  about: 'person',
  personId: GRANDMOTHER,
  kind: 'choice',
  provedBy: [],
}
const income: Question = { ...decile, key: 'household monthlyIncomeIdr', fact: 'monthlyIncomeIdr', provedBy: [] }
const programmes = [
  { id: 'Program Keluarga Harapan (PKH)', en: 'Family Hope Programme (PKH)' },
  { id: 'Sembako', en: 'Staple Food Programme' },
]

function Questions() {
  return (
    <div style={{ display: 'grid', gap: 32 }}>
      {[decile, harm, marriage, income].map(question => (
        <QuestionCard
          key={question.key}
          question={question}
          personName={question.personId === null ? null : 'Inaq Sahnim'}
          settles={programmes}
          pending={false}
          onAnswer={nothing}
          onSkip={nothing}
        />
      ))}
    </div>
  )
}

export const examples: Example[] = [{ name: 'A decile, yes or no in private, one of a few, a sum', Show: Questions }]
