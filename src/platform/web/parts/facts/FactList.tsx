import '../frame/styles.ts'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import look from './FactList.module.css'

/** `value` null: not known yet, which is never a no. `hint`: where the fact comes from, or what it means. */
export type Fact = { label: string; value: ReactNode | null; hint?: ReactNode }

/** What is known, and what is not known yet. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={look.facts}>
      {facts.map(({ label, value, hint }) => (
        <div key={label} className={look.fact}>
          <dt>{label}</dt>
          <dd>
            {value ?? (
              <span className={look.unknown}>
                <Trans>not known yet</Trans>
              </span>
            )}
            {hint && <span className={look.hint}>{hint}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
