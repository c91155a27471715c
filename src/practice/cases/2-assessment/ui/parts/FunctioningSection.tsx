import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { Answer, Waiting } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { useFunctioningTerms } from '#practice/knowledge/ui/parts/useFunctioningTerms.ts'
import { functioningOfCase } from '../../api/functioning.ts'
import type { CaseFunctioning } from '../../schema/functioning.ts'
import look from '../Assessment.module.css'
import { Summary } from '../functioning/Summary.tsx'

const SHOWN = 3

/** How life goes, in short, from the newest assessment of the case; it leads to all of it. */
export function FunctioningSection({ caseId }: { caseId: string }) {
  const may = useMay()
  const query = useQuery({ ...asking(functioningOfCase, { caseId }), enabled: may('functioning.read') })
  if (!may('functioning.read')) return null
  return (
    <section aria-labelledby="functioning" className={look.section}>
      <Stack gap="md">
        <h2 id="functioning">
          <Trans>How life goes</Trans>
        </h2>
        <Answer of={query}>{found => <InShort caseId={caseId} found={found} />}</Answer>
      </Stack>
    </section>
  )
}

function InShort({ caseId, found: { people, assessments } }: { caseId: string; found: CaseFunctioning }) {
  const { t } = useLingui()
  const terms = useFunctioningTerms()
  const newest = assessments.find(({ state }) => state === 'finished')
  const person = people.find(({ id }) => id === newest?.personId)
  if (!newest) {
    return (
      <p>
        <Trans>Not assessed yet: which roles does this person carry, what is hard, what carries?</Trans>{' '}
        <PlaceLink to={`/cases/${caseId}/assessment`}>
          <Trans>To the assessment</Trans>
        </PlaceLink>
      </p>
    )
  }
  const [day, name] = [dayWords(newest.assessedOn, 'relative'), person?.fullName ?? '']
  return (
    <>
      <p>
        {t`${name}, assessed ${day}.`}{' '}
        <PlaceLink to={`/cases/${caseId}/assessment?person=${newest.personId}`}>
          <Trans>All of it, and what has changed</Trans>
        </PlaceLink>
      </p>
      {terms ? <Summary content={newest} terms={terms} most={SHOWN} /> : <Waiting lines={1} />}
    </>
  )
}
