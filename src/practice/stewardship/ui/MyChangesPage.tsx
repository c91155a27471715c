import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { myChangeRequests } from '../api/changes.ts'
import type { ChangeLine } from '../schema/change.ts'
import { ChangeRow } from './ChangeRow.tsx'

/** What whoever is signed in said to be wrong, and what became of it. */
export function MyChangesPage() {
  const { t } = useLingui()
  const answer = useQuery(asking(myChangeRequests, {}))
  return (
    <Page
      title={t`My corrections`}
      back={{ to: '/directory', label: t`Directory` }}
      lead={<Trans>What you said to be wrong in the directory, and what became of it.</Trans>}
    >
      <Answer of={answer}>
        {lines =>
          lines.length === 0 ? (
            <EmptyState
              title={t`You have corrected nothing yet`}
              action={<PlaceLink to="/directory">{t`To the directory`}</PlaceLink>}
            >
              <Trans>When a number is dead or an office has moved, say so on the page of the service.</Trans>
            </EmptyState>
          ) : (
            <Stack>
              <Reasons lines={lines} />
              <List label={t`My corrections`}>
                {lines.map(line => (
                  <ChangeRow
                    key={line.id}
                    line={line}
                    to={`/directory/services/${line.service.id}`}
                    when={dayWords(dayOf(line.askedAt), 'relative')}
                  />
                ))}
              </List>
            </Stack>
          )
        }
      </Answer>
    </Page>
  )
}

/** What a curator wrote back, the latest first. */
function Reasons({ lines }: { lines: readonly ChangeLine[] }) {
  const say = useSay()
  const told = lines.filter(({ reason }) => reason !== null).slice(0, 3)
  return told.map(({ id, service, reason }) => (
    <Notice key={id} title={say(service.name)}>
      {reason}
    </Notice>
  ))
}
