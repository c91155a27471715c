import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { TextField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { TellingNotice } from '#practice/resources/ui/parts/Telling.tsx'
import { isMadeOf, withTree, type WrittenLine } from '../rules/editing.ts'
import { sentenceOf } from '../rules/sentences.ts'
import look from './Conditions.module.css'
import { PapersField } from './PapersField.tsx'
import { TreeEditor } from './TreeEditor.tsx'

/** The names of areas that are known so far. */
export type Naming = { nameOf: (code: string) => string; onNamed: (code: string, name: string) => void }
type Props = {
  form: FieldForm
  name: string
  line: WrittenLine
  naming: Naming
  /** Whether something is missing in it, as far as that was asked. */
  isWrong: boolean
  onChange: (line: WrittenLine) => void
}

/** All of one condition: what it asks, its words, whether it refuses, what proves it and where it is written. */
export function LineEditor({ form, name, line, naming, isWrong, onChange }: Props) {
  const known = { areaName: naming.nameOf }
  return (
    <div className={look.opened}>
      <TreeEditor
        id={`${name}.tree`}
        tree={line.tree}
        onChange={tree => {
          onChange(withTree(line, tree, known))
        }}
        editing={{
          ...naming,
          asks: line.asks,
          isWrong,
          onAsks: (fact, words) => {
            onChange(withTree(line, line.tree, known, { ...line.asks, [fact]: words }))
          },
        }}
      />
      <WordsFields {...{ form, name, line, naming, onChange }} />
      <Weight
        name={name}
        isHard={line.isHard}
        onChange={isHard => {
          onChange({ ...line, isHard })
        }}
      />
      <PapersField
        id={name}
        papers={line.provedBy}
        onChange={provedBy => {
          onChange({ ...line, provedBy })
        }}
      />
      <SourceFields form={form} name={name} />
    </div>
  )
}

/** Where it is written and when somebody looked. */
function SourceFields({ form, name }: Pick<Props, 'form' | 'name'>) {
  const { t } = useLingui()
  return (
    <>
      <TextField
        form={form}
        name={`${name}.source`}
        isOptional
        label={t`Where it is written`}
        hint={t`An address on the web, a law, or whom you asked`}
      />
      <DayField
        form={form}
        name={`${name}.checkedOn`}
        isOptional
        mayBeUnknown={false}
        label={t`When you looked it up`}
        expected={t`Write a whole day, such as 25-11-2026, or leave it empty.`}
      />
    </>
  )
}

/** The sentence made of the condition, or other words for it. */
function WordsFields({ form, name, line, naming, onChange }: Omit<Props, 'isWrong'>) {
  const { t } = useLingui()
  const known = { areaName: naming.nameOf }
  const [isOwn, setOwn] = useState(!isMadeOf(line, known) && (line.text.id !== '' || line.text.en !== ''))
  const made = sentenceOf(line.tree, { ...known, asks: line.asks })
  if (!isOwn && made !== null) {
    return (
      <div>
        <Button
          variant="default"
          onClick={() => {
            setOwn(true)
          }}
        >
          <Trans>Say it in other words</Trans>
        </Button>
      </div>
    )
  }
  return (
    <div className={look.node}>
      <TextField
        form={form}
        name={`${name}.text.id`}
        label={t`The condition in Indonesian`}
        expected={t`Say the condition in one sentence.`}
      />
      <TextField
        form={form}
        name={`${name}.text.en`}
        label={t`The condition in English`}
        expected={t`Say the condition in one sentence.`}
      />
      <TellingNotice text={`${line.text.id}\n${line.text.en}`} />
      {made !== null && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              setOwn(false)
              onChange({ ...line, text: made })
            }}
          >
            <Trans>Make the sentence from the condition again</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}

function Weight({ name, isHard, onChange }: { name: string; isHard: boolean; onChange: (isHard: boolean) => void }) {
  const { t } = useLingui()
  const choice = (value: boolean, label: string, hint: string) => (
    <label className={look.tick}>
      <input
        type="radio"
        name={`${name}.isHard`}
        checked={isHard === value}
        onChange={() => {
          onChange(value)
        }}
      />
      <span>
        {label}
        <span className={look.detail} style={{ display: 'block' }}>
          {hint}
        </span>
      </span>
    </label>
  )
  return (
    <fieldset className={`${look.ticks} ${look.stacked}`}>
      <legend>{t`What happens when it does not hold`}</legend>
      {choice(true, t`It must hold`, t`Without it the provider refuses.`)}
      {choice(false, t`It only guides`, t`It says who goes first or what to know. It refuses nobody.`)}
    </fieldset>
  )
}
