import '#platform/web/parts/form/styles.ts'
import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { namedFact } from '#practice/people/rules/subject.ts'
import type { FactName } from '#practice/people/schema/facts.ts'
import type { Peeled } from '../rules/editing.ts'
import { AreasField } from './AreasField.tsx'
import { BeginningPicker } from './BeginningPicker.tsx'
import { CompareFields, NumberFields } from './CompareFields.tsx'
import look from './Conditions.module.css'
import { freshPart, type Editing } from './editing.ts'

type Leaf = Exclude<Peeled['core'], { join: string }>
type Props = { id: string; leaf: Leaf; onChange: (leaf: Leaf) => void; editing: Editing }

/** One thing that is asked: what it is about, and what it must be. */
export function LeafEditor({ id, leaf, onChange, editing }: Props) {
  const { t } = useLingui()
  const named = 'fact' in leaf ? namedFact(leaf.fact) : null
  return (
    <>
      <BeginningPicker
        id={`${id}-about`}
        label={t`What it is about`}
        value={'livesIn' in leaf ? 'place' : (named ?? 'own')}
        onChoose={beginning => {
          const fresh = freshPart(beginning)
          if ('fact' in fresh || 'livesIn' in fresh) onChange(fresh)
        }}
      />
      {'livesIn' in leaf && (
        <AreasField
          id={id}
          codes={leaf.livesIn}
          nameOf={editing.nameOf}
          onNamed={editing.onNamed}
          isWrong={editing.isWrong}
          onChange={livesIn => {
            onChange({ livesIn })
          }}
        />
      )}
      {'fact' in leaf && named && (
        <CompareFields
          id={id}
          fact={named}
          compare={leaf.compare}
          isWrong={editing.isWrong}
          onChange={compare => {
            onChange({ ...leaf, compare })
          }}
        />
      )}
      {'fact' in leaf && !named && <OwnQuestion id={id} fact={leaf.fact} editing={editing} />}
      {'fact' in leaf && !named && isNumber(leaf.compare) && (
        <NumberFields
          id={id}
          compare={leaf.compare}
          onChange={compare => {
            onChange({ ...leaf, compare })
          }}
        />
      )}
    </>
  )
}

function isNumber({ is, ...rest }: { is: string; to?: unknown; of?: unknown[] }): boolean {
  return is === 'at-least' || is === 'at-most' || is === 'between' || typeof (rest.to ?? rest.of?.[0]) === 'number'
}

/** What only this help asks, in the curator's words, in both languages: a statement that is true or not. */
function OwnQuestion({ id, fact, editing }: { id: string; fact: FactName; editing: Editing }) {
  const { t } = useLingui()
  const words = editing.asks[fact] ?? { id: '', en: '' }
  const field = (language: 'id' | 'en', label: string, example: string) => (
    <TextInput
      id={`${id}-own-${language}`}
      label={label}
      description={example}
      autoComplete="off"
      value={words[language]}
      onChange={event => {
        editing.onAsks(fact, { ...words, [language]: event.currentTarget.value })
      }}
    />
  )
  return (
    <div className={look.row}>
      {field('id', t`What must be true, in Indonesian`, t`For example: menjadi anggota kelompok nelayan`)}
      {field('en', t`The same in English`, t`For example: is a member of a fishing group`)}
    </div>
  )
}
