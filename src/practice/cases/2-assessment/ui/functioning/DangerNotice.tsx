import { Trans, useLingui } from '@lingui/react/macro'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { EmergencyNumbers } from '../../../ui/parts/EmergencyNumbers.tsx'

/** Someone named a danger: what to do before the form is written on. */
export function DangerNotice() {
  const { t } = useLingui()
  return (
    <Notice tone="attention" isNews title={t`Someone may be in danger: act first, write afterwards`}>
      <Trans>Safety steps begin today. When you keep this draft, the clock of immediate danger starts.</Trans>
      <EmergencyNumbers />
    </Notice>
  )
}
