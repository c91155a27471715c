import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { dayOf, dayWords, shareWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { OrganizationId } from '#practice/resources/schema/resource.ts'
import { organizationDuplicates, unmergeOrganizations } from '../api/merging.ts'
import type { DuplicatePair, PastMerge } from '../schema/merging.ts'
import { wordsForChange } from './failures.ts'
import { CareTabs } from './parts/CareTabs.tsx'
import { LIKENESS_WORDS } from './words.ts'

const page = getRouteApi('/directory/duplicates')

/** Records that may be one organisation, the likeliest first; and those that were made one. */
export function DuplicatesPage() {
  const { t } = useLingui()
  const { of } = page.useSearch()
  const known = OrganizationId.safeParse(of).data
  const answer = useQuery(asking(organizationDuplicates, known ? { of: known } : {}))
  return (
    <Page
      title={t`Duplicates`}
      width="wide"
      back={{ to: '/directory', label: t`Directory` }}
      lead={<Trans>Two records of one organisation split its services. Compare them; only you decide.</Trans>}
    >
      <Stack gap="lg">
        <CareTabs current="duplicates" />
        {known && (
          <Notice>
            <Trans>Only what may be one with the organisation that you came from is shown.</Trans>{' '}
            <PlaceLink to="/directory/duplicates">
              <Trans>Show all</Trans>
            </PlaceLink>
          </Notice>
        )}
        <Answer of={answer}>
          {({ pairs, merges }) => (
            <Stack gap="xl">
              <Pairs pairs={pairs} isOfOne={known !== undefined} />
              <Mergers merges={merges} />
            </Stack>
          )}
        </Answer>
      </Stack>
    </Page>
  )
}

function Pairs({ pairs, isOfOne }: { pairs: readonly DuplicatePair[]; isOfOne: boolean }) {
  const { t } = useLingui()
  if (pairs.length === 0) {
    return (
      <EmptyState
        title={isOfOne ? t`No other record looks like this organisation` : t`No two records look like one organisation`}
      >
        <Trans>Names without their form in law, telephone numbers, websites and addresses are compared.</Trans>
      </EmptyState>
    )
  }
  return (
    <List label={t`Organisations that may be one`}>
      {pairs.map(({ one, other, likeness }) => {
        const count = one.services + other.services
        return (
          <ListRow
            key={`${one.id} ${other.id}`}
            to={`/directory/duplicates/${one.id}/${other.id}`}
            title={`${one.name} — ${other.name}`}
            subtitle={plural(count, { one: '# service together', other: '# services together' })}
            meta={t`${shareWords(likeness.score)} alike`}
            marks={likeness.reasons.map(({ reason }) => (
              <StatusMark key={reason} tone="calm" label={t(LIKENESS_WORDS[reason])} />
            ))}
          />
        )
      })}
    </List>
  )
}

function Mergers({ merges }: { merges: readonly PastMerge[] }) {
  const { t } = useLingui()
  if (merges.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>What was merged</Trans>
      </h2>
      <List label={t`What was merged`}>
        {merges.map(merge => (
          <Merged key={merge.id} merge={merge} />
        ))}
      </List>
    </section>
  )
}

function Merged({ merge: { id, survivor, absorbed, at, byAgency, undoneAt, services } }: { merge: PastMerge }) {
  const { t } = useLingui()
  const undoing = useAct(unmergeOrganizations, {
    onDone: () => {
      notify({ message: t`They are two again.` })
    },
  })
  return (
    <ListRow
      title={t`${absorbed.name} became ${survivor.name}`}
      subtitle={[
        byAgency,
        dayWords(dayOf(at)),
        plural(services, { one: '# service moved', other: '# services moved' }),
      ].join(' · ')}
      marks={
        <>
          {undoneAt !== null && <StatusMark tone="done" label={t`taken apart ${dayWords(dayOf(undoneAt), 'short')}`} />}
          <ActTrouble of={undoing} words={wordsForChange} />
        </>
      }
      action={
        undoneAt === null && (
          <Button
            variant="default"
            loading={undoing.pending}
            onClick={() => {
              undoing.send({ id })
            }}
          >
            <Trans>Take apart</Trans>
          </Button>
        )
      }
    />
  )
}
