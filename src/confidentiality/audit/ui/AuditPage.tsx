import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking, read } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { Timeline } from '#platform/web/parts/timeline/Timeline.tsx'
import { auditOfAgency } from '../api.ts'
import type { AuditFact } from '../schema.ts'
import { wordsForFact, wordsForPurpose } from './words.ts'

const page = getRouteApi('/audit')

/** Who did or read what, newest first. Filters live in the address: they are numbers of records, never names. */
export function AuditPage() {
  const { t } = useLingui()
  const { about, actor, refused } = page.useSearch()
  const answer = useAudit()
  const isFiltered = about !== undefined || actor !== undefined || refused === true
  return (
    <Page
      title={t`Audit`}
      width="wide"
      lead={
        <Trans>
          Every act and every reading of a record is kept here and cannot be changed. Reading the audit is kept too.
        </Trans>
      }
      actions={
        <Group>
          {isFiltered && <PlaceLink to="/audit">{t`Show everything`}</PlaceLink>}
          {refused !== true && <PlaceLink to="/audit?refused=true">{t`Only what was refused`}</PlaceLink>}
        </Group>
      }
    >
      <Answer of={answer.first}>
        {({ isChainWhole }) => (
          <Stack>
            {isChainWhole === true && (
              <Notice tone="good">{t`The chain of this record is whole: nothing was changed or taken out.`}</Notice>
            )}
            {isChainWhole === false && (
              <Notice tone="attention" title={t`The chain of this record is broken`}>
                <Trans>
                  A fact was changed or taken out outside Simpul. Tell whoever runs the database, and keep a copy of it
                  as it is.
                </Trans>
              </Notice>
            )}
            <Facts facts={answer.facts} />
            {answer.hasMore && (
              <Button variant="default" onClick={answer.more}>
                <Trans>Show earlier ones</Trans>
              </Button>
            )}
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function useAudit() {
  const { about, actor, refused } = page.useSearch()
  const asked = {
    ...(about !== undefined && { about }),
    ...(actor !== undefined && { actorId: actor }),
    ...(refused === true && { refusedOnly: 'true' }),
  }
  const first = useQuery(asking(auditOfAgency, asked))
  const before = first.data?.ok ? first.data.value.before : null
  const later = useInfiniteQuery({
    queryKey: [auditOfAgency.name, 'earlier', asked, before],
    queryFn: ({ pageParam }) => read(auditOfAgency, { ...asked, before: pageParam }),
    initialPageParam: before ?? '',
    getNextPageParam: last => (last.ok ? last.value.before : null),
    enabled: false,
  })
  const earlier = later.data?.pages.flatMap(one => (one.ok ? one.value.facts : [])) ?? []
  return {
    first,
    facts: [...(first.data?.ok ? first.data.value.facts : []), ...earlier],
    hasMore: before !== null && (later.data === undefined || later.hasNextPage),
    more: () => void (later.data === undefined ? later.refetch() : later.fetchNextPage()),
  }
}

function Facts({ facts }: { facts: readonly AuditFact[] }) {
  const { t } = useLingui()
  if (facts.length === 0) {
    return (
      <EmptyState
        title={t`Nothing is kept for this question`}
      >{t`Show everything, or ask about another record.`}</EmptyState>
    )
  }
  return (
    <Timeline
      entries={facts.map(fact => ({
        id: fact.id,
        at: fact.at,
        tone: fact.fact.startsWith('refused ') ? 'attention' : 'calm',
        title: `${fact.actorName ?? t`Someone who is no member`} ${t(wordsForFact(fact.fact))}`,
        by: t(wordsForPurpose(fact.purpose)),
        body: (
          <Group gap="md">
            <code>{fact.fact}</code>
            <PlaceLink to={`/audit?about=${fact.about}`}>{t`This record`}</PlaceLink>
            <PlaceLink to={`/audit?actor=${fact.actorId}`}>{t`This account`}</PlaceLink>
          </Group>
        ),
      }))}
    />
  )
}
