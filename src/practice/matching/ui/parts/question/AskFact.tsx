import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import '#platform/web/parts/form/styles.ts'
import { useId, useState } from 'react'
import { useSay } from '#platform/web/say.ts'
import { FACTS, type FactValue } from '#practice/people/schema/facts.ts'
import { namedFact } from '#practice/people/rules/subject.ts'
import { FACT_WORDS } from '#practice/people/ui/parts/fact-words.ts'
import type { RecordedFact } from '#practice/people/schema/person.ts'
import type { MissingFact } from '../../../schema/alternative.ts'
import { Answers, type Asked } from './Answers.tsx'
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
        <Answers
          asked={askedOf(missing)}
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

/** Yes or no turns round where the sentence that is confirmed says that something is not so. */
function askedOf({ fact, about, compare, ofAnyone }: MissingFact): Asked {
  const shared = { fact, about, answers: null }
  const named = namedFact(fact)
  if (named) {
    const { kind } = FACTS[named]
    return { ...shared, kind, holdsWhen: true }
  }
  if (compare && compare.is !== 'equal' && compare.is !== 'one-of')
    return { ...shared, kind: 'number', holdsWhen: true }
  const asksItself = ofAnyone !== null || OTHER_QUESTIONS[fact] !== undefined
  const isTurned = !asksItself && compare?.is === 'equal' && compare.to === false
  return { ...shared, kind: 'yes-no', holdsWhen: !isTurned }
}
