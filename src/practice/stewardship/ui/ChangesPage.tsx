import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { changeRequests } from '../api/changes.ts'
import { ChangeState, type ChangesPage as Found } from '../schema/change.ts'
import { addressOf, said } from './address.ts'
import look from './Care.module.css'
import { CareTabs } from './parts/CareTabs.tsx'
import { ChangeRow } from './ChangeRow.tsx'
import { STATE_WORDS } from './words.ts'

const page = getRouteApi('/directory/changes')

/** What people say is wrong, the oldest first; or what became of it. */
export function ChangesPage() {
  const { t } = useLingui()
  const search = page.useSearch()
  const answer = useQuery(asking(changeRequests, said(search)))
  return (
    <Page
      title={t`Corrections`}
      width="wide"
      back={{ to: '/directory', label: t`Directory` }}
      lead={<Trans>Colleagues, providers and the public say what is wrong. Nothing changes until you decide.</Trans>}
    >
      <Stack gap="lg">
        <CareTabs current="changes" />
        <States />
        {search.service !== undefined && <PlaceLink to="/directory/changes">{t`Of all services`}</PlaceLink>}
        <Answer of={answer}>{found => <Lines found={found} />}</Answer>
      </Stack>
    </Page>
  )
}

function States() {
  const { t } = useLingui()
  const { state = 'waiting', after: _, ...rest } = page.useSearch()
  return (
    <nav aria-label={t`How they stand`}>
      <ul className={look.tabs}>
        {ChangeState.options.map(one => (
          <li key={one}>
            <PlaceLink
              to={addressOf('/directory/changes', {
                ...rest,
                state: one === 'waiting' ? undefined : one,
                after: undefined,
              })}
              {...(one === state && { 'aria-current': 'page' })}
            >
              {t(STATE_WORDS[one])}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Lines({ found: { requests, next } }: { found: Found }) {
  const { t } = useLingui()
  const search = page.useSearch()
  if (requests.length === 0) {
    return (
      <EmptyState title={t`None here`}>
        <Trans>
          The public finds “Is something wrong?” at the foot of each service; providers correct their own by link.
        </Trans>
      </EmptyState>
    )
  }
  return (
    <Stack>
      <List label={t`Corrections`}>
        {requests.map(line => (
          <ChangeRow
            key={line.id}
            line={line}
            to={`/directory/changes/${line.id}`}
            when={dayWords(dayOf(line.askedAt), 'relative')}
          />
        ))}
      </List>
      {next !== null && (
        <PlaceLink to={addressOf('/directory/changes', { ...search, after: next })}>{t`The next ones`}</PlaceLink>
      )}
    </Stack>
  )
}
