import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { myReferrals } from '../api.ts'
import type { MyReferral } from '../schema/view.ts'
import { ReferralRow } from './parts/ReferralRow.tsx'
import look from './Referral.module.css'

/** The referrals of my cases: those that wait for me first, then those in the providers' hands. */
export function MyReferralsPage() {
  const { t } = useLingui()
  const may = useMay()
  const referrals = useQuery(asking(myReferrals, {}))
  return (
    <Page
      title={t`Referrals`}
      lead={<Trans>What you asked of providers for your clients, and what they answered.</Trans>}
      width="wide"
      actions={
        may('figures.read') && (
          <PlaceLink to="/referrals/figures" className={look.go}>
            <Trans>What came of them, in figures</Trans>
          </PlaceLink>
        )
      }
    >
      <Answer of={referrals}>{found => <Groups found={found} />}</Answer>
    </Page>
  )
}

function Groups({ found }: { found: readonly MyReferral[] }) {
  const { t } = useLingui()
  const toClients = (
    <PlaceLink to="/cases" className={look.go}>
      <Trans>Go to your clients</Trans>
    </PlaceLink>
  )
  if (found.length === 0) {
    return (
      <EmptyState title={t`No referral is open`} action={toClients}>
        <Trans>When you send a referral from a client’s need, you follow it here until you know what came of it.</Trans>
      </EmptyState>
    )
  }
  const ours = found.filter(({ because }) => because !== null)
  const theirs = found.filter(({ because }) => because === null)
  return (
    <>
      {ours.length > 0 && <Group title={t`Waiting for you`} referrals={ours} />}
      {theirs.length > 0 && <Group title={t`With the providers`} referrals={theirs} />}
    </>
  )
}

function Group({ title, referrals }: { title: string; referrals: readonly MyReferral[] }) {
  return (
    <section className={look.section}>
      <h2>{title}</h2>
      <List label={title}>
        {referrals.map(({ referral, clientName }) => (
          <ReferralRow key={referral.id} referral={referral} of={clientName} />
        ))}
      </List>
    </section>
  )
}
