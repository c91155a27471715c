import '#platform/web/parts/form/styles.ts'
import { useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { useSay } from '#platform/web/say.ts'
import type { Criterion } from '#practice/resources/schema/criteria.ts'
import { peel, rebuild, tidied, type Peeled } from '../rules/editing.ts'
import { sentenceOf } from '../rules/sentences.ts'
import { BeginningAdder } from './BeginningPicker.tsx'
import look from './Conditions.module.css'
import { freshPart, isOfHousehold, type Editing } from './editing.ts'
import { LeafEditor } from './LeafEditor.tsx'

type Props = {
  id: string
  tree: Criterion
  onChange: (tree: Criterion) => void
  /** Absent for the whole line, which is taken out as a line. */
  onRemove?: () => void
  editing: Editing
}

/** A condition, built from parts: what it is about, whom it is asked of, and what may stand in its place. */
export function TreeEditor({ id, tree, onChange, onRemove, editing }: Props) {
  const peeled = peel(tree)
  const { core } = peeled
  const change = (more: Partial<Peeled>) => {
    onChange(rebuild({ ...peeled, ...more }))
  }
  return (
    <fieldset className={look.node} id={id}>
      <Legend tree={tree} editing={editing} isWhole={onRemove === undefined} />
      {'join' in core ? (
        <GroupEditor
          id={id}
          group={core}
          onChange={group => {
            onChange(tidied(rebuild({ ...peeled, core: group })))
          }}
          editing={editing}
        />
      ) : (
        <LeafEditor
          id={id}
          leaf={core}
          onChange={leaf => {
            change({ core: leaf })
          }}
          editing={editing}
        />
      )}
      <Ticks peeled={peeled} onChange={change} />
      <Joining id={id} tree={tree} core={core} onChange={onChange} {...(onRemove && { onRemove })} />
    </fieldset>
  )
}

/** The part in words, so that its place in the whole can be heard. */
function Legend({ tree, editing, isWhole }: { tree: Criterion; editing: Editing; isWhole: boolean }) {
  const { t } = useLingui()
  const say = useSay()
  const words = sentenceOf(tree, { areaName: editing.nameOf, asks: editing.asks })
  const said = words ? say(words) : t`This condition`
  // Of the whole line the sentence stands on the card already.
  return <legend>{isWhole ? <VisuallyHidden>{said}</VisuallyHidden> : said}</legend>
}

type Group = Extract<Peeled['core'], { join: string }>
type GroupProps = { id: string; group: Group; onChange: (group: Group) => void; editing: Editing }

function GroupEditor({ id, group, onChange, editing }: GroupProps) {
  const { t } = useLingui()
  const { join, parts } = group
  const put = (index: number, part: Criterion) => {
    onChange({ join, parts: parts.map((one, at) => (at === index ? part : one)) })
  }
  return (
    <>
      <NativeSelect
        id={`${id}-join`}
        label={t`Which of these`}
        value={join}
        onChange={event => {
          onChange({ join: event.currentTarget.value === 'all' ? 'all' : 'any', parts })
        }}
      >
        <option value="any">{t`at least one of these`}</option>
        <option value="all">{t`all of these`}</option>
      </NativeSelect>
      {parts.map((part, index) => (
        <TreeEditor
          key={index}
          id={`${id}.${index}`}
          tree={part}
          onChange={changed => {
            put(index, changed)
          }}
          onRemove={() => {
            onChange({ join, parts: parts.filter((_, at) => at !== index) })
          }}
          editing={editing}
        />
      ))}
      <BeginningAdder
        id={`${id}-more`}
        label={join === 'any' ? t`Or also` : t`And also`}
        onAdd={beginning => {
          onChange({ join, parts: [...parts, freshPart(beginning)] })
        }}
      />
    </>
  )
}

function Ticks({ peeled, onChange }: { peeled: Peeled; onChange: (more: Partial<Peeled>) => void }) {
  const { t } = useLingui()
  const { isNot, isSomeone, core } = peeled
  const mayBeAnyone = isSomeone || 'join' in core || ('fact' in core && !isOfHousehold(core.fact))
  return (
    <div className={look.ticks}>
      {mayBeAnyone && (
        <Tick
          label={t`Ask it of anyone at home, not only of the client`}
          isTicked={isSomeone}
          onTick={ticked => {
            onChange({ isSomeone: ticked })
          }}
        />
      )}
      <Tick
        label={t`Turn it round: this must not be so`}
        isTicked={isNot}
        onTick={ticked => {
          onChange({ isNot: ticked })
        }}
      />
    </div>
  )
}

function Tick({ label, isTicked, onTick }: { label: string; isTicked: boolean; onTick: (ticked: boolean) => void }) {
  return (
    <label className={look.tick}>
      <input
        type="checkbox"
        checked={isTicked}
        onChange={event => {
          onTick(event.currentTarget.checked)
        }}
      />
      <span>{label}</span>
    </label>
  )
}

type JoiningProps = {
  id: string
  tree: Criterion
  core: Peeled['core']
  onChange: (tree: Criterion) => void
  onRemove?: () => void
}

/** From one condition to “one of these” or “all of these”, and out of it again. */
function Joining({ id, tree, core, onChange, onRemove }: JoiningProps) {
  const { t } = useLingui()
  const [adding, setAdding] = useState<'any' | 'all' | null>(null)
  const isPart = !('join' in core)
  const button = (join: 'any' | 'all', label: string) => (
    <Button
      variant="default"
      leftSection={<Icon name="plus" size={16} />}
      aria-expanded={adding === join}
      onClick={() => {
        setAdding(adding === join ? null : join)
      }}
    >
      {label}
    </Button>
  )
  return (
    <>
      <div className={look.buttons}>
        {isPart && button('any', t`or …`)}
        {isPart && button('all', t`and …`)}
        {onRemove && (
          <Button variant="default" leftSection={<Icon name="cross" size={16} />} onClick={onRemove}>
            {t`Take this part out`}
          </Button>
        )}
      </div>
      {isPart && adding !== null && (
        <BeginningAdder
          id={`${id}-${adding}`}
          label={adding === 'any' ? t`Or this instead` : t`And this too`}
          onAdd={beginning => {
            const parts = [tree, freshPart(beginning)]
            setAdding(null)
            onChange(adding === 'any' ? { any: parts } : { all: parts })
          }}
        />
      )}
    </>
  )
}
