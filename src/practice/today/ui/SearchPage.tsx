import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { useSearchWords } from '#platform/web/search.ts'
import { PersonLine } from '#practice/people/ui/parts/PersonLine.tsx'
import { findEverywhere } from '../api.ts'
import type { Found } from '../schema.ts'

/** What the one search field finds. The words stay in this tab and never stand in an address. */
export function SearchPage() {
  const { t } = useLingui()
  const words = useSearchWords()
  const answer = useQuery(asking(findEverywhere, { words }))
  return (
    <Page
      title={t`Search`}
      lead={
        words === '' ? (
          <Trans>Type a name, a NIK, a telephone number or a kind of help above.</Trans>
        ) : (
          <Trans>For “{words}”</Trans>
        )
      }
    >
      {words !== '' && <Answer of={answer}>{found => <Results found={found} />}</Answer>}
    </Page>
  )
}

function Results({ found }: { found: Found }) {
  return (
    <Stack gap="xl">
      <People people={found.people} />
      <Services services={found.services} />
    </Stack>
  )
}

function People({ people }: Pick<Found, 'people'>) {
  const { t } = useLingui()
  const register = (
    <Button component={PlaceLink} to="/people" variant="default">
      <Trans>Register this person</Trans>
    </Button>
  )
  return (
    <section>
      <h2>
        <Trans>People</Trans>
      </h2>
      {people.length === 0 ? (
        <EmptyState title={t`Nobody of this name is written down`} action={register}>
          <Trans>Try another spelling or fewer letters. If it is someone new, register them.</Trans>
        </EmptyState>
      ) : (
        <Stack gap="sm">
          <List label={t`People`}>
            {people.map(person => (
              <ListRow
                key={person.id}
                to={`/people/${person.id}`}
                title={person.fullName}
                subtitle={<PersonLine person={person} />}
              />
            ))}
          </List>
          <PlaceLink to="/people">
            <Trans>It is someone else: compare and register</Trans>
          </PlaceLink>
        </Stack>
      )}
    </section>
  )
}

function Services({ services }: Pick<Found, 'services'>) {
  const { t } = useLingui()
  const say = useSay()
  return (
    <section>
      <h2>
        <Trans>Services</Trans>
      </h2>
      {services.length === 0 ? (
        <p>
          <Trans>No service has these words. The directory can also be searched by need and area.</Trans>{' '}
          <PlaceLink to="/directory">{t`Open the directory`}</PlaceLink>
        </p>
      ) : (
        <List label={t`Services`}>
          {services.map(service => (
            <ListRow
              key={service.id}
              to={`/directory/services/${service.id}`}
              title={say(service.name)}
              subtitle={service.organization.name}
            />
          ))}
        </List>
      )}
    </section>
  )
}
