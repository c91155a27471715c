import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asking } from '#platform/web/call.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { StatusMark, type Tone } from '#platform/web/parts/status/StatusMark.tsx'
import type { IconName } from '#platform/web/parts/icon/Icon.tsx'
import type { SentOf } from '#platform/shared/operation.ts'
import { possibleDuplicates } from '../api.ts'
import type { FieldAgreement, PersonSummary, PossibleDuplicate } from '../schema/person.ts'
import look from './Duplicates.module.css'
import { PersonLine } from './parts/PersonLine.tsx'
import { AGREEMENT_WORDS, FIELD_WORDS } from './words.ts'

export type Question = SentOf<typeof possibleDuplicates>
const PAUSE_MS = 400
const SHORTEST_NAME = 3
const MARKS: Record<FieldAgreement['agreement'], { tone: Tone; icon: IconName }> = {
  agrees: { tone: 'good', icon: 'check' },
  nearly: { tone: 'wait', icon: 'question' },
  differs: { tone: 'attention', icon: 'cross' },
  'not-known': { tone: 'calm', icon: 'minus' },
}

type Props = {
  question: Question
  onSame: (person: PersonSummary) => void
  /** What choosing someone does, in words: "This is the person". */
  sameLabel: string
}

/** Who may be written down already, while someone is being typed; nothing when nobody is. */
export function Duplicates({ question, onSame, sameLabel }: Props) {
  const { t } = useLingui()
  const [others, setOthers] = useState<readonly string[]>([])
  const found = useDuplicates(question).filter(({ person }) => !others.includes(person.id))
  return (
    <div aria-live="polite" className={look.all}>
      {found.length > 0 && (
        <Notice tone="wait" title={t`Perhaps this person is already written down`}>
          {found.map(duplicate => (
            <One
              key={duplicate.person.id}
              duplicate={duplicate}
              sameLabel={sameLabel}
              onSame={onSame}
              onOther={() => {
                setOthers([...others, duplicate.person.id])
              }}
            />
          ))}
        </Notice>
      )}
    </div>
  )
}

type OneProps = {
  duplicate: PossibleDuplicate
  sameLabel: string
  onSame: (person: PersonSummary) => void
  onOther: () => void
}

function One({ duplicate: { person, fields }, sameLabel, onSame, onOther }: OneProps) {
  const { t } = useLingui()
  const told = fields.filter(({ agreement }) => agreement !== 'not-known')
  const unknown = fields
    .filter(({ agreement }) => agreement === 'not-known')
    .map(({ field }) => t(FIELD_WORDS[field]))
    .join(', ')
  return (
    <article className={look.one}>
      <h2>{person.fullName}</h2>
      <div>
        <PersonLine person={person} />
      </div>
      <ul className={look.fields} aria-label={t`What agrees and what differs`}>
        {told.map(({ field, agreement }) => (
          <li key={field}>
            <StatusMark {...MARKS[agreement]} label={`${t(FIELD_WORDS[field])}: ${t(AGREEMENT_WORDS[agreement])}`} />
          </li>
        ))}
      </ul>
      {unknown !== '' && (
        <div>
          <Trans>Not known in one of the two: {unknown}</Trans>
        </div>
      )}
      <div className={look.acts}>
        <Button
          variant="default"
          onClick={() => {
            onSame(person)
          }}
        >
          {sameLabel}
        </Button>
        <Button variant="subtle" onClick={onOther}>
          <Trans>Someone else</Trans>
        </Button>
      </div>
    </article>
  )
}

function useDuplicates(question: Question): readonly PossibleDuplicate[] {
  const [asked] = useDebouncedValue(JSON.stringify(question), PAUSE_MS)
  const input: Question =
    JSON.stringify(question) === asked ? question : possibleDuplicates.input.parse(JSON.parse(asked))
  const isTold = input.fullName.trim().length >= SHORTEST_NAME || input.nik !== null || input.phone !== null
  const { data } = useQuery({
    ...asking(possibleDuplicates, input),
    enabled: isTold,
    placeholderData: keepPreviousData,
  })
  return isTold && data?.ok ? data.value : []
}
