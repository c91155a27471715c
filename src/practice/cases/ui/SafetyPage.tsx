import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { DangerSection } from '../1-intake/ui/parts/DangerSection.tsx'
import { casePage } from '../api.ts'
import { safetyOfCase } from '../api/safety.ts'
import type { SafetyView } from '../schema/safety.ts'
import look from './Case.module.css'
import { OpenSafetyDialog } from './OpenSafetyDialog.tsx'
import { CaseFrame } from './parts/CaseFrame.tsx'
import { Protocol } from './Protocol.tsx'
import { SAFETY_WHY_WORDS } from './safety-words.ts'
import { SafetyNotice } from './SafetyNotice.tsx'

const page = getRouteApi('/cases/$caseId/safety')

/** What is done while someone may be in danger, the questions about danger, and what was closed before. */
export function SafetyPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const view = useQuery(asking(casePage, { caseId }))
  const query = useQuery(asking(safetyOfCase, { caseId }))
  const found = view.data?.ok ? view.data.value.case : null
  const isOpen = found?.closedOn === null
  const isClockRunning = isOpen && found.respondedAt === null && found.triage === 'immediate-danger'
  return (
    <CaseFrame caseId={caseId} active="safety" title={t`Safety`}>
      <Stack gap="xl">
        {isOpen && <SafetyNotice of={found} />}
        <Answer of={query}>
          {all => <Protocols caseId={caseId} all={all} isOpen={isOpen} isClockRunning={isClockRunning} />}
        </Answer>
        <DangerSection key={caseId} caseId={caseId} isOpen={isOpen} />
      </Stack>
    </CaseFrame>
  )
}

type Props = { caseId: string; all: readonly SafetyView[]; isOpen: boolean; isClockRunning: boolean }

function Protocols({ caseId, all, isOpen, isClockRunning }: Props) {
  const open = all.find(({ closedAt }) => closedAt === null)
  const closed = all.filter(({ closedAt }) => closedAt !== null)
  return (
    <>
      {open && (
        <Protocol key={open.id} caseId={caseId} protocol={open} mayWrite={isOpen} hasNumbers={!isClockRunning} />
      )}
      {!open && <NoneOpen caseId={caseId} isOpen={isOpen} />}
      {closed.length > 0 && <Closed protocols={closed} />}
    </>
  )
}

function NoneOpen({ caseId, isOpen }: { caseId: string; isOpen: boolean }) {
  const { t } = useLingui()
  const may = useMay()
  const [isOpening, setOpening] = useState(false)
  const open = (
    <Button
      onClick={() => {
        setOpening(true)
      }}
    >
      <Trans>Someone may be in danger</Trans>
    </Button>
  )
  return (
    <>
      <EmptyState title={t`No safety protocol is open`} {...(isOpen && may('safety.record') && { action: open })}>
        <Trans>
          It opens by itself when a question about danger is answered with yes, and can be opened here at once.
        </Trans>
      </EmptyState>
      {isOpening && (
        <OpenSafetyDialog
          caseId={caseId}
          onClose={() => {
            setOpening(false)
          }}
        />
      )}
    </>
  )
}

function Closed({ protocols }: { protocols: readonly SafetyView[] }) {
  const { t } = useLingui()
  return (
    <section className={look.section} aria-labelledby="closed-safety">
      <h2 id="closed-safety">
        <Trans>Closed before</Trans>
      </h2>
      <List label={t`Closed before`}>
        {protocols.map(({ id, why, openedAt, closedAt, closedWords, steps }) => {
          const from = dayWords(dayOf(openedAt), 'short')
          const to = closedAt === null ? '' : dayWords(dayOf(closedAt), 'short')
          return (
            <ListRow
              key={id}
              title={t(SAFETY_WHY_WORDS[why])}
              subtitle={
                <>
                  <div>“{closedWords}”</div>
                  {steps.map(step => (
                    <div key={step.id}>{step.words}</div>
                  ))}
                </>
              }
              meta={
                <Trans>
                  {from} to {to}
                </Trans>
              }
            />
          )
        })}
      </List>
    </section>
  )
}
