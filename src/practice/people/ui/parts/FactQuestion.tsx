import '../learn.ts'
import '#platform/web/parts/form/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { todayHere } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { useSay, type Bilingual } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { recordFact } from '../../api.ts'
import { isReadable, namedFact } from '../../rules/subject.ts'
import { FACTS, type FactName, type FactValue } from '../../schema/facts.ts'
import { RecordedFact } from '../../schema/person.ts'
import { SAID_BY_WORDS, wordsForPeople } from '../words.ts'
import { FACT_WORDS, OPTION_WORDS } from './fact-words.ts'

/** A fact to ask for. `sentence`: the question in its source's words, for a fact that only one programme asks about. */
type AskedFact = {
  fact: FactName
  about: 'person' | 'household'
  sentence: Bilingual | null
  /** How a programme compares it: tells whether a number is asked for. */
  compare: { is: string; to?: FactValue } | null
}
type Props = { missing: AskedFact; personId: string; onAnswered: () => void }
type Kind = 'yes-no' | 'number' | 'choice'

const SAID_BY = RecordedFact.shape.saidBy.options

/** One question with the control that fits its answer; kept with who said so, dated today. */
export function FactQuestion({ missing, personId, onAnswered }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const acting = useAct(recordFact, { onDone: onAnswered })
  const [saidBy, setSaidBy] = useState<RecordedFact['saidBy']>('client')
  const named = namedFact(missing.fact)
  const question = named ? t(FACT_WORDS[named].question) : missing.sentence ? say(missing.sentence) : ''
  const keep = (value: FactValue) => {
    const { fact, about } = missing
    acting.send({ personId, about, fact, value, knownOn: todayHere(), saidBy })
  }
  return (
    <Stack gap="sm" role="group" aria-label={question}>
      <strong>{question}</strong>
      <ActTrouble of={acting} words={wordsForPeople} />
      <SaidBy value={saidBy} onChange={setSaidBy} />
      <Control missing={missing} pending={acting.pending} onKeep={keep} />
    </Stack>
  )
}

function kindOf({ fact, compare }: AskedFact): Kind {
  const named = namedFact(fact)
  if (named) return FACTS[named].kind
  if (compare === null) return 'yes-no'
  return ['at-least', 'at-most', 'between'].includes(compare.is) || typeof compare.to === 'number' ? 'number' : 'yes-no'
}

type SaidByProps = { value: RecordedFact['saidBy']; onChange: (value: RecordedFact['saidBy']) => void }

function SaidBy({ value, onChange }: SaidByProps) {
  const { t } = useLingui()
  return (
    <NativeSelect
      label={t`How is it known`}
      value={value}
      onChange={event => {
        const chosen = SAID_BY.find(one => one === event.currentTarget.value)
        if (chosen) onChange(chosen)
      }}
    >
      {SAID_BY.map(one => (
        <option key={one} value={one}>
          {t(SAID_BY_WORDS[one])}
        </option>
      ))}
    </NativeSelect>
  )
}

type ControlProps = { missing: AskedFact; pending: boolean; onKeep: (value: FactValue) => void }

function Control(props: ControlProps) {
  switch (kindOf(props.missing)) {
    case 'yes-no':
      return <YesNo {...props} />
    case 'number':
      return <NumberAnswer {...props} />
    case 'choice':
      return <Choice {...props} />
  }
}

function YesNo({ pending, onKeep }: ControlProps) {
  return (
    <Group gap="sm">
      <Button
        variant="default"
        disabled={pending}
        onClick={() => {
          onKeep(true)
        }}
      >
        <Trans>Yes</Trans>
      </Button>
      <Button
        variant="default"
        disabled={pending}
        onClick={() => {
          onKeep(false)
        }}
      >
        <Trans>No</Trans>
      </Button>
    </Group>
  )
}

function NumberAnswer({ missing: { fact, about }, pending, onKeep }: ControlProps) {
  const { t } = useLingui()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const value = /^\d+$/.test(typed.replace(/[\s.]/g, '')) ? Number(typed.replace(/[\s.]/g, '')) : null
  const isGood = value !== null && isReadable(fact, about, value)
  const keep = () => {
    setTried(true)
    if (isGood) onKeep(value)
  }
  return (
    <Group gap="sm" align="end">
      <TextInput
        id={id}
        label={t`Answer in digits`}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        error={isTried && !isGood && t`Write a whole number that fits, for example 3.`}
        onChange={event => {
          setTyped(event.currentTarget.value)
        }}
      />
      <Button loading={pending} onClick={keep}>
        <Trans>Keep this answer</Trans>
      </Button>
    </Group>
  )
}

function Choice({ missing, pending, onKeep }: ControlProps) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState('')
  const named = namedFact(missing.fact)
  const options = Object.entries((named ? OPTION_WORDS[named] : undefined) ?? {})
  return (
    <Group gap="sm" align="end">
      <NativeSelect
        label={t`Choose the answer`}
        value={chosen}
        onChange={event => {
          setChosen(event.currentTarget.value)
        }}
      >
        <option value="" />
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {t(words)}
          </option>
        ))}
      </NativeSelect>
      <Button
        loading={pending}
        disabled={chosen === ''}
        onClick={() => {
          onKeep(chosen)
        }}
      >
        <Trans>Keep this answer</Trans>
      </Button>
    </Group>
  )
}
