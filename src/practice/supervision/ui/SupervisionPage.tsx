import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { asking } from '#platform/web/call.ts'
import { countWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Figure, Figures } from '#platform/web/parts/figure/Figure.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { PlanToSignRow } from '#practice/cases/3-plan/ui/parts/PlanToSignRow.tsx'
import { EndToSignRow } from '#practice/cases/6-termination/ui/parts/EndToSignRow.tsx'
import { CaseRow } from '#practice/cases/ui/parts/CaseRow.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { ReferralMark } from '#practice/referrals/ui/parts/ReferralMark.tsx'
import { ReferralRow } from '#practice/referrals/ui/parts/ReferralRow.tsx'
import { supervisionView } from '../api.ts'
import type { NeedCount, SupervisionView, WorkerLoad } from '../schema.ts'

/** The team's cases: safety clocks first, then who carries how much, what is silent, and what came of needs. */
export function SupervisionPage() {
  const { t } = useLingui()
  const view = useQuery(asking(supervisionView, {}))
  return (
    <Page
      title={t`Supervision`}
      width="wide"
      lead={<Trans>The cases of your teams. Each one opens; what you open is kept in the audit.</Trans>}
    >
      <Answer of={view}>{found => <Team found={found} />}</Answer>
    </Page>
  )
}

function Team({ found }: { found: SupervisionView }) {
  const { t } = useLingui()
  const { clocks, unanswered, silent, loads, needs, referrals, toSign, endsToSign } = found
  if (loads.length === 0 && needs.length === 0) {
    return (
      <EmptyState title={t`No case in your teams yet`}>
        <Trans>A case belongs to the team of the worker it is assigned to.</Trans>
      </EmptyState>
    )
  }
  return (
    <Stack gap="xl">
      <Totals needs={needs} />
      <Some title={t`Safety clocks`} isEmpty={clocks.length === 0} otherwise={t`Every safety triage is answered.`}>
        {clocks.map(summary => (
          <CaseRow key={summary.id} summary={summary} />
        ))}
      </Some>
      <ToSign plans={toSign} ends={endsToSign} />
      <Unanswered unanswered={unanswered} />
      <Some title={t`Who carries how much`} isEmpty={loads.length === 0} otherwise={t`Nobody has an open case.`}>
        {loads.map(load => (
          <LoadRow key={load.name} load={load} />
        ))}
      </Some>
      <Some title={t`Needs by kind`} isEmpty={needs.length === 0} otherwise={t`No need is recorded yet.`}>
        {needs.map(need => (
          <NeedRow key={need.term} need={need} />
        ))}
      </Some>
      <Some title={t`Referrals`} isEmpty={referrals.length === 0} otherwise={t`No referral was sent yet.`}>
        {referrals.map(({ state, count }) => (
          <ListRow key={state} title={<ReferralMark state={state} />} meta={countWords(count)} />
        ))}
      </Some>
      <Some
        title={t`Silent for two weeks or longer`}
        isEmpty={silent.length === 0}
        otherwise={t`No open case is silent.`}
      >
        {silent.map(summary => (
          <CaseRow key={summary.id} summary={summary} />
        ))}
      </Some>
    </Stack>
  )
}

/** Plans, and ends of cases, that wait for the supervisor. */
function ToSign({ plans, ends }: { plans: SupervisionView['toSign']; ends: SupervisionView['endsToSign'] }) {
  const { t } = useLingui()
  return (
    <Some
      title={t`To sign`}
      isEmpty={plans.length + ends.length === 0}
      otherwise={t`No plan and no end of a case waits for your signature.`}
    >
      {plans.map(plan => (
        <PlanToSignRow key={plan.caseId} plan={plan} />
      ))}
      {ends.map(end => (
        <EndToSignRow key={end.case.id} of={end.case} closedOn={end.closedOn} />
      ))}
    </Some>
  )
}

/** Requests that no provider answered in twice the time that is due, by now a matter for two. */
function Unanswered({ unanswered }: Pick<SupervisionView, 'unanswered'>) {
  const { t } = useLingui()
  return (
    <Some
      title={t`Referrals without an answer`}
      isEmpty={unanswered.length === 0}
      otherwise={t`No provider is more than twice as late as the need allows.`}
    >
      {unanswered.map(({ referral, clientName }) => (
        <ReferralRow key={referral.id} referral={referral} of={clientName} />
      ))}
    </Some>
  )
}

function Totals({ needs }: Pick<SupervisionView, 'needs'>) {
  const { t } = useLingui()
  const total = (pick: (need: NeedCount) => number) => countWords(needs.reduce((sum, need) => sum + pick(need), 0))
  return (
    <Figures>
      <Figure value={total(need => need.unmet)} label={t`Needs unmet`} />
      <Figure value={total(need => need.partlyMet)} label={t`Needs partly met`} />
      <Figure value={total(need => need.met)} label={t`Needs met`} />
      <Figure value={total(need => need.open)} label={t`Needs still open`} />
    </Figures>
  )
}

type SomeProps = { title: string; isEmpty: boolean; otherwise: string; children: ReactNode }

function Some({ title, isEmpty, otherwise, children }: SomeProps) {
  return (
    <section>
      <h2>{title}</h2>
      {isEmpty ? <p>{otherwise}</p> : <List label={title}>{children}</List>}
    </section>
  )
}

function LoadRow({ load }: { load: WorkerLoad }) {
  const { t } = useLingui()
  const { name, openCases, runningClocks, overdueClocks } = load
  return (
    <ListRow
      title={name === '' ? t`Assigned to nobody` : name}
      subtitle={<Plural value={openCases} one="# open case" other="# open cases" />}
      marks={
        <>
          {overdueClocks > 0 && (
            <StatusMark
              tone="attention"
              label={<Plural value={overdueClocks} one="# clock overdue" other="# clocks overdue" />}
            />
          )}
          {runningClocks > overdueClocks && (
            <StatusMark
              tone="wait"
              label={<Plural value={runningClocks - overdueClocks} one="# clock running" other="# clocks running" />}
            />
          )}
        </>
      }
      meta={t`weight ${countWords(load.weight)}`}
    />
  )
}

function NeedRow({ need }: { need: NeedCount }) {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  const parts = [
    need.unmet > 0 && t`${countWords(need.unmet)} unmet`,
    need.partlyMet > 0 && t`${countWords(need.partlyMet)} partly met`,
    need.met > 0 && t`${countWords(need.met)} met`,
    need.open > 0 && t`${countWords(need.open)} open`,
  ]
  return <ListRow title={wordsOf(need.term).label} meta={parts.filter(part => part !== false).join(' · ')} />
}
