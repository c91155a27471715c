import { useLingui } from '@lingui/react/macro'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { CLOSE_WORDS, MISSED_WORDS, PHASE_WORDS, SOURCE_WORDS, TRIAGE_WORDS, wordsFor } from '../words.ts'
import type { Details, Tell, Told } from './told.ts'

type Kind = 'case.opened' | 'case.assigned' | 'case.moved' | 'case.closed' | 'triage.answered' | 'note.written'

/** Sentences for what happened to a case as a whole. */
export function useCaseEvents(): Record<Kind, Tell> {
  const { t } = useLingui()
  const note = useNote()
  return {
    'case.opened': ({ source, triage, words }) => {
      const came = wordsFor(SOURCE_WORDS, source)
      const level = wordsFor(TRIAGE_WORDS, triage)
      const safety = level && t(level)
      return {
        title: t`The case was opened`,
        lines: [came && t(came), safety === null ? null : t`Safety: ${safety}`],
        words,
        tone: 'done',
      }
    },
    'case.assigned': ({ worker, words }) => ({
      title: worker === undefined ? t`The case was handed over` : t`${worker} took on the case`,
      words,
    }),
    'case.moved': ({ phase, words }) => {
      const to = wordsFor(PHASE_WORDS, phase)
      const name = to === null ? null : t(to)
      return { title: name === null ? t`The case moved on` : t`The work went on in: ${name}`, words, tone: 'done' }
    },
    'case.closed': ({ reason, words }) => {
      const why = wordsFor(CLOSE_WORDS, reason)
      return { title: t`The case was closed`, lines: [why && t(why)], words, tone: 'done' }
    },
    'triage.answered': ({ words }) => ({ title: t`The safety clock was answered`, words, tone: 'good' }),
    'note.written': note,
  }
}

/** A contact, a visit or a note; also one that did not come about, and why. */
function useNote(): (details: Details, at: string) => Told {
  const { t } = useLingui()
  return ({ note, missedWhy, words, on }, at) => {
    const missed = wordsFor(MISSED_WORDS, missedWhy)
    const day = on === undefined || on === dayOf(at) ? null : dayWords(on)
    const lines = [missed && t(missed), day === null ? null : t`It was on ${day}`]
    const isMissed = missedWhy !== undefined
    if (note === 'visit') {
      return { title: isMissed ? t`A visit did not come about` : t`The client was visited`, lines, words }
    }
    if (note === 'contact') {
      return { title: isMissed ? t`A contact did not come about` : t`There was contact with the client`, lines, words }
    }
    return { title: t`A note was written`, lines, words }
  }
}
