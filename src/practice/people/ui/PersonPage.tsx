import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ageWords } from '#platform/web/dates.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { personPage } from '../api.ts'
import type { PersonWarning } from '../schema/person.ts'
import type { PersonView } from '../schema/registration.ts'
import { FactsSection } from './FactsSection.tsx'
import { HouseholdSection } from './HouseholdSection.tsx'
import { useBirthWords } from './useBirthWords.ts'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { SEX_WORDS, WARNING_WORDS } from './words.ts'

const page = getRouteApi('/people/$personId')

/** All that is known of a person, and what can be done next. */
export function PersonPage() {
  const { t } = useLingui()
  const { personId } = page.useParams()
  const query = useQuery(asking(personPage, { id: personId }))
  const name = query.data?.ok ? query.data.value.person.fullName : t`Person`
  return (
    <Page
      title={name}
      quietTitle={t`Person`}
      back={{ to: '/people', label: t`Search people` }}
      actions={query.data?.ok && <Acts personId={personId} />}
    >
      <Answer of={query}>
        {view => (
          <Stack gap="xl">
            <Warnings warnings={view.warnings} />
            <Identity view={view} />
            <HouseholdSection view={view} />
            <FactsSection view={view} />
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function Acts({ personId }: { personId: string }) {
  const go = useGo()
  const may = useMay()
  return (
    <Group gap="sm">
      {may('case.open') && (
        <Button
          onClick={() => {
            go(`/cases/new?person=${personId}`)
          }}
        >
          <Trans>Open a case</Trans>
        </Button>
      )}
      {may('person.revise') && (
        <Button
          variant="default"
          onClick={() => {
            go(`/people/${personId}/edit`)
          }}
        >
          <Trans>Correct or complete</Trans>
        </Button>
      )}
    </Group>
  )
}

function Warnings({ warnings }: { warnings: readonly PersonWarning[] }) {
  const { t } = useLingui()
  const serious = warnings.filter(warning => warning !== 'name-one-word')
  if (serious.length === 0) return null
  return (
    <Notice tone="wait" title={t`Worth a second look`}>
      {serious.map(warning => (
        <div key={warning}>{t(WARNING_WORDS[warning])}</div>
      ))}
    </Notice>
  )
}

function Identity({ view: { person, summary } }: { view: PersonView }) {
  const { t } = useLingui()
  const birthWords = useBirthWords()
  const age = summary.ageYears === null ? null : ageWords(summary.ageYears)
  return (
    <section aria-labelledby="who">
      <Title order={2} id="who" mb="sm">
        <Trans>Who this is</Trans>
      </Title>
      <FactList
        facts={[
          { label: t`Birth`, value: birthWords(person.birth), hint: age },
          { label: t`Sex`, value: person.sex === 'not-known' ? null : t(SEX_WORDS[person.sex]) },
          { label: t`NIK`, value: person.nik },
          { label: t`Telephone`, value: person.phone },
          { label: t`How this person wants to be reached`, value: person.contactWishes },
        ]}
      />
    </section>
  )
}
