import { useLingui } from '@lingui/react'
import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useSay } from '#platform/web/say.ts'
import { PutInPlan } from '#practice/cases/3-plan/ui/parts/PutInPlan.tsx'
import { choicesOfNeed } from '../api.ts'
import type { KeptChoice } from '../schema/choice.ts'
import look from './parts/alternative/Alternative.module.css'

type OfNeed = { caseId: string; needId: string }

/** What the client decided for this need before, the latest first; nothing where nobody has asked yet. */
export function EarlierChoices(ofNeed: OfNeed) {
  const { data } = useQuery(asking(choicesOfNeed, ofNeed))
  const [latest, ...others] = data?.ok ? data.value : []
  if (!latest) return null
  return (
    <Notice title={<Decision kept={latest} />}>
      {latest.choice.inOwnWords !== null && (
        <p>
          <q>{latest.choice.inOwnWords}</q>
        </p>
      )}
      <GoOn kept={latest} {...ofNeed} />
      <IntoPlan kept={latest} {...ofNeed} />
      {others.length > 0 && (
        <details className={look.more}>
          <summary>
            <Plural value={others.length} one="# earlier decision" other="# earlier decisions" />
          </summary>
          <ul>
            {others.map(kept => (
              <li key={kept.choice.id}>
                <Decision kept={kept} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  )
}

function Decision({ kept: { choice, shown } }: { kept: KeptChoice }) {
  useLingui()
  const say = useSay()
  const day = dayWords(choice.madeOn, 'short')
  const title = shown.find(({ key }) => key === choice.chosen)?.title
  if (!title) return <Trans>On {day} the client chose none of what was shown.</Trans>
  const name = say(title)
  return (
    <Trans>
      On {day} the client chose “{name}”.
    </Trans>
  )
}

/** What was chosen becomes a task of the plan with one tap. */
function IntoPlan({ kept: { choice, shown }, caseId, needId }: OfNeed & { kept: KeptChoice }) {
  const say = useSay()
  const title = shown.find(({ key }) => key === choice.chosen)?.title
  return title && <PutInPlan caseId={caseId} needId={needId} choiceId={choice.id} title={say(title)} />
}

/** From a service that was chosen the way leads to a referral, also for whoever left the page in between. */
function GoOn({ kept: { choice }, caseId, needId }: OfNeed & { kept: KeptChoice }) {
  const { chosen, id } = choice
  if (!chosen?.startsWith('service:')) return null
  const service = chosen.slice('service:'.length)
  return (
    <PlaceLink className={look.link} to={`/cases/${caseId}/needs/${needId}/refer?service=${service}&choice=${id}`}>
      <Trans>Go on to the referral</Trans>
    </PlaceLink>
  )
}
