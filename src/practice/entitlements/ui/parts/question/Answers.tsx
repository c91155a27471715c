import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { countWords } from '#platform/web/dates.ts'
import { useSay } from '#platform/web/say.ts'
import { isReadable, namedFact } from '#practice/people/rules/subject.ts'
import { FACTS, type FactValue } from '#practice/people/schema/facts.ts'
import { useFactWords } from '#practice/people/ui/parts/useFactWords.ts'
import type { Question } from '../../../schema/screening.ts'
import look from './Question.module.css'

type Props = { question: Question; labelledBy: string; pending: boolean; onAnswer: (value: FactValue) => void }

const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** The answers as large buttons; a number of which there are too many is typed. */
export function Answers(props: Props) {
  const { question } = props
  const named = namedFact(question.fact)
  const known = named && FACTS[named]
  if (question.answers) return <Told {...props} answers={question.answers} />
  if (question.fact === 'householdDecile') return <Few {...props} values={DECILES} isNarrow />
  if (known?.kind === 'choice') return <Few {...props} values={known.options} />
  return question.kind === 'number' ? <NumberAnswer {...props} /> : <YesNo {...props} />
}

function YesNo({ question: { holdsWhen }, labelledBy, pending, onAnswer }: Props) {
  return (
    <div className={look.answers} role="group" aria-labelledby={labelledBy}>
      {[true, false].map(isYes => (
        <Button
          key={String(isYes)}
          variant="default"
          size="md"
          disabled={pending}
          onClick={() => {
            onAnswer(isYes === holdsWhen)
          }}
        >
          {isYes ? <Trans>Yes</Trans> : <Trans>No</Trans>}
        </Button>
      ))}
    </div>
  )
}

type FewProps = Props & { values: readonly (string | number)[]; isNarrow?: boolean }

function Few({ question, labelledBy, pending, onAnswer, values, isNarrow = false }: FewProps) {
  const words = useFactWords()
  return (
    <div className={isNarrow ? look.narrow : look.answers} role="group" aria-labelledby={labelledBy}>
      {values.map(value => (
        <Button
          key={value}
          variant="default"
          size="md"
          disabled={pending}
          onClick={() => {
            onAnswer(value)
          }}
        >
          {typeof value === 'number' ? countWords(value) : words.value(question.fact, value)}
        </Button>
      ))}
    </div>
  )
}

function Told({ answers, labelledBy, pending, onAnswer }: Props & { answers: NonNullable<Question['answers']> }) {
  const say = useSay()
  return (
    <div className={look.answers} role="group" aria-labelledby={labelledBy}>
      {answers.map(({ value, words }) => (
        <Button
          key={value}
          variant="default"
          size="md"
          disabled={pending}
          onClick={() => {
            onAnswer(value)
          }}
        >
          {say(words)}
        </Button>
      ))}
    </div>
  )
}

function NumberAnswer({ question, labelledBy, pending, onAnswer }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const send = () => {
    const value = Number(typed.replace(/[.\s]/g, '').replace(',', '.'))
    const isGood = typed.trim() !== '' && isReadable(question.fact, question.about, value)
    setWrong(!isGood)
    if (isGood) onAnswer(value)
  }
  return (
    <div className={look.number}>
      <input
        inputMode="numeric"
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-invalid={isWrong}
        value={typed}
        onChange={event => {
          setTyped(event.currentTarget.value)
        }}
        onKeyDown={event => {
          if (event.key === 'Enter') send()
        }}
      />
      <Button size="md" loading={pending} onClick={send}>
        <Trans>Keep this answer</Trans>
      </Button>
      {isWrong && <span role="alert">{t`A number is expected here, such as 3.`}</span>}
    </div>
  )
}
