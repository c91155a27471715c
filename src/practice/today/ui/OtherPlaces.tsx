import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import type { QueueCounts } from '#practice/stewardship/schema/verification.ts'
import { ToVerify } from '#practice/stewardship/ui/parts/ToVerify.tsx'

/** For those whose work is not cases: where their own work lies. */
export function OtherPlaces({ may, toVerify }: { may: readonly string[]; toVerify: QueueCounts | null }) {
  const { t } = useLingui()
  const places = [
    { act: 'unmet.read', to: '/evidence', title: t`Unmet needs`, subtitle: t`What people needed and did not get` },
    { act: 'audit.read', to: '/audit', title: t`Audit`, subtitle: t`Who did or read what` },
    { act: 'member.read', to: '/settings/people', title: t`People and roles`, subtitle: t`Who belongs to this agency` },
    {
      act: 'quality.read',
      to: '/directory/quality',
      title: t`Quality of the directory`,
      subtitle: t`What is missing or old, and where nobody helps`,
    },
    { act: 'directory.search', to: '/directory', title: t`Directory`, subtitle: t`Who can help with what, and where` },
  ].filter(({ act }) => may.includes(act))
  return (
    <Stack gap="xl">
      {toVerify !== null && <ToVerify counts={toVerify} />}
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
