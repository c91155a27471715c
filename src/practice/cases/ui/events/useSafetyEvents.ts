import { useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { DANGER_WORDS } from '../../1-intake/ui/parts/danger-words.ts'
import { SAFETY_WHY_WORDS, STEP_WORDS } from '../safety-words.ts'
import { wordsFor } from '../words.ts'
import type { Details, Tell, Told } from './told.ts'

type Kind = 'danger.asked' | 'safety.alarmed' | 'safety.step' | 'safety.closed'

/** Sentences for questions about danger and for what was done for safety. */
export function useSafetyEvents(): Record<Kind, Tell> {
  const { t } = useLingui()
  const step = useStep()
  return {
    'danger.asked': ({ signs }) => {
      const lines = (signs ?? '').split(' ').map(sign => {
        const words = wordsFor(DANGER_WORDS, sign)
        return words && t(words)
      })
      const title =
        signs === undefined
          ? t`The questions about danger were asked`
          : t`Questions about danger were answered with yes`
      return { title, lines, tone: signs === undefined ? 'calm' : 'attention' }
    },
    'safety.alarmed': ({ why, words }) => {
      const reason = wordsFor(SAFETY_WHY_WORDS, why)
      return {
        title: t`The clock of immediate danger was started`,
        lines: [reason && t(reason)],
        words,
        tone: 'attention',
      }
    },
    'safety.step': step,
    'safety.closed': ({ words }) => ({ title: t`The safety protocol was closed`, words, tone: 'good' }),
  }
}

function useStep(): (details: Details) => Told {
  const { t } = useLingui()
  return ({ step, words, on }) => {
    const asked = wordsFor(STEP_WORDS, step)
    const day = on === undefined ? null : dayWords(on)
    return {
      title: t`Something was done for safety`,
      lines: [asked && t(asked), day === null ? null : t`Look again on ${day}`],
      words,
      tone: 'wait',
    }
  }
}
