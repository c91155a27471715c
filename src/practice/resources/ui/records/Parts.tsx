import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { useSay } from '#platform/web/say.ts'
import type { RecordPage, RecordPart, RecordTitle } from '../../schema/record-page.ts'
import { placeOf } from './words.ts'

const SUMMARY = { minHeight: 'var(--target)', display: 'list-item', alignContent: 'center', cursor: 'pointer' } as const

/** What stands within an object, list by list, and what it stands in. */
export function Parts({ page }: { page: RecordPage }) {
  const full = page.parts.filter(({ items }) => items.length > 0)
  const empty = page.parts.filter(({ items }) => items.length === 0)
  return (
    <Stack gap="lg" id="parts">
      {full.map(part => (
        <Part key={part.field} page={page} part={part} />
      ))}
      {empty.length > 0 && <Empty page={page} parts={empty} />}
      <Inner page={page} />
      <Within page={page} />
    </Stack>
  )
}

function Part({ page, part }: { page: RecordPage; part: RecordPart }) {
  const say = useSay()
  return (
    <section aria-labelledby={`part-${part.field}`}>
      <h2 id={`part-${part.field}`}>{say(part.label)}</h2>
      <Stack gap="xs">
        <Titles titles={part.items} />
        <AddLink page={page} part={part} />
      </Stack>
    </section>
  )
}

function Titles({ titles }: { titles: readonly RecordTitle[] }) {
  const say = useSay()
  return (
    <List>
      {titles.map((item, nth) => (
        <ListRow
          key={`${item.id} ${nth}`}
          to={placeOf(item)}
          title={say(item.title)}
          {...(item.subtitle !== null && { subtitle: say(item.subtitle) })}
        />
      ))}
    </List>
  )
}

function AddLink({ page, part }: { page: RecordPage; part: RecordPart }) {
  const { t } = useLingui()
  const what = useSay()(part.one).toLowerCase()
  return <PlaceLink to={`${placeOf(page)}/add/${part.field}`}>{t`Add: ${what}`}</PlaceLink>
}

/** What is not said yet does not fill the page. */
function Empty({ page, parts }: { page: RecordPage; parts: readonly RecordPart[] }) {
  return (
    <details open={parts.length === page.parts.length && parts.length < 4}>
      <summary style={SUMMARY}>
        <Trans>Add what is not said yet</Trans>
      </summary>
      <Stack gap={0}>
        {parts.map(part => (
          <AddLink key={part.field} page={page} part={part} />
        ))}
      </Stack>
    </details>
  )
}

/** The objects that it has one of: a place, a unit, a term. */
function Inner({ page }: { page: RecordPage }) {
  const say = useSay()
  const chosen = page.form.flatMap(field => {
    const title = field.of === null ? undefined : page.named[String(page.values[field.name])]
    return title ? [{ field, title }] : []
  })
  if (chosen.length === 0) return null
  return (
    <section aria-labelledby="inner">
      <h2 id="inner">
        <Trans>Belongs with it</Trans>
      </h2>
      <List>
        {chosen.map(({ field, title }) => (
          <ListRow key={field.name} to={placeOf(title)} title={say(title.title)} subtitle={say(field.label)} />
        ))}
      </List>
    </section>
  )
}

function Within({ page }: { page: RecordPage }) {
  const { t } = useLingui()
  const { within, withinCount, kind, id } = page
  const more = withinCount - within.length
  if (withinCount === 0 && kind !== 'organization') return null
  return (
    <section aria-labelledby="within">
      <h2 id="within">{kind === 'organization' ? <Trans>Its services</Trans> : <Trans>Where it stands</Trans>}</h2>
      <Stack gap="xs">
        {within.length > 0 && <Titles titles={within} />}
        {more > 0 && (
          <p>
            <Trans>and {more} more</Trans>
          </p>
        )}
        {kind === 'organization' && (
          <PlaceLink
            to={`/directory/records/service/new?organization=${id}`}
          >{t`New service of this organisation`}</PlaceLink>
        )}
      </Stack>
    </section>
  )
}
