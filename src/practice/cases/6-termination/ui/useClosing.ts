import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { CloseReason, type CaseView } from '../../schema.ts'
import { closeCase } from '../api.ts'
import { mayEndWithoutPlan } from '../rules.ts'
import { StrengtheningPlan, type Criterion, type Ending } from '../schema.ts'
import { freshPlan, isEmptyPlan, planFrom, type PlanDraft } from './plan-draft.ts'

type Looked = { answer: string; words: string }
type Values = {
  closing: {
    criteria: Record<Criterion, Looked>
    reason: string
    words: string
    summary: string
    strengthening: PlanDraft
    onward: { kind: string; to: string; words: string }
  }
}
const Draft = z.object({
  closing: closeCase.input
    .omit({ id: true, caseId: true, version: true })
    .superRefine(({ reason, strengthening }, context) => {
      // The same fields that a plan lacks are marked where the plan itself is missing.
      if (strengthening !== null || mayEndWithoutPlan(reason)) return
      for (const { path } of StrengtheningPlan.safeParse({ keeps: null, signs: [], steps: [], contacts: [] }).error
        ?.issues ?? [])
        context.addIssue({ code: 'custom', path: ['strengthening', ...path.map(String)] })
    }),
})
type Known = { ending: Ending; summary: string; myName: string }

/** The draft of a closing, with what the record knows already, and its sending. */
export function useClosing({ case: { id: caseId } }: CaseView, known: Known) {
  const { t } = useLingui()
  const draft = useDraft<Values, typeof Draft>(`closing of ${caseId}`, Draft, () => fresh(known), { toInput: inputOf })
  const acting = useAct(closeCase, {
    draft,
    onDone: () => {
      notify({ message: t`The case is closed. It stays readable, and the supervisor is asked to sign.` })
    },
  })
  return { draft, acting }
}

function fresh({ ending, summary, myName }: Known): Values {
  const { goals, needs, referrals } = ending
  const looked = (all: number, left: number): Looked => ({
    answer: all === 0 ? 'none' : left === 0 ? 'done' : '',
    words: '',
  })
  return {
    closing: {
      criteria: {
        goals: looked(goals.all, goals.all - goals.reached - goals.ended),
        needs: looked(needs.all, needs.open),
        safety: { answer: 'done', words: '' },
        referrals: looked(referrals.sent, referrals.withoutOutcome),
        agreement: { answer: '', words: '' },
      },
      ...{ reason: '', words: '', summary },
      strengthening: freshPlan(null, myName),
      onward: { kind: 'none', to: '', words: '' },
    },
  }
}

const textOf = (text: string) => (text.trim() === '' ? null : text)

function inputOf({ closing: { criteria, strengthening, onward, ...rest } }: Values) {
  const reason = CloseReason.safeParse(rest.reason).data
  const isLeft = reason !== undefined && mayEndWithoutPlan(reason) && isEmptyPlan(strengthening)
  const answerOf = ({ answer, words }: Looked) => ({ answer, words: answer === 'left' ? textOf(words) : null })
  return {
    closing: {
      ...rest,
      criteria: {
        goals: answerOf(criteria.goals),
        needs: answerOf(criteria.needs),
        safety: answerOf(criteria.safety),
        referrals: answerOf(criteria.referrals),
        agreement: answerOf(criteria.agreement),
      },
      strengthening: isLeft ? null : planFrom(strengthening),
      onward: onward.kind === 'none' ? null : { ...onward, words: textOf(onward.words) },
    },
  }
}
