import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Stack, TextInput } from '@mantine/core'
import '#platform/web/parts/form/styles.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { methodsOfPractice } from '../api/methods.ts'
import { methodsFor } from '../rules/methods.ts'
import { EvidenceGrade, MethodLevel, MethodPhase, type MethodSummary } from '../schema/methods.ts'
import { GRADE_TONES, GRADE_WORDS, LEVEL_WORDS, PHASE_WORDS } from './parts/method-words.ts'
import { STEADY } from './parts/useNeeds.ts'

type Narrowed = { level: string; phase: string; grade: string }

/** The methods of social work, to be looked through by name, by whom they are done with, and by phase. */
export function MethodsPage() {
  const { t } = useLingui()
  const [asked, setAsked] = useState('')
  const [narrowed, setNarrowed] = useState<Narrowed>({ level: '', phase: '', grade: '' })
  const query = useQuery({ ...asking(methodsOfPractice, {}), ...STEADY })
  return (
    <Page
      title={t`Methods`}
      back={{ to: '/learn', label: t`Words of practice` }}
      lead={
        <Trans>
          What each method is, when it fits, where to take care, and how well it is tested. It informs; the decision is
          yours and the client’s.
        </Trans>
      }
    >
      <Stack gap="md">
        <TextInput
          label={t`Look up a method`}
          description={t`In Indonesian or English, for example “utang” or “grief”`}
          type="search"
          autoComplete="off"
          value={asked}
          onChange={event => {
            setAsked(event.currentTarget.value)
          }}
        />
        <Narrow value={narrowed} onChange={setNarrowed} />
        <Answer of={query}>
          {methods => <Methods methods={methodsFor(methods, asked).filter(within(narrowed))} />}
        </Answer>
      </Stack>
    </Page>
  )
}

function within({ level, phase, grade }: Narrowed): (method: MethodSummary) => boolean {
  return method =>
    (level === '' || method.level.some(one => one === level)) &&
    (phase === '' || method.phases.some(one => one === phase)) &&
    (grade === '' || method.grade === grade)
}

function Narrow({ value, onChange }: { value: Narrowed; onChange: (next: Narrowed) => void }) {
  const { t } = useLingui()
  const fields = [
    { name: 'level', label: t`With whom`, options: MethodLevel.options.map(one => [one, t(LEVEL_WORDS[one])]) },
    { name: 'phase', label: t`In which phase`, options: MethodPhase.options.map(one => [one, t(PHASE_WORDS[one])]) },
    { name: 'grade', label: t`How well tested`, options: EvidenceGrade.options.map(one => [one, t(GRADE_WORDS[one])]) },
  ] as const
  return (
    <div style={{ display: 'grid', gap: '0.75rem', gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))' }}>
      {fields.map(({ name, label, options }) => (
        <NativeSelect
          key={name}
          label={label}
          value={value[name]}
          onChange={event => {
            onChange({ ...value, [name]: event.currentTarget.value })
          }}
        >
          <option value="">{t`All`}</option>
          {options.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </NativeSelect>
      ))}
    </div>
  )
}

function Methods({ methods }: { methods: readonly MethodSummary[] }) {
  const { t } = useLingui()
  const say = useSay()
  const count = methods.length
  return (
    <>
      <p role="status">
        {count === 0 ? (
          <Trans>No method was found. Try another word, or show all.</Trans>
        ) : (
          <Trans>Methods: {count}</Trans>
        )}
      </p>
      {count > 0 && (
        <List label={t`Methods`}>
          {methods.map(({ id, name, level, grade }) => (
            <ListRow
              key={id}
              to={`/learn/methods/${id}`}
              title={say(name)}
              subtitle={level.map(one => t(LEVEL_WORDS[one])).join(' · ')}
              marks={<StatusMark tone={GRADE_TONES[grade]} label={t(GRADE_WORDS[grade])} />}
            />
          ))}
        </List>
      )}
    </>
  )
}
