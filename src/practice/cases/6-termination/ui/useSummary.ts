import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { countWords, dayWords, moneyWords } from '#platform/web/dates.ts'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { needsOfCase } from '../../2-assessment/api.ts'
import type { Need } from '../../2-assessment/schema.ts'
import { NEED_STATE_WORDS } from '../../2-assessment/ui/parts/words.ts'
import { workOfCase } from '../../4-intervention/api/contacts.ts'
import type { CaseWork } from '../../4-intervention/schema/work.ts'
import { evaluationOfCase } from '../../5-evaluation/api.ts'
import { ratingOf } from '../../5-evaluation/rules.ts'
import type { Evaluation } from '../../5-evaluation/schema.ts'
import { JUDGEMENT_WORDS, levelWords } from '../../5-evaluation/ui/parts/words.ts'
import type { CaseView } from '../../schema.ts'

const SEN = 100

/** The summary that the record writes by itself, in the language of the moment; null until all of it is there. */
export function useSummary(view: CaseView): string | null {
  const may = useMay()
  const caseId = view.case.id
  const needs = useQuery(asking(needsOfCase, { caseId }))
  const evaluation = useQuery(asking(evaluationOfCase, { caseId }))
  const work = useQuery({ ...asking(workOfCase, { caseId, most: 500 }), enabled: may('work.read') })
  const begun = useBeginning()
  const ofNeeds = useNeeds()
  const ofGoals = useGoals()
  const ofWork = useWork()
  if (needs.isPending || evaluation.isPending || (may('work.read') && work.isPending)) return null
  const parts = [
    begun(view),
    needs.data?.ok ? ofNeeds(needs.data.value) : [],
    evaluation.data?.ok ? ofGoals(evaluation.data.value) : [],
    work.data?.ok ? ofWork(work.data.value) : [],
  ]
  return parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')
}

function useBeginning() {
  const { t } = useLingui()
  return ({ case: { openedOn, presentingProblem } }: CaseView) => [
    t`The work began on ${dayWords(openedOn)}. What brought the client here: “${presentingProblem}”`,
  ]
}

function useNeeds() {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  return (needs: readonly Need[]) =>
    needs.length === 0
      ? []
      : [
          t`Needs and what came of them:`,
          ...needs.map(({ term, state }) => `– ${wordsOf(term).label}: ${t(NEED_STATE_WORDS[state])}`),
        ]
}

function useGoals() {
  const { t } = useLingui()
  return ({ goals, judgements, attainment }: Evaluation) => {
    const lines = goals.map(({ goal, ratings }) => {
      const latest = ratingOf(ratings, 'client') ?? ratingOf(ratings, 'worker')
      const words = latest && levelWords(latest.score)
      return `– “${goal.inClientWords}”: ${words ? t(words) : t`not rated`}`
    })
    const [said] = judgements
    const score = attainment.client.is === 'scored' ? attainment.client : attainment.worker
    const together = score.is === 'scored' ? countWords(score.t) : null
    return [
      ...(lines.length > 0 ? [t`Goals and how far they came:`, ...lines] : []),
      ...(together === null ? [] : [t`Goals together (GAS, 50 is as hoped for): ${together}`]),
      ...(said
        ? [t`The client says: ${t(JUDGEMENT_WORDS[said.answer])}${said.words === null ? '' : ` – “${said.words}”`}`]
        : []),
    ]
  }
}

function useWork() {
  const { t } = useLingui()
  return ({ told, aid, totalRupiah }: CaseWork) => {
    const done = told.filter(({ state }) => state === 'done').length
    const given = aid.filter(({ takenBackFor }) => takenBackFor === null)
    const things = given.map(({ what, givenOn }) => `– ${what} (${dayWords(givenOn, 'short')})`)
    return [
      ...(done > 0 ? [plural(done, { one: 'There was # contact.', other: 'There were # contacts.' })] : []),
      ...(things.length > 0 ? [t`What was given:`, ...things] : []),
      ...(totalRupiah > 0 ? [t`Money given in all: ${moneyWords(totalRupiah * SEN)}`] : []),
    ]
  }
}
