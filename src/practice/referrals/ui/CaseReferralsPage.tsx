import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List } from '#platform/web/parts/list/List.tsx'
import { CaseFrame } from '#practice/cases/ui/parts/CaseFrame.tsx'
import { referralsOfCase } from '../api.ts'
import { ReferralRow } from './parts/ReferralRow.tsx'
import look from './Referral.module.css'

const place = getRouteApi('/cases/$caseId/referrals')

/** The referrals of one case, newest first. */
export function CaseReferralsPage() {
  const { t } = useLingui()
  const { caseId } = place.useParams()
  const referrals = useQuery(asking(referralsOfCase, { caseId }))
  const toNeeds = (
    <PlaceLink to={`/cases/${caseId}`} className={look.go}>
      <Trans>Go to the needs</Trans>
    </PlaceLink>
  )
  return (
    <CaseFrame caseId={caseId} active="referrals" title={t`Referrals`}>
      <Answer of={referrals}>
        {found =>
          found.length === 0 ? (
            <EmptyState title={t`No referral yet`} action={toNeeds}>
              <Trans>
                Here you follow what providers answer. A referral begins with a need: look at the ways of help, let the
                client choose, then send it.
              </Trans>
            </EmptyState>
          ) : (
            <List label={t`Referrals`}>
              {found.map(referral => (
                <ReferralRow key={referral.id} referral={referral} />
              ))}
            </List>
          )
        }
      </Answer>
    </CaseFrame>
  )
}
