import '../learn.ts'
import '#platform/web/parts/form/styles.ts'
import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSay } from '#platform/web/say.ts'
import type { ReasonKind } from '../../schema.ts'
import { useReasons } from './useReasonWords.ts'

type Props = {
  id: string
  label: ReactNode
  kind: ReasonKind
  /** A reason's id; empty while none is chosen. */
  value: string
  onChange: (reasonId: string) => void
  error?: ReactNode
}

/** One reason of a kind, in plain words, with the professional word under it once it is chosen. */
export function ReasonSelect({ id, label, kind, value, onChange, error }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const reasons = useReasons(kind)
  const chosen = reasons.find(reason => reason.id === value)
  return (
    <NativeSelect
      id={id}
      label={label}
      error={error}
      description={chosen ? say(chosen.label) : t`Choose the one that fits best.`}
      value={value}
      onChange={event => {
        onChange(event.currentTarget.value)
      }}
    >
      <option value="" />
      {reasons.map(reason => (
        <option key={reason.id} value={reason.id}>
          {say(reason.plain)}
        </option>
      ))}
    </NativeSelect>
  )
}
