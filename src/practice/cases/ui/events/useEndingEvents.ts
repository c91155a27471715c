import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { countWords, dayOf, dayWords } from '#platform/web/dates.ts'
import { JUDGEMENT_TONES, JUDGEMENT_WORDS, levelWords, RATED_BY_WORDS } from '../../5-evaluation/ui/parts/words.ts'
import { JudgementAnswer } from '../../5-evaluation/schema.ts'
import { OUTCOME_WORDS, RISK_WORDS } from '../../7-aftercare/ui/parts/words.ts'
import { MISSED_WORDS, wordsFor } from '../words.ts'
import type { Tell } from './told.ts'

type Told = 'judgement.recorded' | 'goal.rated' | 'measure.recorded'
type Closing = 'closing.revised' | 'closing.signed' | 'closing.returned' | 'case.reopened'
type Aftercare = 'aftercare.planned' | 'aftercare.contacted' | 'aftercare.missed' | 'aftercare.ended'

/** Sentences for what was found to have changed, how the work ended, and what followed. */
export function useEndingEvents(): Record<Told | Closing | Aftercare, Tell> {
  return { ...useChangeEvents(), ...useClosingEvents(), ...useAftercareEvents() }
}

/** The day of something, where it is not the one on which it was written down. */
function useDay(): (on: string | undefined, at: string) => string | null {
  const { t } = useLingui()
  return (on, at) => (on === undefined || on === dayOf(at) ? null : t`It was on ${dayWords(on)}`)
}

function useChangeEvents(): Record<Told, Tell> {
  const { t } = useLingui()
  const dayWhen = useDay()
  return {
    'judgement.recorded': ({ answer, words, on }, at) => {
      const known = JudgementAnswer.safeParse(answer).data
      return {
        title: t`The client was asked how it is now`,
        lines: [known === undefined ? null : t(JUDGEMENT_WORDS[known]), dayWhen(on, at)],
        words,
        ...(known !== undefined && { tone: JUDGEMENT_TONES[known] === 'wait' ? 'calm' : JUDGEMENT_TONES[known] }),
      }
    },
    'goal.rated': ({ score, by, words, on }, at) => {
      const level = levelWords(Number(score))
      const who = wordsFor(RATED_BY_WORDS, by)
      return {
        title: t`A goal was rated`,
        lines: [level && t(level), who && t(who), dayWhen(on, at)],
        words,
      }
    },
    'measure.recorded': ({ name, value, unit, on }, at) => {
      const number = countWords(Number(value))
      const told = unit === undefined ? number : `${number} ${unit}`
      return { title: t`A number was written down`, lines: [`${name ?? ''}: ${told}`, dayWhen(on, at)] }
    },
  }
}

function useClosingEvents(): Record<Closing, Tell> {
  const { t } = useLingui()
  return {
    'closing.revised': () => ({ title: t`The summary or the plan of the end was changed`, tone: 'done' }),
    'closing.signed': ({ words }) => ({ title: t`The supervisor signed how the case ended`, words, tone: 'good' }),
    'closing.returned': ({ words }) => ({ title: t`The supervisor returned how the case ended`, words, tone: 'wait' }),
    'case.reopened': ({ words }) => ({
      title: t`It came back: a new episode was opened`,
      words,
      tone: 'attention',
    }),
  }
}

function useAftercareEvents(): Record<Aftercare, Tell> {
  const { t } = useLingui()
  const dayWhen = useDay()
  return {
    'aftercare.planned': ({ risk, count }) => {
      const likely = wordsFor(RISK_WORDS, risk)
      const contacts = plural(Number(count ?? 0), { one: '# contact is planned', other: '# contacts are planned' })
      return { title: t`Aftercare was planned`, lines: [likely && t(likely), contacts], tone: 'done' }
    },
    'aftercare.contacted': ({ signs, words, on }, at) => ({
      title: t`The client was asked how it goes afterwards`,
      lines: [signs === undefined ? null : t`Early signs that were there: ${signs}`, dayWhen(on, at)],
      words,
      tone: signs === undefined ? 'good' : 'attention',
    }),
    'aftercare.missed': ({ missedWhy, words, on }, at) => {
      const why = wordsFor(MISSED_WORDS, missedWhy)
      return { title: t`A contact of aftercare did not come about`, lines: [why && t(why), dayWhen(on, at)], words }
    },
    'aftercare.ended': ({ outcome, words }) => {
      const how = wordsFor(OUTCOME_WORDS, outcome)
      return { title: t`Aftercare has ended`, lines: [how && t(how)], words, tone: 'done' }
    },
  }
}
