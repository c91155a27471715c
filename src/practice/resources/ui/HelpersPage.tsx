import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { informalResourcesOfCase } from '../api.ts'
import type { InformalResource } from '../schema/resource.ts'
import { InformalForm } from './parts/InformalForm.tsx'
import { KIND_WORDS } from './words.ts'

const page = getRouteApi('/cases/$caseId/helpers')

/** Relatives, neighbours, volunteers and groups around a client, who agreed to be asked. */
export function HelpersPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const answer = useQuery(asking(informalResourcesOfCase, { caseId }))
  return (
    <Page
      title={t`People nearby who help`}
      back={{ to: `/cases/${caseId}`, label: t`Back to the case` }}
      lead={
        <Trans>
          Help that is already there: family, neighbours, volunteers, groups. They stand beside services when you look
          for alternatives.
        </Trans>
      }
    >
      <Stack gap="xl">
        <Answer of={answer}>{helpers => <Helpers helpers={helpers} />}</Answer>
        <section aria-labelledby="add">
          <h2 id="add">
            <Trans>Add someone who helps</Trans>
          </h2>
          <InformalForm key={caseId} caseId={caseId} />
        </section>
      </Stack>
    </Page>
  )
}

function Helpers({ helpers }: { helpers: readonly InformalResource[] }) {
  const { t } = useLingui()
  const needWords = useNeedWords()
  if (helpers.length === 0) {
    return (
      <EmptyState title={t`Nobody is named yet`}>
        <Trans>Ask: who did you turn to before? Who would come if you called tonight?</Trans>
      </EmptyState>
    )
  }
  return (
    <>
      <p>{plural(helpers.length, { one: '# helper', other: '# helpers' })}</p>
      <List label={t`Helpers`}>
        {helpers.map(helper => (
          <ListRow
            key={helper.id}
            title={helper.name}
            subtitle={
              <>
                {t(KIND_WORDS[helper.kind])} · {helper.offers}
                {helper.limits !== null && (
                  <>
                    <br />
                    {t`Not: ${helper.limits}`}
                  </>
                )}
                {helper.contact !== null && (
                  <>
                    <br />
                    {helper.contact}
                  </>
                )}
              </>
            }
            marks={
              <>
                {helper.needs.map(need => (
                  <StatusMark key={need} tone="calm" icon="heart" label={needWords(need).plain} />
                ))}
                {helper.caseId === null && <StatusMark tone="calm" icon="share" label={t`shared within the agency`} />}
              </>
            }
            meta={t`agreed on ${dayWords(helper.consentOn, 'short')}`}
          />
        ))}
      </List>
    </>
  )
}
