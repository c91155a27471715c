import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { dayOf, dayWords, todayHere } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import look from '../../ui/Case.module.css'
import { CaseFrame } from '../../ui/parts/CaseFrame.tsx'
import { casePage } from '../../api.ts'
import { EthicsNotice } from '../../2-assessment/ui/parts/EthicsNotice.tsx'
import { consentsOfCase } from '../api.ts'
import type { CaseConsent } from '../schema.ts'
import { USUAL_CATEGORIES } from './consent-draft.ts'
import { ConsentForm } from './parts/ConsentForm.tsx'
import { BASIS_WORDS, CATEGORY_WORDS, HOW_WORDS } from './parts/words.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

const page = getRouteApi('/cases/$caseId/consents')

const OF_CONSENT = ['consent-of-a-child', 'consent-and-capacity', 'refusing-service', 'conflict-of-interest']

/** Who may know what of this client, until when; and what was taken back. */
export function ConsentsPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const may = useMay()
  const consents = useQuery(asking(consentsOfCase, { caseId }))
  const view = useQuery(asking(casePage, { caseId }))
  const found = view.data?.ok ? view.data.value : null
  return (
    <CaseFrame caseId={caseId} active="consents" title={t`Consent`}>
      <EthicsNotice caseId={caseId} about={OF_CONSENT} />
      <section className={look.section} aria-labelledby="consents">
        <h2 id="consents">
          <Trans>Who may know what</Trans>
        </h2>
        <Answer of={consents}>{kept => <Consents caseId={caseId} consents={kept} />}</Answer>
        <p>
          <Trans>Consent to tell another organisation is asked for where its referral is prepared.</Trans>
        </p>
      </section>
      {found?.case.closedOn === null && may('consent.record') && (
        <Asking key={caseId} caseId={caseId} holds={found.consent.basis === 'consent'} />
      )}
    </CaseFrame>
  )
}

/** The form, at once while there is no consent to the work; else one press away. */
function Asking({ caseId, holds }: { caseId: string; holds: boolean }) {
  const [isAsked, setAsked] = useState(false)
  if (holds && !isAsked) {
    return (
      <div>
        <Button
          variant="default"
          onClick={() => {
            setAsked(true)
          }}
        >
          <Trans>Ask the client again</Trans>
        </Button>
      </div>
    )
  }
  return (
    <ConsentForm
      caseId={caseId}
      purpose="casework"
      recipient={null}
      categories={USUAL_CATEGORIES}
      onDone={() => {
        setAsked(false)
      }}
    />
  )
}

function Consents({ caseId, consents }: { caseId: string; consents: readonly CaseConsent[] }) {
  const { t } = useLingui()
  const [withdrawing, setWithdrawing] = useState<CaseConsent | null>(null)
  if (consents.length === 0) {
    return (
      <EmptyState title={t`No consent is recorded yet`}>
        <Trans>What the client agreed to stands here: for whom, for what, until when.</Trans>
      </EmptyState>
    )
  }
  return (
    <>
      <List label={t`Who may know what`}>
        {consents.map(consent => (
          <Row key={consent.id} consent={consent} onWithdraw={setWithdrawing} />
        ))}
      </List>
      {withdrawing && (
        <WithdrawDialog
          key={withdrawing.id}
          caseId={caseId}
          consent={withdrawing}
          onClose={() => {
            setWithdrawing(null)
          }}
        />
      )}
    </>
  )
}

function Row({ consent, onWithdraw }: { consent: CaseConsent; onWithdraw: (consent: CaseConsent) => void }) {
  const { t } = useLingui()
  const may = useMay()
  const { recipientOrganizationId, recipientName, categories, endsOn, withdrawnAt } = consent
  const kinds = categories.map(category => t(CATEGORY_WORDS[category]).toLowerCase()).join(', ')
  const isLiving = withdrawnAt === null && endsOn >= todayHere()
  const who = recipientOrganizationId === null ? t`Our own work with the client` : recipientName
  return (
    <ListRow
      title={who ?? t`An organisation that is no longer in the directory`}
      subtitle={
        <>
          <div>{kinds}</div>
          <HowGiven consent={consent} />
        </>
      }
      marks={<Standing consent={consent} />}
      action={
        isLiving &&
        may('consent.withdraw') && (
          <Button
            variant="default"
            onClick={() => {
              onWithdraw(consent)
            }}
          >
            {consent.basis === 'consent' ? t`Take this consent back` : t`End this now`}
          </Button>
        )
      }
    />
  )
}

function HowGiven({ consent }: { consent: CaseConsent }) {
  const { t } = useLingui()
  const { basis, howGiven, givenBy, givenOn, reason, withdrawalWords } = consent
  const way = t(HOW_WORDS[howGiven]).toLowerCase()
  const law = t(BASIS_WORDS[basis])
  const day = dayWords(givenOn, 'short')
  return (
    <>
      <div>
        {basis === 'consent' ? t`${givenBy} agreed on ${day} (${way})` : t`${law}. Decided by ${givenBy} on ${day}`}
      </div>
      {reason !== null && <div>“{reason}”</div>}
      {withdrawalWords !== null && <div>“{withdrawalWords}”</div>}
    </>
  )
}

function Standing({ consent: { endsOn, withdrawnAt } }: { consent: CaseConsent }) {
  const until = dayWords(endsOn, 'short')
  if (withdrawnAt !== null) {
    const on = dayWords(dayOf(withdrawnAt), 'short')
    return <StatusMark tone="attention" label={<Trans>Taken back on {on}</Trans>} />
  }
  if (endsOn < todayHere()) return <StatusMark tone="wait" label={<Trans>Ended on {until}</Trans>} />
  return <StatusMark tone="good" label={<Trans>Holds until {until}</Trans>} />
}
