import '../../learn.ts'
import '#platform/web/parts/form/styles.ts'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { useId, useState } from 'react'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { useSay, type Bilingual } from '#platform/web/say.ts'
import { Answers } from '#practice/matching/ui/parts/question/Answers.tsx'
import { HINTS, SAID_BY_WORDS } from '#practice/matching/ui/parts/question/words.ts'
import type { FactValue } from '#practice/people/schema/facts.ts'
import type { RecordedFact } from '#practice/people/schema/person.ts'
import type { Question } from '../../../schema/screening.ts'
import look from './Question.module.css'
import { useQuestionWords } from './useQuestionWords.ts'

type SaidBy = RecordedFact['saidBy']
type Props = {
  question: Question
  /** Whom it asks about, where that is one person. */
  personName: string | null
  /** Names of what an answer can settle. */
  settles: readonly Bilingual[]
  pending: boolean
  onAnswer: (value: FactValue, saidBy: SaidBy) => void
  onSkip: () => void
}

const SAID_BY = ['client', 'family', 'paper', 'worker-saw', 'register'] as const satisfies readonly SaidBy[]
const HINTS_OF = new Map(Object.entries(HINTS))
const NAMED = 3

/** One question, answered with one touch; not known is an answer too, and the next question comes. */
export function QuestionCard({ question, personName, settles, pending, onAnswer, onSkip }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const id = useId()
  const [saidBy, setSaidBy] = useState<SaidBy>('client')
  const wordsOf = useQuestionWords()
  const hint = HINTS_OF.get(question.fact)
  const papers = question.provedBy.map(say).join(', ')
  return (
    <section className={look.card} aria-labelledby={id}>
      <h3 id={id}>{wordsOf(question, personName)}</h3>
      {question.isSensitive && (
        <p className={look.careful}>
          <Icon name="lock" size={18} />
          <Trans>Ask this only when you are alone with the person. If others can listen, skip it for now.</Trans>
        </p>
      )}
      {hint && <p>{t(hint)}</p>}
      {papers !== '' && (
        <p>
          <Trans>A paper that shows it: {papers}</Trans>
        </p>
      )}
      <Answers
        key={question.key}
        asked={question}
        isLarge
        labelledBy={id}
        pending={pending}
        onAnswer={value => {
          onAnswer(value, saidBy)
        }}
      />
      <div className={look.under}>
        <NativeSelect
          label={t`Who or what says so?`}
          value={saidBy}
          data={SAID_BY.map(value => ({ value, label: t(SAID_BY_WORDS[value]) }))}
          onChange={event => {
            setSaidBy(SAID_BY.find(value => value === event.currentTarget.value) ?? 'client')
          }}
        />
        <Button variant="subtle" disabled={pending} onClick={onSkip}>
          <Trans>Not known yet: skip</Trans>
        </Button>
      </div>
      <Settles of={settles} />
    </section>
  )
}

/** Why this question comes now. */
function Settles({ of }: { of: readonly Bilingual[] }) {
  const say = useSay()
  if (of.length === 0) return null
  const rest = of.length - NAMED
  const names = of.slice(0, NAMED).map(say).join('; ')
  return (
    <p className={look.why}>
      <Plural
        value={of.length}
        one="This answer can settle # programme:"
        other="This answer can settle # programmes:"
      />{' '}
      {names}
      {rest > 0 && (
        <>
          {' '}
          <Plural value={rest} one="and # more" other="and # more" />
        </>
      )}
    </p>
  )
}
