import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { newId } from '#platform/shared/id.ts'
import { asking } from '#platform/web/call.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { addTask, planOfCase } from '../../api.ts'
import look from '../Plan.module.css'
import { wordsForPlan } from './words.ts'

type Props = {
  caseId: string
  needId: string
  choiceId: string
  /** What was chosen, as the client was shown it. */
  title: string
}

/** One tap puts what the client chose into the plan, under the goal of the same need where there is one. */
export function PutInPlan(props: Props) {
  const may = useMay()
  return may('plan.draft') ? <Put {...props} /> : null
}

function Put({ caseId, needId, choiceId, title }: Props) {
  const { t } = useLingui()
  const plan = useQuery(asking(planOfCase, { caseId }))
  const acting = useAct(addTask, {
    onDone: () => {
      notify({ message: t`It is in the plan.` })
    },
  })
  const seen = plan.data?.ok ? plan.data.value : null
  if (seen === null) return null
  if (seen.tasks.some(task => task.choiceId === choiceId)) {
    return (
      <PlaceLink to={`/cases/${caseId}/plan`} className={look.link}>
        <Trans>It stands in the plan</Trans>
      </PlaceLink>
    )
  }
  const goal = seen.goals.find(one => one.needId === needId && one.endedOn === null)
  const task = {
    goalId: goal?.id ?? null,
    what: title,
    by: 'worker',
    byName: null,
    dueOn: null,
    role: 'broker',
  } as const
  return (
    <div>
      <ActTrouble of={acting} words={wordsForPlan} />
      <Button
        variant="default"
        loading={acting.pending}
        leftSection={<Icon name="plus" size={18} />}
        onClick={() => {
          acting.send({ ...task, id: newId(), caseId, choiceId })
        }}
      >
        <Trans>Put this into the plan</Trans>
      </Button>
    </div>
  )
}
