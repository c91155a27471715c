import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import '#platform/web/parts/form/styles.ts'
import { useId, useState } from 'react'
import { useSay } from '#platform/web/say.ts'
import { FACTS, type FactName, type FactValue } from '#practice/people/schema/facts.ts'
import { namedFact } from '#practice/people/rules/subject.ts'
import { FACT_WORDS } from '#practice/people/ui/parts/fact-words.ts'
import { useFactWords } from '#practice/people/ui/parts/useFactWords.ts'
import type { RecordedFact } from '#practice/people/schema/person.ts'
import type { MissingFact } from '../../../schema/alternative.ts'
import look from './AskFact.module.css'
import { useAnyoneWords } from './useAnyoneWords.ts'
import { HINTS, OTHER_QUESTIONS, SAID_BY_WORDS } from './words.ts'

type SaidBy = RecordedFact['saidBy']
type Props = {
  missing: MissingFact
  pending: boolean
  /** Called with the value of the fact itself: where a sentence says "not …", yes means false. */
  onAnswer: (value: FactValue, saidBy: SaidBy) => void
}

/** One question that would settle whether something fits, to be asked and answered at once. */
export function AskFact({ missing, pending, onAnswer }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const id = useId()
  const [saidBy, setSaidBy] = useState<SaidBy>('client')
  const { fact, provedBy } = missing
  const question = useQuestion(missing)
  const hint = HINTS_OF.get(fact)
  const papers = provedBy.map(say).join(', ')
  return (
    <fieldset className={look.question}>
      <legend id={id}>{question}</legend>
      {hint && <p className={look.hint}>{t(hint)}</p>}
      {papers !== '' && (
        <p className={look.hint}>
          <Trans>A paper that shows it: {papers}</Trans>
        </p>
      )}
      <div className={look.row}>
        <NativeSelect
          className={look.saidBy}
          label={t`Who or what says so?`}
          value={saidBy}
          data={SAID_BY.map(value => ({ value, label: t(SAID_BY_WORDS[value]) }))}
          onChange={event => {
            setSaidBy(SAID_BY.find(value => value === event.currentTarget.value) ?? 'client')
          }}
        />
        <Control
          missing={missing}
          labelledBy={id}
          pending={pending}
          onAnswer={value => {
            onAnswer(value, saidBy)
          }}
        />
      </div>
    </fieldset>
  )
}

const SAID_BY = ['client', 'family', 'paper', 'worker-saw', 'register'] as const satisfies readonly SaidBy[]
const HINTS_OF = new Map(Object.entries(HINTS))

/** The named fact's own question, else the source's sentence as something to confirm. */
function useQuestion({ fact, sentence, ofAnyone }: MissingFact): string {
  const { t } = useLingui()
  const say = useSay()
  const anyoneOf = useAnyoneWords()
  if (ofAnyone) return anyoneOf(ofAnyone)
  const named = namedFact(fact)
  if (named) return t(FACT_WORDS[named].question)
  const other = OTHER_QUESTIONS[fact]
  if (other) return t(other)
  const condition = sentence ? say(sentence) : ''
  return t`Is this so: “${condition}”?`
}

type ControlProps = { missing: MissingFact; labelledBy: string; pending: boolean; onAnswer: (value: FactValue) => void }

function Control({ missing, ...rest }: ControlProps) {
  const named = namedFact(missing.fact)
  const { compare } = missing
  if (named) {
    const known = FACTS[named]
    if (known.kind === 'choice') return <Choose fact={named} options={known.options} {...rest} />
    return known.kind === 'number' ? <NumberAnswer {...rest} /> : <YesNo holdsWhen {...rest} />
  }
  if (compare && compare.is !== 'equal' && compare.is !== 'one-of') return <NumberAnswer {...rest} />
  const asksItself = missing.ofAnyone !== null || OTHER_QUESTIONS[missing.fact] !== undefined
  const isTurned = !asksItself && compare?.is === 'equal' && compare.to === false
  return <YesNo holdsWhen={!isTurned} {...rest} />
}

type AnswerProps = Omit<ControlProps, 'missing'>

function YesNo({ holdsWhen, labelledBy, pending, onAnswer }: AnswerProps & { holdsWhen: boolean }) {
  return (
    <div className={look.buttons} role="group" aria-labelledby={labelledBy}>
      {[true, false].map(isYes => (
        <Button
          key={String(isYes)}
          variant="default"
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

function NumberAnswer({ labelledBy, pending, onAnswer }: AnswerProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const send = () => {
    const value = Number(typed.replace(/[.\s]/g, '').replace(',', '.'))
    const isNumber = typed.trim() !== '' && Number.isFinite(value) && value >= 0
    setWrong(!isNumber)
    if (isNumber) onAnswer(value)
  }
  return (
    <div className={look.buttons}>
      <span className={look.number}>
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
        {isWrong && <span role="alert">{t`A number is expected here, such as 3.`}</span>}
      </span>
      <Button variant="default" loading={pending} onClick={send}>
        <Trans>Keep this answer</Trans>
      </Button>
    </div>
  )
}

type ChooseProps = AnswerProps & { fact: FactName; options: readonly string[] }

function Choose({ fact, options, labelledBy, pending, onAnswer }: ChooseProps) {
  const words = useFactWords()
  const [chosen, setChosen] = useState('')
  return (
    <div className={look.buttons}>
      <NativeSelect
        aria-labelledby={labelledBy}
        value={chosen}
        onChange={event => {
          setChosen(event.currentTarget.value)
        }}
      >
        <option value="" />
        {options.map(option => (
          <option key={option} value={option}>
            {words.value(fact, option)}
          </option>
        ))}
      </NativeSelect>
      <Button
        variant="default"
        loading={pending}
        disabled={chosen === ''}
        onClick={() => {
          onAnswer(chosen)
        }}
      >
        <Trans>Keep this answer</Trans>
      </Button>
    </div>
  )
}
