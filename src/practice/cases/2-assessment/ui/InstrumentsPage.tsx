import './learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { formsList } from '#practice/instruments/api.ts'
import { FormList, placeOfForm } from '#practice/instruments/ui/parts/FormList.tsx'
import { casePage } from '../../api.ts'
import look from '../../ui/Case.module.css'
import { CaseFrame } from '../../ui/parts/CaseFrame.tsx'
import { instrumentsOfCase } from '../api.ts'
import { AnsweredInstrument } from './AnsweredInstrument.tsx'

const page = getRouteApi('/cases/$caseId/forms')

/** What was asked and answered in a case, the latest first, and what can be asked. */
export function InstrumentsPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const may = useMay()
  const answered = useQuery(asking(instrumentsOfCase, { caseId }))
  const view = useQuery(asking(casePage, { caseId }))
  const isOpen = view.data?.ok === true && view.data.value.case.closedOn === null
  return (
    <CaseFrame caseId={caseId} active="forms" title={t`Questions`}>
      <section className={look.section} aria-labelledby="answered">
        <h2 id="answered">
          <Trans>What was answered</Trans>
        </h2>
        <Answer of={answered}>
          {all =>
            all.length === 0 ? (
              <EmptyState title={t`Nothing was asked with a form yet`}>
                <Trans>Choose one below. What was answered stands here with its score, beside the time before.</Trans>
              </EmptyState>
            ) : (
              <Stack gap="lg">
                {all.map(one => (
                  <AnsweredInstrument key={one.id} caseId={caseId} answered={one} />
                ))}
              </Stack>
            )
          }
        </Answer>
      </section>
      {isOpen && may('instrument.answer') && <Choice caseId={caseId} />}
    </CaseFrame>
  )
}

function Choice({ caseId }: { caseId: string }) {
  const { t } = useLingui()
  const forms = useQuery(asking(formsList, {}))
  return (
    <section className={look.section} aria-labelledby="ask">
      <h2 id="ask">
        <Trans>What can be asked</Trans>
      </h2>
      <Answer of={forms}>
        {entries => (
          <FormList
            label={t`Forms`}
            entries={entries.filter(({ isRetired, isLatest }) => !isRetired && isLatest)}
            to={entry => `/cases/${caseId}/forms/ask${placeOfForm(entry)}`}
          />
        )}
      </Answer>
    </section>
  )
}
