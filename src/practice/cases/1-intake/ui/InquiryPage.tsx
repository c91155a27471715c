import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { momentWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import look from '../../ui/Case.module.css'
import { ClockMark } from '../../ui/parts/ClockMark.tsx'
import { EmergencyNumbers } from '../../ui/parts/EmergencyNumbers.tsx'
import { SOURCE_WORDS } from '../../ui/words.ts'
import { inquiryPage } from '../api/inquiries.ts'
import type { InquiryView } from '../schema/inquiries.ts'
import { AdviceDialog } from './AdviceDialog.tsx'
import './learn.ts'
import { TELLER_WORDS } from './parts/inquiry-words.ts'

const page = getRouteApi('/inquiries/$inquiryId')

/** One inquiry: what was said, how soon someone must answer, and what it becomes. */
export function InquiryPage() {
  const { t } = useLingui()
  const { inquiryId } = page.useParams()
  const query = useQuery(asking(inquiryPage, { id: inquiryId }))
  return (
    <Page title={t`Inquiry`} back={{ to: '/inquiries', label: t`Inquiries` }}>
      <Answer of={query}>{found => <Told of={found} />}</Answer>
    </Page>
  )
}

function Told({ of }: { of: InquiryView }) {
  const { t } = useLingui()
  const { words, about, source, teller, takenByName, receivedAt } = of
  return (
    <Stack gap="lg">
      {of.state === 'open' && (
        <div>
          <ClockMark of={{ ...of, respondedAt: null }} />
        </div>
      )}
      {of.state === 'open' && of.triage === 'immediate-danger' && (
        <Notice tone="attention" title={t`First make sure that they are safe`}>
          <Trans>Call at once, and stay with whoever called until help is there.</Trans>
          <EmergencyNumbers />
        </Notice>
      )}
      <blockquote className={look.words}>{words}</blockquote>
      <FactList
        facts={[
          { label: t`Whom it is about`, value: about },
          { label: t`How it reached us`, value: t(SOURCE_WORDS[source]) },
          { label: t`Who told us`, value: teller.kind === 'not-known' ? null : t(TELLER_WORDS[teller.kind]) },
          { label: t`Name`, value: teller.name ?? t`not given` },
          { label: t`How to call back safely`, value: teller.reachedAt },
          { label: t`When`, value: momentWords(receivedAt), ...(takenByName !== null && { hint: takenByName }) },
        ]}
      />
      {of.state === 'open' ? <WhatNext of={of} /> : <Ended of={of} />}
    </Stack>
  )
}

function WhatNext({ of }: { of: InquiryView }) {
  const { t } = useLingui()
  const may = useMay()
  const [isAdvising, setAdvising] = useState(false)
  return (
    <section className={look.section} aria-labelledby="next">
      <h2 id="next">
        <Trans>What comes of it?</Trans>
      </h2>
      <Group gap="sm">
        {may('case.open') && (
          <Button component={PlaceLink} to={`/cases/new?inquiry=${of.id}`}>
            <Trans>Open a case from it</Trans>
          </Button>
        )}
        {may('inquiry.record') && (
          <Button
            variant="default"
            onClick={() => {
              setAdvising(true)
            }}
          >
            <Trans>End with advice</Trans>
          </Button>
        )}
      </Group>
      <p
        className={look.hint}
      >{t`For a case the person is searched for first; what was said goes along, and need not be typed again.`}</p>
      {isAdvising && (
        <AdviceDialog
          of={of}
          onClose={() => {
            setAdvising(false)
          }}
        />
      )}
    </section>
  )
}

function Ended({ of: { state, advice, caseId, endedAt } }: { of: InquiryView }) {
  const { t } = useLingui()
  const when = endedAt === null ? '' : momentWords(endedAt)
  if (state === 'case' && caseId !== null) {
    return (
      <Notice
        tone="good"
        title={t`It became a case`}
        action={<PlaceLink to={`/cases/${caseId}`} className={look.go}>{t`Go to the case`}</PlaceLink>}
      >
        <Trans>On {when}. What is in the case is seen only by whoever works on it.</Trans>
      </Notice>
    )
  }
  return (
    <Notice title={t`It ended with advice`}>
      <div>{when}</div>
      <div className={look.said}>“{advice}”</div>
    </Notice>
  )
}
