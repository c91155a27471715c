import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'

/** For those whose work is not cases: where their own work lies. */
export function OtherPlaces({ may, stale }: { may: readonly string[]; stale: number | null }) {
  const { t } = useLingui()
  const places = [
    { act: 'unmet.read', to: '/evidence', title: t`Unmet needs`, subtitle: t`What people needed and did not get` },
    { act: 'audit.read', to: '/audit', title: t`Audit`, subtitle: t`Who did or read what` },
    { act: 'member.read', to: '/settings/people', title: t`People and roles`, subtitle: t`Who belongs to this agency` },
    { act: 'directory.search', to: '/directory', title: t`Directory`, subtitle: t`Who can help with what, and where` },
  ].filter(({ act }) => may.includes(act))
  return (
    <Stack gap="xl">
      {stale !== null && stale > 0 && (
        <EmptyState title={t`Services to confirm`}>
          <Plural
            value={stale}
            one="Nobody has confirmed one service for a year. Ring it and say what holds."
            other="Nobody has confirmed # services for a year. Ring them and say what holds."
          />
        </EmptyState>
      )}
      <section>
        <h2>
          <Trans>Your places</Trans>
        </h2>
        <List label={t`Your places`}>
          {places.map(({ to, title, subtitle }) => (
            <ListRow key={to} to={to} title={title} subtitle={subtitle} />
          ))}
        </List>
      </section>
    </Stack>
  )
}
