import '#platform/web/parts/form/styles.ts'
import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'

type Props = {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  autoComplete: 'current-password' | 'new-password'
  hint?: string
  error?: string | false
}

/** A password: it can be shown, pasted, and never leaves this field for a draft. */
export function SecretField({ id, label, value, onChange, autoComplete, hint, error }: Props) {
  const { t } = useLingui()
  const [isShown, setShown] = useState(false)
  return (
    <div>
      <TextInput
        id={id}
        label={label}
        type={isShown ? 'text' : 'password'}
        value={value}
        autoComplete={autoComplete}
        {...(hint !== undefined && { description: hint })}
        error={error}
        onChange={event => {
          onChange(event.currentTarget.value)
        }}
      />
      <label style={{ display: 'inline-flex', gap: 8, alignItems: 'center', minHeight: 44 }}>
        <input
          type="checkbox"
          checked={isShown}
          onChange={event => {
            setShown(event.currentTarget.checked)
          }}
        />
        {t`Show what I type`}
      </label>
    </div>
  )
}
