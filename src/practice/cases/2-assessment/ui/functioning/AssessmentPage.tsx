import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import type { PersonSummary } from '#practice/people/schema/person.ts'
import { asking } from '#platform/web/call.ts'
import { ageWords, dayWords } from '#platform/web/dates.ts'
import { useKeptDrafts } from '#platform/web/drafts.ts'
import { Answer, Waiting } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useFunctioningTerms } from '#practice/knowledge/ui/parts/useFunctioningTerms.ts'
import { casePage } from '../../../api.ts'
import look from '../../../ui/Case.module.css'
import { CaseFrame } from '../../../ui/parts/CaseFrame.tsx'
import { functioningOfCase } from '../../api/functioning.ts'
import type { CaseFunctioning, Functioning } from '../../schema/functioning.ts'
import { Changes } from './Changes.tsx'
import { Detail } from './Detail.tsx'
import assessment from './Functioning.module.css'
import { Summary } from './Summary.tsx'
import { functioningDraftOf } from './useAssessment.ts'

const page = getRouteApi('/cases/$caseId/assessment')

/** How the people of a case live: what is hard, what carries, and what has changed since the time before. */
export function AssessmentPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const { person, of } = page.useSearch()
  const query = useQuery(asking(functioningOfCase, { caseId }))
  return (
    <CaseFrame caseId={caseId} active="assessment" title={t`Assessment`}>
      <section className={look.section} aria-labelledby="assessment">
        <h2 id="assessment">
          <Trans>How life goes</Trans>
        </h2>
        <Answer of={query}>
          {found => {
            const chosen = found.people.find(({ id }) => id === person) ?? found.people[0]
            return (
              <Stack gap="lg">
                {found.people.length > 1 && <People caseId={caseId} people={found.people} chosen={chosen?.id} />}
                {chosen && <OfPerson key={chosen.id} {...{ caseId, found, of }} person={chosen} />}
              </Stack>
            )
          }}
        </Answer>
      </section>
    </CaseFrame>
  )
}

type PeopleProps = { caseId: string; people: readonly PersonSummary[]; chosen: string | undefined }

/** Everyone whom an assessment can be of; one at a time. */
function People({ caseId, people, chosen }: PeopleProps) {
  const { t } = useLingui()
  return (
    <nav aria-label={t`People in this case`}>
      <ul className={assessment.parts}>
        {people.map(({ id, fullName, ageYears }) => (
          <li key={id}>
            <PlaceLink
              to={`/cases/${caseId}/assessment?person=${id}`}
              className={assessment.part}
              {...(id === chosen && { 'aria-current': 'step' as const })}
            >
              <span>{fullName}</span>
              <small>{ageWords(ageYears)}</small>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type OfPersonProps = { caseId: string; person: PersonSummary; found: CaseFunctioning; of: string | undefined }

function OfPerson({ caseId, person, found, of }: OfPersonProps) {
  const all = found.assessments.filter(({ personId }) => personId === person.id)
  const finished = all.filter(({ state }) => state === 'finished')
  const kept = all.find(({ state }) => state === 'draft') ?? null
  const at = Math.max(
    0,
    finished.findIndex(({ id }) => id === of),
  )
  const shown = finished[at]
  return (
    <Stack gap="lg">
      <Begin {...{ caseId, person, kept }} isAgain={shown !== undefined} />
      {shown && <Shown now={shown} before={finished[at + 1] ?? null} />}
      {finished.length > 1 && <Earlier {...{ caseId, person, finished }} shown={shown?.id} />}
    </Stack>
  )
}

type BeginProps = { caseId: string; person: PersonSummary; kept: Functioning | null; isAgain: boolean }

/** Begin an assessment, or go on with one that is not finished. */
function Begin({ caseId, person: { id, fullName }, kept, isAgain }: BeginProps) {
  const { t } = useLingui()
  const may = useMay()
  const drafts = useKeptDrafts()
  const view = useQuery(asking(casePage, { caseId }))
  const isOpen = view.data?.ok === true && view.data.value.case.closedOn === null
  const isOnDevice = drafts.includes(functioningDraftOf({ caseId, personId: id, kept }))
  const mayWrite = isOpen && may('functioning.record')
  const button = (label: string) => (
    <Button component={PlaceLink} to={`/cases/${caseId}/assessment/write?person=${id}`}>
      {label}
    </Button>
  )
  const goOn = mayWrite && button(t`Go on writing`)
  if (kept) {
    const by = kept.byName ?? t`an account that is gone`
    const day = dayWords(kept.assessedOn)
    return (
      <Notice tone="wait" title={t`An assessment of ${day} is not finished yet`} {...(goOn && { action: goOn })}>
        {t`Last written by ${by}`}
      </Notice>
    )
  }
  if (isOnDevice && mayWrite) {
    return <Notice tone="wait" title={t`What you began to write is kept on this device`} action={goOn} />
  }
  if (isAgain) return mayWrite ? <Group>{button(t`Assess again`)}</Group> : null
  return (
    <EmptyState
      title={t`No assessment of ${fullName} yet`}
      {...(mayWrite && { action: button(t`Begin the assessment`) })}
    >
      <Trans>
        Here stands how this person lives: the roles they carry, what around them is hard or helps, and how they and you
        see it. It can be written in parts, over several talks.
      </Trans>
    </EmptyState>
  )
}

function Shown({ now, before }: { now: Functioning; before: Functioning | null }) {
  const { t } = useLingui()
  const terms = useFunctioningTerms()
  const [day, by] = [dayWords(now.assessedOn), now.byName ?? t`an account that is gone`]
  if (!terms) return <Waiting />
  return (
    <Stack gap="lg">
      <section className={look.section} aria-labelledby="in-short">
        <h2 id="in-short">
          <Trans>In short</Trans>
        </h2>
        <p>{t`As of ${day} · written down by ${by}`}</p>
        <Summary content={now} terms={terms} />
      </section>
      {before && <Changes {...{ now, before, terms }} />}
      <details className={assessment.all}>
        <summary>{t`All of it`}</summary>
        <Detail of={now} terms={terms} />
      </details>
    </Stack>
  )
}

type EarlierProps = {
  caseId: string
  person: PersonSummary
  finished: readonly Functioning[]
  shown: string | undefined
}

function Earlier({ caseId, person, finished, shown }: EarlierProps) {
  const { t } = useLingui()
  return (
    <section className={look.section} aria-labelledby="earlier">
      <h2 id="earlier">
        <Trans>All assessments</Trans>
      </h2>
      <List label={t`All assessments`}>
        {finished.map(({ id, assessedOn, byName }) => (
          <ListRow
            key={id}
            {...(id !== shown && { to: `/cases/${caseId}/assessment?person=${person.id}&of=${id}` })}
            title={dayWords(assessedOn)}
            subtitle={id === shown ? t`shown above` : byName}
          />
        ))}
      </List>
    </section>
  )
}
