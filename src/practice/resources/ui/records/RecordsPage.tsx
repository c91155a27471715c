import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { findRecords } from '../../api.ts'
import { RECORDS_A_PAGE, type FoundRecords } from '../../schema/record-page.ts'
import { LISTED, LISTED_KINDS, placeOf, type Listed } from './words.ts'
import '#platform/web/parts/form/styles.ts'

const page = getRouteApi('/directory/records')
/** Whoever has not found it by then types a part of its name. */
const MOST_PAGES = 25

/** Organisations, terms, places and what else stands by itself in the directory, to be found and put right. */
export function RecordsPage() {
  const { t } = useLingui()
  const { kind, words, pages = 1 } = page.useSearch()
  const shown: Listed = kind ?? 'organization'
  const asked = { kind: shown, ...(words !== undefined && { words }) }
  const answer = useQuery({ ...asking(findRecords, asked), placeholderData: keepPreviousData })
  const later = useQueries({
    queries: Array.from({ length: pages - 1 }, (_, nth) =>
      asking(findRecords, { ...asked, from: (nth + 1) * RECORDS_A_PAGE }),
    ),
  })
  const more = later.flatMap(({ data }) => (data?.ok ? data.value.records : []))
  return (
    <Page
      title={t`Organisations and terms`}
      width="wide"
      back={{ to: '/directory', label: t`Directory` }}
      lead={<Trans>Everything in the directory that stands by itself, beside the services.</Trans>}
      actions={<NewLink kind={shown} />}
    >
      <Stack gap="lg">
        <Filters kind={shown} />
        <Answer of={answer}>
          {found => (
            <Found
              found={{ ...found, records: [...found.records, ...more] }}
              isFetching={later.some(({ isFetching }) => isFetching)}
            />
          )}
        </Answer>
      </Stack>
    </Page>
  )
}

function NewLink({ kind }: { kind: Listed }) {
  const { t } = useLingui()
  return <PlaceLink to={`/directory/records/${kind}/new`}>{t`Add a new one`}</PlaceLink>
}

function Filters({ kind }: { kind: Listed }) {
  const { t } = useLingui()
  const { words } = page.useSearch()
  const go = page.useNavigate()
  return (
    <Group component="search" align="end" aria-label={t`Search`}>
      <NativeSelect
        id="kind"
        label={t`What`}
        value={kind}
        onChange={event => {
          const chosen = LISTED_KINDS.find(one => one === event.currentTarget.value)
          void go({ search: { kind: chosen } })
        }}
      >
        {LISTED_KINDS.map(one => (
          <option key={one} value={one}>
            {t(LISTED[one])}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        id="words"
        type="search"
        flex={1}
        miw={200}
        label={t`Name`}
        defaultValue={words ?? ''}
        maxLength={100}
        autoComplete="off"
        onChange={event => {
          const typed = event.currentTarget.value.trim()
          void go({
            search: before => ({ ...before, words: typed === '' ? undefined : typed, pages: undefined }),
            replace: true,
          })
        }}
      />
    </Group>
  )
}

function Found({ found: { records, total, kindLabel }, isFetching }: { found: FoundRecords; isFetching: boolean }) {
  const { t } = useLingui()
  const say = useSay()
  const what = say(kindLabel)
  if (records.length === 0) {
    return <EmptyState title={t`${what}: none with this name`} />
  }
  const more = total - records.length
  return (
    <>
      <List label={what}>
        {records.map(record => (
          <ListRow
            key={record.id}
            to={placeOf(record)}
            title={say(record.title)}
            {...(record.subtitle !== null && { subtitle: say(record.subtitle) })}
          />
        ))}
      </List>
      {more > 0 && <More count={more} isFetching={isFetching} />}
    </>
  )
}

/** How many pages stand there is in the address: whoever comes back finds the list as it was. */
function More({ count, isFetching }: { count: number; isFetching: boolean }) {
  const { pages = 1 } = page.useSearch()
  const go = page.useNavigate()
  return (
    <Group>
      <Button
        variant="default"
        loading={isFetching}
        disabled={pages >= MOST_PAGES}
        onClick={() => {
          void go({ search: before => ({ ...before, pages: pages + 1 }), replace: true, resetScroll: false })
        }}
      >
        <Trans>Show more</Trans>
      </Button>
      <span>
        {pages >= MOST_PAGES ? (
          <Trans>and {count} more: type a part of the name</Trans>
        ) : (
          <Plural value={count} one="# more" other="# more" />
        )}
      </span>
    </Group>
  )
}
