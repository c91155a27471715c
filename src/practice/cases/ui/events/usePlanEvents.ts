import { useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { HOW_WORDS } from '../../3-plan/ui/parts/words.ts'
import { wordsFor } from '../words.ts'
import type { Tell } from './told.ts'

type Kind =
  | 'plan.drafted'
  | 'plan.signed'
  | 'plan.sent-back'
  | 'task.added'
  | 'task.done'
  | 'task.dropped'
  | 'task.resumed'
  | 'agreement.confirmed'
  | 'agreement.ended'

/** Sentences for the plan, its tasks, and the agreement to work together. */
export function usePlanEvents(): Record<Kind, Tell> {
  const { t } = useLingui()
  const agreement = useAgreementEvents()
  return {
    ...agreement,
    'plan.drafted': ({ number = '', goals = '', tasks = '' }) => ({
      title: t`Version ${number} of the plan was written`,
      lines: [t`Goals: ${goals} · tasks: ${tasks}`],
    }),
    'plan.signed': ({ number = '', words }) => ({
      title: t`The supervisor signed version ${number} of the plan`,
      words,
      tone: 'good',
    }),
    'plan.sent-back': ({ number = '', words }) => ({
      title: t`The supervisor sent version ${number} of the plan back`,
      words,
      tone: 'attention',
    }),
    'task.added': ({ words = '' }) => ({ title: t`A task was put into the plan: ${words}` }),
    'task.done': ({ task = '', words }) => ({ title: t`A task is done: ${task}`, words, tone: 'good' }),
    'task.dropped': ({ task = '', words }) => ({ title: t`A task was dropped: ${task}`, words, tone: 'wait' }),
    'task.resumed': ({ task = '', words }) => ({ title: t`A task was taken up again: ${task}`, words }),
  }
}

function useAgreementEvents(): Record<'agreement.confirmed' | 'agreement.ended', Tell> {
  const { t } = useLingui()
  return {
    'agreement.confirmed': ({ how, by = '', until, words }) => {
      const way = wordsFor(HOW_WORDS, how)
      const day = until === undefined ? '' : dayWords(until)
      return {
        title: t`${by} agreed to work together`,
        lines: [way && t(way), until === undefined ? null : t`It holds until ${day}`],
        words,
        tone: 'good',
      }
    },
    'agreement.ended': ({ words }) => ({ title: t`The agreement to work together ended`, words, tone: 'done' }),
  }
}
