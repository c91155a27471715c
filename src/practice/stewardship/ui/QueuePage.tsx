import '#platform/web/parts/form/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { asking } from '#platform/web/call.ts'
import { countWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { AreaPicker } from '#practice/areas/ui/parts/AreaPicker.tsx'
import { verificationQueue } from '../api/queue.ts'
import { QueueKind, type QueueCounts, type VerificationQueue } from '../schema/verification.ts'
import { addressOf, said } from './address.ts'
import look from './Care.module.css'
import { CareTabs } from './parts/CareTabs.tsx'
import { QueueRows } from './QueueRows.tsx'
import { KIND_WORDS } from './words.ts'

const page = getRouteApi('/directory/queue')
type Search = ReturnType<typeof page.useSearch>

/** What a curator asks today, the most urgent first. */
export function QueuePage() {
  const { t } = useLingui()
  const search = page.useSearch()
  const answer = useQuery({ ...asking(verificationQueue, said(search)), placeholderData: keepPreviousData })
  return (
    <Page
      title={t`Services to verify`}
      width="wide"
      back={{ to: '/directory', label: t`Directory` }}
      lead={<Trans>Ring them, or send a link. What a referral found to be otherwise comes first.</Trans>}
    >
      <Stack gap="lg">
        <CareTabs current="queue" />
        <Answer of={answer}>
          {queue => (
            <Stack gap="lg">
              <Kinds counts={queue.counts} />
              <Narrow key={search.words ?? ''} />
              <Found queue={queue} />
            </Stack>
          )}
        </Answer>
      </Stack>
    </Page>
  )
}

function Kinds({ counts }: { counts: QueueCounts }) {
  const { t } = useLingui()
  const { kind, after: _, ...rest } = page.useSearch()
  const all = QueueKind.options.reduce((sum, one) => sum + counts[one], 0)
  const to = (chosen: QueueKind | undefined) =>
    addressOf('/directory/queue', { ...rest, kind: chosen, after: undefined })
  return (
    <nav aria-label={t`Why they wait`}>
      <ul className={look.tabs}>
        <li>
          <PlaceLink to={to(undefined)} {...(kind === undefined && { 'aria-current': 'page' })}>
            {t`All`} <span className={look.count}>{countWords(all)}</span>
          </PlaceLink>
        </li>
        {QueueKind.options.map(one => (
          <li key={one}>
            <PlaceLink to={to(one)} {...(kind === one && { 'aria-current': 'page' })}>
              {t(KIND_WORDS[one])} <span className={look.count}>{countWords(counts[one])}</span>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Narrow() {
  const { t } = useLingui()
  const search = page.useSearch()
  const go = page.useNavigate()
  const [words, setWords] = useState(search.words ?? '')
  const narrow = (changed: Partial<Search>) => {
    void go({ search: before => ({ ...before, ...changed, after: undefined }) })
  }
  return (
    <search aria-label={t`Narrow the queue`}>
      <details className={look.narrow} open={search.words !== undefined || search.area !== undefined}>
        <summary>
          <Trans>Narrow by words or place</Trans>
        </summary>
        <Stack gap="sm">
          <form
            onSubmit={event => {
              event.preventDefault()
              narrow({ words: words.trim() === '' ? undefined : words.trim() })
            }}
          >
            <TextInput
              type="search"
              label={t`Words in the name of the service or the organisation`}
              value={words}
              onChange={event => {
                setWords(event.currentTarget.value)
              }}
            />
          </form>
          <AreaPicker
            id="area"
            label={t`For whoever lives in`}
            value={search.area ?? null}
            onChange={area => {
              narrow({ area: area ?? undefined })
            }}
          />
        </Stack>
      </details>
    </search>
  )
}

function Found({ queue: { rows, next } }: { queue: VerificationQueue }) {
  const { t } = useLingui()
  const search = page.useSearch()
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t`Nothing waits here`}
        action={<PlaceLink to="/directory/quality">{t`Look at the quality of the directory`}</PlaceLink>}
      >
        <Trans>
          Services that a referral failed at, that someone corrects, or that nobody has confirmed for half a year show
          here by themselves.
        </Trans>
      </EmptyState>
    )
  }
  return (
    <Stack>
      <QueueRows rows={rows} />
      <div className={look.acts}>
        {search.after !== undefined && (
          <PlaceLink
            to={addressOf('/directory/queue', { ...search, after: undefined })}
          >{t`Back to the first`}</PlaceLink>
        )}
        {next !== null && (
          <PlaceLink to={addressOf('/directory/queue', { ...search, after: next })}>{t`The next ones`}</PlaceLink>
        )}
      </div>
    </Stack>
  )
}
