import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import type { ReferralState } from '../../schema/referral.ts'
import { STATE_TONES, STATE_WORDS } from '../words.ts'

/** How a referral stands, in words and shape. */
export function ReferralMark({ state }: { state: ReferralState }) {
  const { t } = useLingui()
  return <StatusMark tone={STATE_TONES[state]} label={t(STATE_WORDS[state])} />
}
