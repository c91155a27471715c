import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, Title } from '@mantine/core'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import type { HouseholdView, PersonView } from '../schema/registration.ts'
import { usePersonLine } from './parts/PersonLine.tsx'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { HOUSEHOLD_ROLE_WORDS } from './words.ts'

/** Where and with whom a person lives. */
export function HouseholdSection({ view: { person, household } }: { view: PersonView }) {
  const { t } = useLingui()
  const go = useGo()
  const may = useMay()
  const found = (
    <Button
      onClick={() => {
        go(`/people/${person.id}/household`)
      }}
    >
      <Trans>Write down the household</Trans>
    </Button>
  )
  return (
    <section aria-labelledby="household">
      <Title order={2} id="household" mb="sm">
        <Trans>Household</Trans>
      </Title>
      {household ? (
        <Home personId={person.id} home={household} />
      ) : (
        <EmptyState title={t`No household is known yet`} action={may('person.register') && found}>
          <Trans>
            Where someone lives decides which help is near, and many programmes ask about the whole household.
          </Trans>
        </EmptyState>
      )}
    </section>
  )
}

function Home({ personId, home: { household, livesAt, members } }: { personId: string; home: HouseholdView }) {
  const { t } = useLingui()
  const line = usePersonLine()
  const { rt, rw, addressLine, membersAreAll } = household
  const block = [rt === null ? null : t`RT ${rt}`, rw === null ? null : t`RW ${rw}`].filter(part => part !== null)
  return (
    <Stack gap="md">
      <FactList
        facts={[
          { label: t`Lives in`, value: livesAt, ...(block.length > 0 && { hint: block.join(', ') }) },
          { label: t`How to find the house`, value: addressLine },
        ]}
      />
      <List label={t`Members of the household`}>
        {members.map(({ person, role }) => (
          <ListRow
            key={person.id}
            {...(person.id !== personId && { to: `/people/${person.id}` })}
            title={person.fullName}
            subtitle={`${t(HOUSEHOLD_ROLE_WORDS[role])} · ${line({ ...person, livesAt: null })}`}
          />
        ))}
      </List>
      <div>
        <StatusMark
          tone={membersAreAll ? 'good' : 'wait'}
          label={membersAreAll ? t`everyone is listed` : t`not known whether everyone is listed`}
        />
      </div>
      <HomeActs personId={personId} />
    </Stack>
  )
}

function HomeActs({ personId }: { personId: string }) {
  const go = useGo()
  const may = useMay()
  return (
    <Group gap="sm">
      {may('person.register') && (
        <Button
          variant="default"
          onClick={() => {
            go(`/people/${personId}/member`)
          }}
        >
          <Trans>Add a member</Trans>
        </Button>
      )}
      {may('person.revise') && (
        <Button
          variant="default"
          onClick={() => {
            go(`/people/${personId}/household`)
          }}
        >
          <Trans>Correct the address</Trans>
        </Button>
      )}
    </Group>
  )
}
