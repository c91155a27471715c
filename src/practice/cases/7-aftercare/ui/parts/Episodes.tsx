import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import caseLook from '../../../ui/Case.module.css'
import { episodesOfCase } from '../../api.ts'

/** The earlier and later episodes of the same problem, each leading to its case; nothing where it never came back. */
export function Episodes({ caseId }: { caseId: string }) {
  const { t } = useLingui()
  const found = useQuery(asking(episodesOfCase, { caseId }))
  const episodes = found.data?.ok ? found.data.value : []
  if (episodes.length < 2) return null
  return (
    <section className={caseLook.section} aria-labelledby="episodes">
      <h2 id="episodes">
        <Trans>Episodes of the same problem</Trans>
      </h2>
      <List label={t`Episodes`}>
        {episodes.map(({ id, openedOn, closedOn }, index) => {
          const number = index + 1
          const isThis = id === caseId
          return (
            <ListRow
              key={id}
              {...(!isThis && { to: `/cases/${id}` })}
              title={isThis ? t`Episode ${number}: this case` : t`Episode ${number}`}
              subtitle={
                closedOn === null
                  ? t`Since ${dayWords(openedOn, 'short')}`
                  : t`${dayWords(openedOn, 'short')} to ${dayWords(closedOn, 'short')}`
              }
              marks={
                closedOn === null ? (
                  <StatusMark tone="calm" label={t`Still at work`} />
                ) : (
                  <StatusMark tone="done" label={t`Closed`} />
                )
              }
            />
          )
        })}
      </List>
    </section>
  )
}
