import { Trans, useLingui } from '@lingui/react/macro'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import look from './Case.module.css'

/** On the case's first page while its safety protocol is open: where the steps are. */
export function ProtocolNotice({ caseId }: { caseId: string }) {
  const { t } = useLingui()
  return (
    <Notice
      tone="attention"
      title={t`The safety protocol is open`}
      action={
        <PlaceLink to={`/cases/${caseId}/safety`} className={look.go}>
          <Trans>Go to the steps for safety</Trans>
        </PlaceLink>
      }
    >
      <Trans>It stays open until someone writes down why it may rest.</Trans>
    </Notice>
  )
}
