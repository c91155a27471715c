import '#platform/web/parts/form/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { FACTS, type NamedFact } from '#practice/people/schema/facts.ts'
import { useFactWords } from '#practice/people/ui/parts/useFactWords.ts'
import type { Beginning } from '../rules/editing.ts'
import look from './Conditions.module.css'

type Props = {
  id: string
  label: ReactNode
  hint?: ReactNode
  /** What stands there now; null for the words that ask to choose. */
  value: Beginning | null
  onChoose: (beginning: Beginning) => void
}

const NAMED = Object.keys(FACTS).filter((key): key is NamedFact => key in FACTS)
const isBeginning = (value: string): value is Beginning =>
  value === 'place' || value === 'own' || NAMED.some(fact => fact === value)

/** What a condition is about, in plain words: a fact of the person or the household, where they live, or a question of its own. */
export function BeginningPicker({ id, label, hint, value, onChoose }: Props) {
  const { t } = useLingui()
  const words = useFactWords()
  const optionsOf = (about: 'person' | 'household') =>
    NAMED.filter(fact => FACTS[fact].about === about).map(fact => (
      <option key={fact} value={fact}>
        {words.label(fact)}
      </option>
    ))
  return (
    <NativeSelect
      id={id}
      label={label}
      description={hint}
      value={value ?? ''}
      onChange={event => {
        const chosen = event.currentTarget.value
        if (isBeginning(chosen)) onChoose(chosen)
      }}
    >
      {value === null && <option value="">{t`Choose what it is about`}</option>}
      <optgroup label={t`Where they live`}>
        <option value="place">{t`Lives in an area`}</option>
      </optgroup>
      <optgroup label={t`The person`}>{optionsOf('person')}</optgroup>
      <optgroup label={t`The household`}>{optionsOf('household')}</optgroup>
      <optgroup label={t`Anything else`}>
        <option value="own">{t`Something that only this help asks`}</option>
      </optgroup>
    </NativeSelect>
  )
}

type AdderProps = Pick<Props, 'id' | 'label' | 'hint'> & { onAdd: (beginning: Beginning) => void }

/** Choose, then add: by keyboard a list is walked through, and what is only passed must not be taken. */
export function BeginningAdder({ onAdd, ...field }: AdderProps) {
  const [chosen, setChosen] = useState<Beginning | null>(null)
  return (
    <div className={look.adder}>
      <BeginningPicker {...field} value={chosen} onChoose={setChosen} />
      <Button
        variant="default"
        leftSection={<Icon name="plus" size={16} />}
        disabled={chosen === null}
        onClick={() => {
          if (chosen !== null) onAdd(chosen)
          setChosen(null)
        }}
      >
        <Trans>Add</Trans>
      </Button>
    </div>
  )
}
