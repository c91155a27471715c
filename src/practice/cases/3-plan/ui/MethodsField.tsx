import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { LEVEL_WORDS } from '#practice/knowledge/ui/parts/method-words.ts'
import { useMethodNames } from '#practice/knowledge/ui/parts/useMethods.ts'
import { ClientLevel, type FittingMethod } from '#practice/knowledge/schema/methods.ts'
import { methodsForGoal } from '../api.ts'
import type { PlanForm } from './draft.ts'
import { MethodOffer } from './MethodOffer.tsx'
import look from './Plan.module.css'

const SHOWN = 5
type Props = { caseId: string; form: PlanForm; at: number; clientKind: 'person' | 'family' }

/** Methods of the library that may fit a goal; the worker picks, or does not. Asked for when it is opened. */
export function MethodsField(props: Props) {
  const nameOf = useMethodNames()
  const [asked, setAsked] = useState<string | null>(null)
  const { goals } = props.form.getValues()
  const goal = goals[props.at]
  if (!goal) return null
  const names = goal.methods.map(nameOf).join(', ')
  return (
    <details
      className={look.more}
      onToggle={event => {
        // What stands there when it is opened is asked with; typing on asks nobody.
        setAsked(event.currentTarget.open ? `${goal.inClientWords} ${goal.scale[2] ?? ''}`.slice(0, 2000) : null)
      }}
    >
      <summary>{names === '' ? <Trans>Which methods may fit?</Trans> : <Trans>Methods: {names}</Trans>}</summary>
      {asked !== null && <Offers {...props} words={asked} />}
    </details>
  )
}

function Offers({ caseId, form, at, clientKind, words }: Props & { words: string }) {
  const { t } = useLingui()
  const [level, setLevel] = useState<ClientLevel>(clientKind)
  const { goals } = form.getValues()
  const goal = goals[at]
  const answer = useQuery(asking(methodsForGoal, { caseId, needId: goal?.needId ? goal.needId : null, level, words }))
  if (!goal) return null
  const pick = (id: string, isPicked: boolean) => {
    const others = goal.methods.filter(one => one !== id)
    const methods = isPicked ? [...others, id] : others
    form.setFieldValue(
      'goals',
      form.getValues().goals.map(one => (one.id === goal.id ? { ...one, methods } : one)),
    )
  }
  return (
    <Stack gap="md">
      <NativeSelect
        label={t`With whom`}
        value={level}
        onChange={event => {
          const chosen = ClientLevel.safeParse(event.currentTarget.value)
          if (chosen.success) setLevel(chosen.data)
        }}
      >
        {ClientLevel.options.map(one => (
          <option key={one} value={one}>
            {t(LEVEL_WORDS[one])}
          </option>
        ))}
      </NativeSelect>
      <Answer of={answer}>{methods => <Found methods={methods} picked={goal.methods} onPick={pick} />}</Answer>
    </Stack>
  )
}

type FoundProps = {
  methods: readonly FittingMethod[]
  picked: readonly string[]
  onPick: (id: string, isPicked: boolean) => void
}

/** Those that are picked and the nearest few, and the others once they are asked for. */
function Found({ methods, picked, onPick }: FoundProps) {
  const { t } = useLingui()
  const [isAll, showAll] = useState(false)
  // As it was when it was opened, so that nothing jumps under the finger.
  const [first] = useState(picked)
  const inOrder = methods.toSorted((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)))
  const shown = isAll ? inOrder : inOrder.slice(0, SHOWN)
  return (
    <>
      {methods.length === 0 && <p>{t`The library knows none for this. Look through all methods under Learn.`}</p>}
      <Elsewhere ids={picked.filter(id => !methods.some(method => method.id === id))} onPick={onPick} />
      {shown.map(method => (
        <MethodOffer
          key={method.id}
          method={method}
          isPicked={picked.includes(method.id)}
          onPick={isPicked => {
            onPick(method.id, isPicked)
          }}
        />
      ))}
      {!isAll && methods.length > SHOWN && (
        <button
          type="button"
          className={look.plain}
          onClick={() => {
            showAll(true)
          }}
        >
          <Trans>Show the others too</Trans>
        </button>
      )}
    </>
  )
}

/** Methods that were picked for another need or level: they can be taken back here. */
function Elsewhere({ ids, onPick }: { ids: readonly string[]; onPick: FoundProps['onPick'] }) {
  const nameOf = useMethodNames()
  return ids.map(id => (
    <label key={id} className={look.tick}>
      <input
        type="checkbox"
        checked
        onChange={() => {
          onPick(id, false)
        }}
      />
      {nameOf(id)}
    </label>
  ))
}
