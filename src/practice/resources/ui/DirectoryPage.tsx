import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking, read } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { searchDirectory } from '../api.ts'
import { Psks } from '../schema/actor.ts'
import type { AreaNames, DirectoryEntry } from '../schema/directory.ts'
import { DirectoryFilters } from './DirectoryFilters.tsx'
import { useActorLine } from './parts/ActorLine.tsx'
import { ServiceMarks } from './parts/ServiceMarks.tsx'

const page = getRouteApi('/directory')

/** Services of everyone, for whoever needs one: found by words, need and place. */
export function DirectoryPage() {
  const { t } = useLingui()
  const asked = page.useSearch()
  const { first, entries, areaNames, hasMore, more, isFetchingMore } = useDirectory()
  return (
    <Page
      title={t`Directory`}
      width="wide"
      lead={<Trans>Services that people can turn to: who gives them, for whom, and how to get there.</Trans>}
    >
      <Stack gap="lg">
        <Ways />
        <DirectoryFilters key={asked.words ?? ''} />
        <Answer of={first}>
          {() => (
            <Stack>
              <Found entries={entries} areaNames={areaNames} />
              {hasMore && (
                <Group>
                  <Button variant="default" loading={isFetchingMore} onClick={more}>
                    <Trans>Show more</Trans>
                  </Button>
                </Group>
              )}
            </Stack>
          )}
        </Answer>
      </Stack>
    </Page>
  )
}

/** Where else one can go from here, by what one may do. */
function Ways() {
  const { t } = useLingui()
  const may = useMay()
  return (
    <Group component="nav" gap="md" aria-label={t`Around the directory`}>
      {may('informal.search') && <PlaceLink to="/helpers">{t`People nearby whom we know`}</PlaceLink>}
      <a href="/find">{t`As the public sees it`}</a>
      {may('record.revise') && <PlaceLink to="/directory/records/service/new">{t`New service`}</PlaceLink>}
      {may('record.read') && <PlaceLink to="/directory/records">{t`Organisations and terms`}</PlaceLink>}
      {may('service.confirm') && <PlaceLink to="/directory/queue">{t`Services to verify`}</PlaceLink>}
      {may('quality.read') && <PlaceLink to="/directory/quality">{t`Quality`}</PlaceLink>}
      {may('change.propose') && <PlaceLink to="/directory/changes/mine">{t`My corrections`}</PlaceLink>}
      {may('directory.export') && <PlaceLink to="/directory/export">{t`Export`}</PlaceLink>}
      {may('directory.import') && <PlaceLink to="/directory/imports">{t`Imports`}</PlaceLink>}
    </Group>
  )
}

function useDirectory() {
  const { words, need, area, system, actor, psks: code } = page.useSearch()
  const psks = Psks.safeParse(code).data
  const asked = {
    ...(words !== undefined && { words }),
    ...(need !== undefined && { need }),
    ...(area !== undefined && { area }),
    ...(system !== undefined && { system }),
    ...(actor !== undefined && { actor }),
    ...(psks !== undefined && { psks }),
  }
  const first = useQuery({ ...asking(searchDirectory, asked), placeholderData: keepPreviousData })
  const after = first.data?.ok ? first.data.value.next : null
  const later = useInfiniteQuery({
    queryKey: [searchDirectory.name, 'later', asked, after],
    queryFn: ({ pageParam }) => read(searchDirectory, { ...asked, after: pageParam }),
    initialPageParam: after ?? '',
    getNextPageParam: last => (last.ok ? last.value.next : null),
    enabled: false,
  })
  const isBegun = later.data !== undefined
  const answers = [...(first.data ? [first.data] : []), ...(later.data?.pages ?? [])]
  const pages = answers.flatMap(one => (one.ok ? [one.value] : []))
  const areaNames: AreaNames = Object.fromEntries(pages.flatMap(one => Object.entries(one.areaNames)))
  return {
    first,
    entries: pages.flatMap(one => one.entries),
    areaNames,
    hasMore: after !== null && (!isBegun || later.hasNextPage),
    more: () => void (isBegun ? later.fetchNextPage() : later.refetch()),
    isFetchingMore: later.isFetching,
  }
}

function Found({ entries, areaNames }: { entries: readonly DirectoryEntry[]; areaNames: AreaNames }) {
  const { t } = useLingui()
  const say = useSay()
  const actorOf = useActorLine()
  if (entries.length === 0) {
    return (
      <EmptyState
        title={t`No service fits all of this`}
        action={<PlaceLink to="/directory">{t`Begin anew`}</PlaceLink>}
      >
        <Trans>
          Try fewer or other words, a wider area, or the group of the need. What nobody offers here is worth telling
          your supervisor.
        </Trans>
      </EmptyState>
    )
  }
  return (
    <List label={t`Services`}>
      {entries.map(entry => (
        <ListRow
          key={entry.id}
          to={`/directory/services/${entry.id}`}
          title={say(entry.name)}
          subtitle={[entry.organization.name, actorOf(entry.organization), placeWords(entry, areaNames)]
            .filter(text => text !== '')
            .join(' · ')}
          marks={<ServiceMarks service={entry} />}
        />
      ))}
    </List>
  )
}

/** Where it is given, or else whom it serves. */
function placeWords({ locations, areas }: DirectoryEntry, areaNames: AreaNames): string {
  const [location] = locations
  const [area] = areas
  const code = location?.areaCode ?? area?.code
  const named = code ? areaNames[code]?.path : undefined
  return named ?? location?.name ?? area?.text ?? ''
}
