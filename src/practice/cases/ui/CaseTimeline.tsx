import '#platform/web/parts/form/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asking, read } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Timeline, type TimelineEntry } from '#platform/web/parts/timeline/Timeline.tsx'
import { timelineOfCase } from '../api.ts'
import type { CaseEvent } from '../schema.ts'
import look from './Case.module.css'
import { Folded } from './parts/Folded.tsx'
import { EVENT_GROUPS, type EventGroup, type Told } from './events/told.ts'
import { GROUP_OF, useEventWords } from './events/useEventWords.ts'

/** Everything that happened in a case, newest first; it can be narrowed, and earlier pages asked for. */
export function CaseTimeline({ caseId }: { caseId: string }) {
  const [group, setGroup] = useState<EventGroup | null>(null)
  const { first, events, hasMore, more, isFetchingMore } = useTimeline(caseId)
  return (
    <section className={look.section} aria-labelledby="timeline">
      <h2 id="timeline">
        <Trans>What happened</Trans>
      </h2>
      <Narrow group={group} onGroup={setGroup} />
      <Answer of={first}>
        {() => (
          <>
            <Events events={events.filter(({ kind }) => group === null || GROUP_OF[kind] === group)} />
            {hasMore && (
              <div>
                <Button variant="default" loading={isFetchingMore} onClick={more}>
                  <Trans>Show earlier</Trans>
                </Button>
              </div>
            )}
          </>
        )}
      </Answer>
    </section>
  )
}

function Narrow({ group, onGroup }: { group: EventGroup | null; onGroup: (group: EventGroup | null) => void }) {
  const { t } = useLingui()
  const words: Record<EventGroup, string> = {
    notes: t`Contacts, visits and notes`,
    needs: t`Needs and strengths`,
    referrals: t`Choices and referrals`,
    consent: t`Consent`,
    safety: t`Safety`,
    case: t`The case itself`,
  }
  return (
    <NativeSelect
      label={t`Show`}
      value={group ?? ''}
      onChange={event => {
        const { value } = event.currentTarget
        onGroup(EVENT_GROUPS.find(one => one === value) ?? null)
      }}
    >
      <option value="">{t`Everything`}</option>
      {EVENT_GROUPS.map(one => (
        <option key={one} value={one}>
          {words[one]}
        </option>
      ))}
    </NativeSelect>
  )
}

function Events({ events }: { events: readonly CaseEvent[] }) {
  const { t } = useLingui()
  const wordsOf = useEventWords()
  if (events.length === 0) return <p>{t`Nothing of this kind is written down here yet.`}</p>
  const entries = events.map((event): TimelineEntry => {
    const told = wordsOf(event)
    return {
      ...{ id: event.id, at: event.at, title: told.title, body: <Body told={told} />, tone: told.tone ?? 'calm' },
      ...(event.byName !== null && { by: event.byName }),
    }
  })
  return <Timeline entries={entries} />
}

function Body({ told: { lines = [], words } }: { told: Told }) {
  return (
    <>
      {lines.map(line => line !== null && <div key={line}>{line}</div>)}
      {words !== undefined && <Folded words={`“${words}”`} />}
    </>
  )
}

/** The newest events, and those before them once they are asked for. */
function useTimeline(caseId: string) {
  const first = useQuery(asking(timelineOfCase, { caseId }))
  const before = first.data?.ok ? first.data.value.next : null
  const earlier = useInfiniteQuery({
    queryKey: [timelineOfCase.name, 'earlier', caseId, before],
    queryFn: ({ pageParam }) => read(timelineOfCase, { caseId, before: pageParam }),
    initialPageParam: before ?? '',
    getNextPageParam: last => (last.ok ? last.value.next : null),
    enabled: false,
  })
  const answers = [...(first.data ? [first.data] : []), ...(earlier.data?.pages ?? [])]
  const isBegun = earlier.data !== undefined
  return {
    first,
    events: answers.flatMap(one => (one.ok ? one.value.events : [])),
    hasMore: before !== null && (!isBegun || earlier.hasNextPage),
    more: () => void (isBegun ? earlier.fetchNextPage() : earlier.refetch()),
    isFetchingMore: earlier.isFetching,
  }
}
