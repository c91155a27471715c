import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking, read } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { caseload } from '../api.ts'
import look from './Case.module.css'
import { CaseRow } from './parts/CaseRow.tsx'

const page = getRouteApi('/cases')
type Asked = { scope: 'mine' | 'team'; state: 'open' | 'closed' }

/** The cases of a worker or of a supervisor's teams, the latest opened first. */
export function CaseloadPage() {
  const { t } = useLingui()
  const may = useMay()
  const search = page.useSearch()
  // Who supervises and has no cases of their own begins with those of the team.
  const usual = may('supervision.read') && !may('case.open') ? 'team' : 'mine'
  const asked: Asked = { scope: search.scope ?? usual, state: search.state ?? 'open' }
  return (
    <Page
      title={t`Clients`}
      width="wide"
      actions={
        <Group gap="sm">
          {may('person.search') && (
            <Button component={PlaceLink} to="/people">
              {may('person.register') ? t`Search or register a person` : t`Search for a person`}
            </Button>
          )}
          {may('inquiry.read') && (
            <Button variant="default" component={PlaceLink} to="/inquiries">
              <Trans>Inquiries</Trans>
            </Button>
          )}
        </Group>
      }
    >
      <div className={look.chosen}>
        {may('supervision.read') && <Scopes asked={asked} />}
        <States asked={asked} />
      </div>
      <Cases key={`${asked.scope} ${asked.state}`} asked={asked} />
    </Page>
  )
}

function Scopes({ asked }: { asked: Asked }) {
  const { t } = useLingui()
  const words: Record<Asked['scope'], string> = { mine: t`My cases`, team: t`Cases of my team` }
  return (
    <Choice
      label={t`Whose cases`}
      options={(['mine', 'team'] as const).map(scope => ({
        ...{ id: scope, label: words[scope], isNow: scope === asked.scope },
        to: `/cases?scope=${scope}&state=${asked.state}`,
      }))}
    />
  )
}

function States({ asked }: { asked: Asked }) {
  const { t } = useLingui()
  const words: Record<Asked['state'], string> = { open: t`Open cases`, closed: t`Closed cases` }
  return (
    <Choice
      label={t`Open or closed`}
      options={(['open', 'closed'] as const).map(state => ({
        ...{ id: state, label: words[state], isNow: state === asked.state },
        to: `/cases?scope=${asked.scope}&state=${state}`,
      }))}
    />
  )
}

type Option = { id: string; label: string; to: string; isNow: boolean }

function Choice({ label, options }: { label: string; options: readonly Option[] }) {
  return (
    <nav aria-label={label}>
      <ul className={look.places}>
        {options.map(option => (
          <li key={option.id}>
            <PlaceLink to={option.to} {...(option.isNow && { 'aria-current': 'page' })}>
              {option.label}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Cases({ asked }: { asked: Asked }) {
  const { t } = useLingui()
  const { first, cases, hasMore, more, isFetchingMore } = useCaseload(asked)
  return (
    <Answer of={first}>
      {() =>
        cases.length === 0 ? (
          <Nothing asked={asked} />
        ) : (
          <>
            <List label={t`Cases`}>
              {cases.map(summary => (
                <CaseRow key={summary.id} summary={summary} />
              ))}
            </List>
            {hasMore && (
              <div>
                <Button variant="default" loading={isFetchingMore} onClick={more}>
                  <Trans>Show more</Trans>
                </Button>
              </div>
            )}
          </>
        )
      }
    </Answer>
  )
}

function Nothing({ asked }: { asked: Asked }) {
  const { t } = useLingui()
  const may = useMay()
  const search = (
    <PlaceLink to="/people" className={look.go}>
      <Trans>Search for the person</Trans>
    </PlaceLink>
  )
  if (asked.state === 'closed')
    return (
      <EmptyState title={t`No case is closed yet`}>
        <Trans>Closed cases stay readable here, with everything that was done.</Trans>
      </EmptyState>
    )
  return (
    <EmptyState title={t`No open case`} {...(may('person.search') && { action: search })}>
      {asked.scope === 'mine' ? (
        <Trans>The cases that you work on stand here. A case begins with a person: search for them first.</Trans>
      ) : (
        <Trans>The cases of the teams that you supervise stand here.</Trans>
      )}
    </EmptyState>
  )
}

/** The first cases, and those after them once they are asked for. */
function useCaseload(asked: Asked) {
  const first = useQuery(asking(caseload, asked))
  const after = first.data?.ok ? first.data.value.next : null
  const later = useInfiniteQuery({
    queryKey: [caseload.name, 'later', asked, after],
    queryFn: ({ pageParam }) => read(caseload, { ...asked, after: pageParam }),
    initialPageParam: after ?? '',
    getNextPageParam: last => (last.ok ? last.value.next : null),
    enabled: false,
  })
  const answers = [...(first.data ? [first.data] : []), ...(later.data?.pages ?? [])]
  const isBegun = later.data !== undefined
  return {
    first,
    cases: answers.flatMap(one => (one.ok ? one.value.cases : [])),
    hasMore: after !== null && (!isBegun || later.hasNextPage),
    more: () => void (isBegun ? later.fetchNextPage() : later.refetch()),
    isFetchingMore: later.isFetching,
  }
}
