import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { todayHere } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { answerFact } from '#practice/matching/api.ts'
import { recordFact } from '#practice/people/api.ts'
import type { FactValue } from '#practice/people/schema/facts.ts'
import type { RecordedFact } from '#practice/people/schema/person.ts'
import { screenEntitlements } from '../api.ts'
import type { Question, Screening } from '../schema/screening.ts'
import look from './Entitlements.module.css'
import { QuestionCard } from './parts/question/QuestionCard.tsx'
import { useNames } from './useNames.ts'

type Props = {
  screening: Screening
  mayAnswer: boolean
  /** The question that someone chose to ask now; null: the one that settles most. */
  chosen: string | null
  onLeave: () => void
}

/** The question that settles most, asked first; what was skipped comes again when it is wanted. */
export function NextQuestion({ screening, mayAnswer, chosen, onLeave }: Props) {
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const { questions } = screening
  const left = questions.filter(({ key }) => !skipped.includes(key))
  const question = questions.find(({ key }) => key === chosen) ?? left[0]
  if (!mayAnswer) return null
  if (!question) {
    return (
      <AllAsked
        skipped={questions.length}
        onAgain={() => {
          setSkipped([])
        }}
      />
    )
  }
  return (
    <div className={look.panel}>
      <p className={look.step}>
        <Trans>Ask this next</Trans> ·{' '}
        <Plural value={left.length} one="# question left" other="at most # questions left" />
      </p>
      <Asked
        key={question.key}
        question={question}
        screening={screening}
        onDone={onLeave}
        onSkip={() => {
          setSkipped([...skipped, question.key])
          onLeave()
        }}
      />
    </div>
  )
}

function AllAsked({ skipped, onAgain }: { skipped: number; onAgain: () => void }) {
  if (skipped === 0) {
    return (
      <Notice tone="good" title={<Trans>All questions are answered</Trans>}>
        <Trans>What is still open can only be settled by the programme or by the village office.</Trans>
      </Notice>
    )
  }
  return (
    <Notice
      title={<Plural value={skipped} one="# question was skipped" other="# questions were skipped" />}
      action={
        <Button variant="default" onClick={onAgain}>
          <Trans>Ask them again</Trans>
        </Button>
      }
    />
  )
}

type AskedProps = { question: Question; screening: Screening; onDone: () => void; onSkip: () => void }

function Asked({ question, screening, onDone, onSkip }: AskedProps) {
  const nameOf = useNames(screening.members)
  const answering = useAnswer(screening, onDone)
  const { personId } = question
  const settles = screening.results
    .filter(({ serviceId }) => question.settles.includes(serviceId))
    .map(({ name }) => name)
  return (
    <>
      <QuestionCard
        question={question}
        personName={personId === null ? null : nameOf(personId)}
        settles={settles}
        pending={answering.pending}
        onAnswer={(value, saidBy) => {
          answering.answer(question, value, saidBy)
        }}
        onSkip={onSkip}
      />
      {answering.trouble}
    </>
  )
}

/** Keep an answer where it belongs: with the case's client or household, or with another person at home. */
export function useAnswer({ caseId, clientId }: Pick<Screening, 'caseId' | 'clientId'>, onDone?: () => void) {
  const options = { stale: [screenEntitlements], ...(onDone && { onDone }) }
  const ofCase = useAct(answerFact, options)
  const ofPerson = useAct(recordFact, options)
  return {
    pending: ofCase.pending || ofPerson.pending,
    answer: (
      asked: Pick<Question, 'fact' | 'about' | 'personId'>,
      value: FactValue,
      saidBy: RecordedFact['saidBy'],
    ) => {
      const { fact, about, personId } = asked
      const told = { about, fact, value, saidBy, knownOn: todayHere() }
      if (personId === null || personId === clientId) ofCase.send({ caseId, ...told })
      else ofPerson.send({ personId, ...told })
    },
    trouble: (
      <>
        <ActTrouble of={ofCase} words={wordsForAnswer} />
        <ActTrouble of={ofPerson} words={wordsForAnswer} />
      </>
    ),
  }
}

function wordsForAnswer(failure: { code: string }): MessageDescriptor | null {
  switch (failure.code) {
    case 'fact-unreadable':
      return msg`This answer cannot be right for this question. Look at it again; a decile is 1 to 10, an age up to 130.`
    case 'household-not-known':
      return msg`This is about the household, and none is written down for the client yet. Write it down first.`
    case 'case-closed':
      return msg`This case is closed; nothing more can be kept in it.`
    default:
      return null
  }
}
