import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { whoAmI } from '../api.ts'
import { ChangePassword } from './ChangePassword.tsx'
import { ROLE_WORDS } from './words.ts'

/** What is known about my account, and what I may set. */
export function SettingsPage() {
  const { t } = useLingui()
  const me = useQuery(asking(whoAmI, {}))
  return (
    <Page title={t`Settings`}>
      <Answer of={me}>
        {({ name, agency, roles, timeZone, may }) => (
          <Stack gap="xl">
            <FactList
              facts={[
                { label: t`Name`, value: name },
                { label: t`Agency`, value: agency.name },
                { label: t`Role`, value: roles.map(role => t(ROLE_WORDS[role])).join(', ') },
                { label: t`Time zone of the agency`, value: timeZone.replace('_', ' ') },
              ]}
            />
            <OfAgency may={may} />
            <ChangePassword />
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

/** What is set for the whole agency, for whoever may. */
function OfAgency({ may }: { may: readonly string[] }) {
  const { t } = useLingui()
  if (!may.includes('member.read') && !may.includes('audit.read')) return null
  return (
    <section>
      <h2>
        <Trans>The agency</Trans>
      </h2>
      <List>
        {may.includes('member.read') && (
          <ListRow
            to="/settings/people"
            title={t`People and roles`}
            subtitle={t`Who belongs to this agency, as what, until when`}
          />
        )}
        {may.includes('plan.setting') && (
          <ListRow to="/settings/plans" title={t`Plans`} subtitle={t`Whether a supervisor signs the plans of cases`} />
        )}
        {may.includes('audit.read') && (
          <ListRow
            to="/audit"
            title={t`Audit`}
            subtitle={t`Who did or read what, and whether the record of it is whole`}
          />
        )}
      </List>
    </section>
  )
}
