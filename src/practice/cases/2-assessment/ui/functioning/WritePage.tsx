import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer, Waiting } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useFunctioningTerms } from '#practice/knowledge/ui/parts/useFunctioningTerms.ts'
import { casePage } from '../../../api.ts'
import look from '../../../ui/Case.module.css'
import { CaseFrame } from '../../../ui/parts/CaseFrame.tsx'
import { functioningOfCase } from '../../api/functioning.ts'
import type { CaseFunctioning } from '../../schema/functioning.ts'
import { Write } from './Write.tsx'

const page = getRouteApi('/cases/$caseId/assessment/write')

/** Assess how one person of the case lives: one thing at a time, kept on the device while it is written. */
export function WritePage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const { person: personId } = page.useSearch()
  const may = useMay()
  const query = useQuery(asking(functioningOfCase, { caseId }))
  const view = useQuery(asking(casePage, { caseId }))
  const isOpen = view.data?.ok === true && view.data.value.case.closedOn === null
  return (
    <CaseFrame caseId={caseId} active="assessment" title={t`Assessment`}>
      <div className={`${look.section} ${look.narrow}`}>
        <Answer of={query}>
          {found =>
            isOpen && may('functioning.record') ? (
              <Begin key={personId} caseId={caseId} personId={personId} found={found} />
            ) : (
              <Notice>
                <Trans>Nothing can be written here: the case is closed, or someone else works on it.</Trans>
              </Notice>
            )
          }
        </Answer>
      </div>
    </CaseFrame>
  )
}

type BeginProps = { caseId: string; personId: string; found: CaseFunctioning }

function Begin({ caseId, personId, found: { people, assessments } }: BeginProps) {
  const { t } = useLingui()
  const terms = useFunctioningTerms()
  const person = people.find(({ id }) => id === personId)
  if (!person) {
    return (
      <Notice title={t`This person is not in the client’s household`}>
        <PlaceLink to={`/cases/${caseId}/assessment`}>
          <Trans>To the assessments of this case</Trans>
        </PlaceLink>
      </Notice>
    )
  }
  if (!terms) return <Waiting />
  const ofPerson = assessments.filter(one => one.personId === person.id)
  const kept = ofPerson.find(({ state }) => state === 'draft') ?? null
  const before = ofPerson.find(({ state }) => state === 'finished') ?? null
  const name = person.fullName
  return (
    <Stack gap="md">
      <h2>{before === null ? t`Assessment of ${name}` : t`Re-assessment of ${name}`}</h2>
      <Write {...{ caseId, terms, before }} kept={kept} personId={person.id} />
    </Stack>
  )
}
