import '../../learn.ts'
import '#platform/web/parts/form/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { countWords } from '#platform/web/dates.ts'
import { useSay, type Bilingual } from '#platform/web/say.ts'
import { isReadable, namedFact } from '#practice/people/rules/subject.ts'
import { FACTS, type FactName, type FactValue } from '#practice/people/schema/facts.ts'
import { useFactWords } from '#practice/people/ui/parts/useFactWords.ts'
import look from './Answers.module.css'

/** What is asked for, as far as its answers go. */
export type Asked = {
  fact: FactName
  about: 'person' | 'household'
  kind: 'yes-no' | 'number' | 'choice'
  /** The value of the fact that a yes keeps. */
  holdsWhen: boolean
  /** The answers where a number has only a few that matter; null otherwise. */
  answers: readonly { value: number; words: Bilingual }[] | null
}
type Props = {
  asked: Asked
  labelledBy: string
  pending: boolean
  /** One question fills the screen: its answers are larger. */
  isLarge?: boolean
  onAnswer: (value: FactValue) => void
}
type Choice = { value: FactValue; words: string }

const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** The answers to a question as buttons; a number of which there are too many is typed. */
export function Answers(props: Props) {
  const { t } = useLingui()
  const say = useSay()
  const factWords = useFactWords()
  const { fact, kind, holdsWhen, answers } = props.asked
  const named = namedFact(fact)
  const known = named && FACTS[named]
  if (answers) return <Buttons {...props} choices={answers.map(({ value, words }) => ({ value, words: say(words) }))} />
  if (fact === 'householdDecile') {
    return <Buttons {...props} isNarrow choices={DECILES.map(value => ({ value, words: countWords(value) }))} />
  }
  if (known?.kind === 'choice') {
    return <Buttons {...props} choices={known.options.map(value => ({ value, words: factWords.value(fact, value) }))} />
  }
  if (kind === 'number') return <NumberAnswer {...props} />
  const yesNo = [
    { value: holdsWhen, words: t`Yes` },
    { value: !holdsWhen, words: t`No` },
  ]
  return <Buttons {...props} choices={yesNo} />
}

type ButtonsProps = Props & { choices: readonly Choice[]; isNarrow?: boolean }

function Buttons({ choices, isNarrow = false, isLarge = false, labelledBy, pending, onAnswer }: ButtonsProps) {
  const shape = isNarrow ? look.narrow : isLarge ? look.large : look.small
  return (
    <div className={shape} role="group" aria-labelledby={labelledBy}>
      {choices.map(({ value, words }) => (
        <Button
          key={String(value)}
          variant="default"
          size={isLarge ? 'md' : 'sm'}
          disabled={pending}
          onClick={() => {
            onAnswer(value)
          }}
        >
          {words}
        </Button>
      ))}
    </div>
  )
}

function NumberAnswer({ asked: { fact, about }, labelledBy, pending, isLarge = false, onAnswer }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const send = () => {
    const value = Number(typed.replace(/[.\s]/g, '').replace(',', '.'))
    const isGood = typed.trim() !== '' && isReadable(fact, about, value)
    setWrong(!isGood)
    if (isGood) onAnswer(value)
  }
  return (
    <div className={look.number} {...(isLarge && { 'data-large': '' })}>
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
      <Button variant={isLarge ? 'filled' : 'default'} size={isLarge ? 'md' : 'sm'} loading={pending} onClick={send}>
        <Trans>Keep this answer</Trans>
      </Button>
      {isWrong && <span role="alert">{t`A number is expected here, such as 3.`}</span>}
    </div>
  )
}
