import './learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { EmergencyNumbers } from '../../ui/parts/EmergencyNumbers.tsx'
import { endingOfCase } from '../api.ts'
import look from './Ending.module.css'
import { PlanSheet } from './PlanSheet.tsx'

const page = getRouteApi('/cases/$caseId/closing/plan')

/** The client's own page: nothing but the plan, in large plain words, to print and take along. */
export function PlanSheetPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const found = useQuery(asking(endingOfCase, { caseId }))
  return (
    <Page
      title={t`If it comes back`}
      back={{ to: `/cases/${caseId}/closing`, label: t`The end of the work` }}
      actions={
        <Button
          className={look.hidden}
          leftSection={<Icon name="print" size={18} />}
          onClick={() => {
            window.print()
          }}
        >
          <Trans>Print</Trans>
        </Button>
      }
    >
      <Answer of={found}>
        {({ closing }) =>
          closing?.strengthening ? (
            <article className={look.sheet}>
              <p>
                <Trans>You have come far. If it becomes hard again, you are not alone. This page is yours.</Trans>
              </p>
              <PlanSheet plan={closing.strengthening} isPlain />
              <section>
                <h2>
                  <Trans>In danger, call at once</Trans>
                </h2>
                <EmergencyNumbers />
              </section>
            </article>
          ) : (
            <EmptyState title={t`No plan was made`}>
              <Trans>A plan is written when a case is closed.</Trans>
            </EmptyState>
          )
        }
      </Answer>
    </Page>
  )
}
