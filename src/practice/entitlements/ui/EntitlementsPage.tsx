import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { CaseFrame } from '#practice/cases/ui/parts/CaseFrame.tsx'
import { screenEntitlements } from '../api.ts'
import type { Screening } from '../schema/screening.ts'
import look from './Entitlements.module.css'
import { Groups } from './Groups.tsx'
import { Papers } from './Papers.tsx'
import { NextQuestion } from './NextQuestion.tsx'
import { Total } from './Total.tsx'
import { useNews } from './useNews.ts'

const page = getRouteApi('/cases/$caseId/entitlements')

/** What a household may ask for: one question at a time, and what each answer settles. */
export function EntitlementsPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const answer = useQuery({ ...asking(screenEntitlements, { caseId }), placeholderData: keepPreviousData })
  return (
    <CaseFrame caseId={caseId} active="entitlements" title={t`Entitlements`}>
      <Answer of={answer}>{screening => <Whole key={caseId} screening={screening} />}</Answer>
    </CaseFrame>
  )
}

function Whole({ screening }: { screening: Screening }) {
  const may = useMay()
  const panel = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const { caseId, householdId, isClosed } = screening
  const mayAnswer = may('fact.answer') && householdId !== null && !isClosed
  const ask = (key: string) => {
    setChosen(key)
    panel.current?.scrollIntoView({ block: 'start' })
    panel.current?.focus()
  }
  return (
    <div className={look.page}>
      <Head caseId={caseId} />
      <Unknowns screening={screening} />
      <div ref={panel} tabIndex={-1}>
        <NextQuestion
          screening={screening}
          mayAnswer={mayAnswer}
          chosen={chosen}
          onLeave={() => {
            setChosen(null)
          }}
        />
      </div>
      <News of={screening} />
      <Total screening={screening} />
      <Groups screening={screening} {...(mayAnswer && { onAsk: ask })} />
      <Papers screening={screening} mayAnswer={mayAnswer} />
    </div>
  )
}

function Head({ caseId }: { caseId: string }) {
  return (
    <header className={look.head}>
      <h2>
        <Trans>What this household may ask for</Trans>
      </h2>
      <p>
        <Trans>
          Every programme held against everyone at home, by what is known today. Nothing here is a promise: the
          programme decides.
        </Trans>
      </p>
      <Button
        component={PlaceLink}
        to={`/cases/${caseId}/entitlements/letter`}
        variant="default"
        leftSection={<Icon name="print" size={18} />}
      >
        <Trans>A sheet for the family</Trans>
      </Button>
    </header>
  )
}

/** What keeps the whole screening from being whole. */
function Unknowns({ screening }: { screening: Screening }) {
  const { householdId, clientId, membersAreAll, isPlaceKnown } = screening
  if (householdId === null) {
    return (
      <Notice
        tone="attention"
        title={<Trans>No household is written down for this client yet</Trans>}
        action={
          <Button component={PlaceLink} to={`/people/${clientId}/household`}>
            <Trans>Write down the household</Trans>
          </Button>
        }
      >
        <Trans>Most programmes look at the whole household. Until it is known, the client is judged alone.</Trans>
      </Notice>
    )
  }
  if (membersAreAll && isPlaceKnown) return null
  return (
    <Notice
      action={
        <Button component={PlaceLink} to={`/people/${clientId}/household`} variant="default">
          <Trans>Look at the household</Trans>
        </Button>
      }
    >
      {!membersAreAll && (
        <Trans>
          It is not known yet whether everyone at home is written down. When they are, many questions go away.
        </Trans>
      )}{' '}
      {!isPlaceKnown && (
        <Trans>
          The village is not known yet, so only programmes for the whole country are held against this household.
        </Trans>
      )}
    </Notice>
  )
}

/** Read out when an answer has settled something. */
function News({ of }: { of: Screening }) {
  const news = useNews(of.results)
  return (
    <div role="status" aria-live="polite" className={news === '' ? look.quiet : look.news}>
      {news !== '' && (
        <>
          <Icon name="check" size={18} /> <span>{news}</span>
        </>
      )}
    </div>
  )
}
