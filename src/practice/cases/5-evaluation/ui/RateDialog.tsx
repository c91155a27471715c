import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { todayHere } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { GOAL_LEVELS, type PlanGoal } from '../../3-plan/schema.ts'
import { dayTyped, wholeDay } from '../../ui/day-typed.ts'
import { rateGoal } from '../api.ts'
import { GoalRating, RatedBy } from '../schema.ts'
import { levelWords, RATED_BY_WORDS, wordsForEvaluation } from './parts/words.ts'

const Draft = z.object({ rating: GoalRating.pick({ score: true, by: true, ratedOn: true }) })
type Values = { rating: { score: string; by: string; ratedOn: unknown } }
type Props = { goal: PlanGoal; onClose: () => void }

/** Rate a goal on its own scale, in its own words. */
export function RateDialog({ goal, onClose }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useRating({ goal, onClose })
  const { form } = draft
  return (
    <Dialog isOpen onClose={onClose} title={t`How far has this goal come?`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ rating }) => {
          acting.send({ ...rating, id: draft.actId, caseId: goal.caseId, goalId: goal.id })
        }}
        trouble={<ActTrouble of={acting} words={wordsForEvaluation} />}
      >
        <p>“{goal.inClientWords}”</p>
        <ChoiceField
          form={form}
          name="rating.by"
          label={t`Who rates it?`}
          hint={t`Ask the client first; then say how you see it, in a second rating.`}
          expected={t`Choose who rates it.`}
          options={RatedBy.options.map(value => ({ value, label: t(RATED_BY_WORDS[value]) }))}
          isBeside
        />
        <StepField form={form} goal={goal} />
        <DayField
          form={form}
          name="rating.ratedOn"
          label={t`When was it?`}
          hint={t`For example 17-11-2026`}
          expected={t`Write a whole day, for example 17-11-2026.`}
          mayBeUnknown={false}
        />
        <SubmitBar
          label={t`Keep this rating`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}

/** The goal’s own steps, in the words that the plan gave them. */
function StepField({ form, goal }: { form: FieldForm; goal: PlanGoal }) {
  const { t } = useLingui()
  return (
    <ChoiceField
      form={form}
      name="rating.score"
      label={t`Where does it stand now?`}
      expected={t`Choose a step.`}
      options={GOAL_LEVELS.map(score => {
        const words = levelWords(score)
        const said = goal.scale[score + 2]
        return {
          ...{ value: String(score), label: words === null ? '' : t(words) },
          ...(said !== null && said !== undefined && { hint: said }),
        }
      })}
    />
  )
}

function useRating({ goal, onClose }: Props) {
  const { t } = useLingui()
  const fresh = (): Values => ({ rating: { score: '', by: 'client', ratedOn: wholeDay(todayHere()) } })
  const draft = useDraft<Values, typeof Draft>(`rating of ${goal.id}`, Draft, fresh, {
    toInput: ({ rating: { score, by, ratedOn } }) => ({
      rating: { score: score === '' ? null : Number(score), by, ratedOn: dayTyped(ratedOn) },
    }),
  })
  const acting = useAct(rateGoal, {
    draft,
    onDone: () => {
      notify({ message: t`The rating is kept.` })
      onClose()
    },
  })
  return { draft, acting }
}
