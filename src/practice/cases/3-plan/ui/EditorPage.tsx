import './learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type * as z from 'zod'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { needsOfCase } from '../../2-assessment/api.ts'
import type { Need } from '../../2-assessment/schema.ts'
import { casePage } from '../../api.ts'
import { CaseFrame } from '../../ui/parts/CaseFrame.tsx'
import { draftPlan, planOfCase } from '../api.ts'
import type { Plan } from '../schema.ts'
import { ClashDialog } from './ClashDialog.tsx'
import { freshGoal, freshTask, PlanDraft, planDraftOf, planFrom, planTyped, type TypedPlan } from './draft.ts'
import { GoalEditor } from './GoalEditor.tsx'
import { HypothesesEditor } from './HypothesesEditor.tsx'
import { wordsForPlan } from './parts/words.ts'
import look from './Plan.module.css'
import { PromisesEditor } from './PromisesEditor.tsx'
import { TaskEditor } from './TaskEditor.tsx'

const page = getRouteApi('/cases/$caseId/plan/write')
type Props = { caseId: string; plan: Plan | null; needs: readonly Need[]; clientKind: 'person' | 'family' }

/** Write the plan, or change it: one goal with one task is enough, all else can be added. */
export function EditorPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const view = useQuery(asking(casePage, { caseId }))
  const plan = useQuery(asking(planOfCase, { caseId }))
  const needs = useQuery(asking(needsOfCase, { caseId }))
  const kind = view.data?.ok ? view.data.value.case.client.kind : 'person'
  return (
    <CaseFrame caseId={caseId} active="plan" title={t`Write the plan`}>
      <Answer of={plan}>
        {seen => (
          <Answer of={needs}>
            {found => <Editor key={caseId} caseId={caseId} plan={seen.plan} needs={found} clientKind={kind} />}
          </Answer>
        )}
      </Answer>
    </CaseFrame>
  )
}

/** The need that a first goal is likely for: the most urgent one that is still open. */
const likeliest = (needs: readonly Need[]) => needs.find(({ state }) => state !== 'met')?.id ?? ''

function usePlanWriting({ caseId, plan, needs }: Props) {
  const { t } = useLingui()
  const go = useGo()
  const fresh = () => planTyped(plan, likeliest(needs))
  const draft = useDraft<TypedPlan, typeof PlanDraft>(planDraftOf(caseId), PlanDraft, fresh, { toInput: planFrom })
  const acting = useAct(draftPlan, {
    draft,
    onDone: ({ number }) => {
      notify({ message: t`The plan is kept as version ${number}.` })
      go(`/cases/${caseId}/plan`)
    },
  })
  const send = ({ tasks, ...content }: z.output<typeof PlanDraft>) => {
    acting.send({ ...content, id: draft.actId, caseId, tasks: tasks.filter(({ what }) => what !== '') })
  }
  return { draft, acting, send }
}

function Editor(props: Props) {
  const { t } = useLingui()
  const { caseId, needs, clientKind } = props
  const { draft, acting, send } = usePlanWriting(props)
  const { form } = draft
  const values = form.getValues()
  const addGoal = () => {
    const goal = freshGoal()
    form.setFieldValue('goals', [...values.goals, goal])
    form.setFieldValue('tasks', [...values.tasks, freshTask(goal.id)])
  }
  return (
    <Stack gap="lg" className={look.section}>
      <h2>{props.plan === null ? <Trans>Write the plan</Trans> : <Trans>Change the plan</Trans>}</h2>
      <Form draft={draft} onSend={send} trouble={<ActTrouble of={acting} words={wordsForPlan} />}>
        {values.goals.map((goal, at) => (
          <GoalEditor key={goal.id} caseId={caseId} form={form} at={at} needs={needs} clientKind={clientKind} />
        ))}
        <div>
          <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={addGoal}>
            <Trans>Add a goal</Trans>
          </Button>
        </div>
        <OtherTasks form={form} />
        <PromisesEditor form={form} />
        <HypothesesEditor form={form} />
        <SubmitBar
          label={t`Keep this plan`}
          pending={acting.pending}
          isKept={draft.isKept}
          cancelTo={`/cases/${caseId}/plan`}
          onDiscard={draft.discard}
        />
      </Form>
      {acting.failure?.code === 'version-clash' && (
        <ClashDialog
          caseId={caseId}
          clash={acting.failure}
          onKeep={draft.finish}
          onSend={number => {
            const { data } = draft.read({ ...form.getValues(), seen: number })
            if (data) send(data)
          }}
        />
      )}
    </Stack>
  )
}

/** Tasks that serve no goal of the plan, such as those that came from a choice. */
function OtherTasks({ form }: { form: ReturnType<typeof usePlanWriting>['draft']['form'] }) {
  const { tasks, goals } = form.getValues()
  const goalIds = new Set(goals.map(({ id }) => id))
  const others = tasks.flatMap(({ id, goalId }, at) => (goalIds.has(goalId) ? [] : [{ id, at }]))
  if (others.length === 0) return null
  return (
    <section className={look.section}>
      <h3>
        <Trans>Other tasks</Trans>
      </h3>
      {others.map(({ id, at }) => (
        <TaskEditor key={id} form={form} at={at} />
      ))}
    </section>
  )
}
