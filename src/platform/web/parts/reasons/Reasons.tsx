import '../frame/styles.ts'
import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/Icon.tsx'
import look from './Reasons.module.css'

export type ReasonVerdict = 'yes' | 'no' | 'not-known'
export type ReasonLine = { verdict: ReasonVerdict; sentence: ReactNode; detail?: ReactNode }

const SIGNS: Record<ReasonVerdict, { icon: IconName; look: 'yes' | 'no' | 'unknown' }> = {
  yes: { icon: 'check', look: 'yes' },
  no: { icon: 'cross', look: 'no' },
  'not-known': { icon: 'question', look: 'unknown' },
}

/** Why: each reason as a sentence, marked as fitting, not fitting or not known yet. */
export function Reasons({ reasons }: { reasons: readonly ReasonLine[] }) {
  const { t } = useLingui()
  const said: Record<ReasonVerdict, string> = {
    yes: t`Fits:`,
    no: t`Does not fit:`,
    'not-known': t`Not known yet:`,
  }
  return (
    <ul className={look.reasons}>
      {reasons.map(({ verdict, sentence, detail }, index) => (
        <li key={index} className={look.reason}>
          <span className={`${look.sign} ${look[SIGNS[verdict].look]}`}>
            <Icon name={SIGNS[verdict].icon} size={15} />
          </span>
          <span>
            <VisuallyHidden>{said[verdict]} </VisuallyHidden>
            {sentence}
          </span>
          {detail && <span className={look.detail}>{detail}</span>}
        </li>
      ))}
    </ul>
  )
}
