import '../../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Reliability } from '../../../schema/score.ts'
import look from './Score.module.css'

/** How much an instrument varies by itself, from where, and whether anyone here compared the numbers with that. */
export function Steadiness({ reliability: { source, isChecked } }: { reliability: Reliability }) {
  const { t } = useLingui()
  return (
    <p className={look.caution}>
      {t`How steady the instrument is: ${source}.`}{' '}
      {!isChecked && (
        <Trans>These numbers were not checked against the paper itself, so take “more than chance” with care.</Trans>
      )}
    </p>
  )
}
