import './learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { whoAmI } from '#confidentiality/access/api.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { needsOfCase } from '../../2-assessment/api.ts'
import { casePage } from '../../api.ts'
import caseLook from '../../ui/Case.module.css'
import { CaseFrame } from '../../ui/parts/CaseFrame.tsx'
import { episodesOfCase } from '../api.ts'
import type { Episode } from '../schema.ts'
import look from './Aftercare.module.css'
import { ReopenForm } from './ReopenForm.tsx'

const page = getRouteApi('/cases/$caseId/reopen')

/** Take a closed case up again: what is known goes along, and only what is new is asked for. */
export function ReopenPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const view = useQuery(asking(casePage, { caseId }))
  const needs = useQuery(asking(needsOfCase, { caseId }))
  const me = useQuery(asking(whoAmI, {}))
  const episodes = useQuery(asking(episodesOfCase, { caseId }))
  return (
    <CaseFrame caseId={caseId} active="aftercare" title={t`Take it up again`}>
      <section className={`${caseLook.section} ${caseLook.narrow}`} aria-labelledby="again">
        <h2 id="again">
          <Trans>It has come back: take it up again</Trans>
        </h2>
        <Answer of={episodes}>
          {known => {
            const later = afterOf(known, caseId)
            if (later) return <Already later={later} />
            return (
              <Answer of={view}>
                {seen =>
                  seen.case.closedOn === null ? (
                    <p>{t`This case is still open: go on in it.`}</p>
                  ) : (
                    <Answer of={me}>
                      {({ name }) => (
                        <Answer of={needs}>
                          {all => <ReopenForm key={caseId} view={seen} needs={all} myName={name} />}
                        </Answer>
                      )}
                    </Answer>
                  )
                }
              </Answer>
            )
          }}
        </Answer>
      </section>
    </CaseFrame>
  )
}

/** The episode that follows this one; undefined when it is the last. */
function afterOf(episodes: readonly Episode[], caseId: string): Episode | undefined {
  return episodes[episodes.findIndex(({ id }) => id === caseId) + 1]
}

function Already({ later }: { later: Episode }) {
  const { t } = useLingui()
  return (
    <EmptyState
      title={t`It was taken up again already`}
      action={
        <PlaceLink to={`/cases/${later.id}`} className={look.go}>
          <Trans>Open the newer case</Trans>
        </PlaceLink>
      }
    >
      <Trans>The work goes on there.</Trans>
    </EmptyState>
  )
}
