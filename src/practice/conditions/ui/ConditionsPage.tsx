import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import type { Criteria } from '../schema.ts'
import { addressOf, changeAddressOf } from './addresses.ts'
import { Coming } from './Coming.tsx'
import { Differences } from './Differences.tsx'
import { History } from './History.tsx'
import { FindingLine, LineList } from './LineList.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import { useCriteria } from './useSubject.ts'
import { SUBJECT_WORDS } from './words.ts'

const page = getRouteApi('/directory/conditions/$kind/$subjectId')

/** For whom a programme, a service or a service at one place is: what holds, who would fit, and how it came to be so. */
export function ConditionsPage() {
  const { t } = useLingui()
  const say = useSay()
  const may = useMay()
  const { kind, subjectId } = page.useParams()
  const { place, on } = page.useSearch()
  const answer = useCriteria({ kind, subjectId, place, on })
  const criteria = answer.data?.ok ? answer.data.value : null
  return (
    <Page
      title={criteria ? t`Conditions: ${say(criteria.name)}` : t`Conditions`}
      back={backOf(criteria, subjectId, t`Directory`, t`Service`)}
      lead={criteria && <Lead criteria={criteria} />}
      width="wide"
      actions={
        criteria &&
        may('criteria.publish') && (
          <Button component={PlaceLink} to={changeAddressOf(criteria.subject, on)}>
            <Trans>Change the conditions</Trans>
          </Button>
        )
      }
      aside={criteria && <PeoplePanel people={criteria.people} />}
    >
      <Answer of={answer}>{found => <Whole criteria={found} />}</Answer>
    </Page>
  )
}

function backOf(criteria: Criteria | null, id: string, directory: string, service: string) {
  const isProgram = criteria?.subject.kind === 'program'
  return isProgram ? { to: '/directory', label: directory } : { to: `/directory/services/${id}`, label: service }
}

function Lead({ criteria: { subject, serviceName } }: { criteria: Criteria }) {
  const { t } = useLingui()
  const say = useSay()
  return <>{serviceName ? `${t(SUBJECT_WORDS[subject.kind])}: ${say(serviceName)}` : t(SUBJECT_WORDS[subject.kind])}</>
}

function Whole({ criteria }: { criteria: Criteria }) {
  const { t } = useLingui()
  const general = criteria.findings.filter(({ line }) => line === null)
  return (
    <Stack gap="xl">
      <section aria-labelledby="now">
        <h2 id="now">
          <Trans>What holds</Trans>
        </h2>
        <Stack gap="sm">
          <OtherDays criteria={criteria} />
          {criteria.program && criteria.subject.kind !== 'program' && <OfProgram program={criteria.program} />}
          {general.map((finding, index) => (
            <FindingLine key={index} finding={finding} textOf={id => textOf(criteria, id)} />
          ))}
          <LineList criteria={criteria} />
          <Differences differences={criteria.differences} />
        </Stack>
      </section>
      {criteria.within.length > 0 && (
        <section aria-labelledby="within">
          <h2 id="within">
            {criteria.subject.kind === 'program' ? t`Services of this programme` : t`Places of this service`}
          </h2>
          <Within criteria={criteria} />
        </section>
      )}
      <History criteria={criteria} />
    </Stack>
  )
}

const textOf = ({ inForce }: Criteria, id: string) => inForce.find(({ line }) => line.id === id)?.line.text ?? null

/** How to come back from looking at another day, and what will hold later. */
function OtherDays({ criteria }: { criteria: Criteria }) {
  const { t } = useLingui()
  const { on } = page.useSearch()
  const shown = dayWords(criteria.on, 'short')
  return (
    <>
      {on !== undefined && (
        <Notice
          title={t`As it holds on ${shown}`}
          action={<PlaceLink to={addressOf(criteria.subject)}>{t`Show what holds today`}</PlaceLink>}
        />
      )}
      <Coming criteria={criteria} />
    </>
  )
}

function OfProgram({ program }: { program: { id: string; name: { id: string; en: string } } }) {
  const { t } = useLingui()
  const say = useSay()
  return (
    <p>
      {t`Belongs to the programme`}{' '}
      <PlaceLink to={addressOf({ kind: 'program', id: program.id, place: null })}>{say(program.name)}</PlaceLink>
    </p>
  )
}

function Within({ criteria: { within } }: { criteria: Criteria }) {
  const { t } = useLingui()
  const say = useSay()
  return (
    <List>
      {within.map(({ subject, name, hasOwn }) => (
        <ListRow
          key={`${subject.id} ${subject.place ?? ''}`}
          to={addressOf(subject)}
          title={say(name)}
          {...(hasOwn && { marks: <StatusMark tone="calm" label={t`has conditions of its own`} /> })}
        />
      ))}
    </List>
  )
}
