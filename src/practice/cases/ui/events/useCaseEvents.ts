import { useLingui } from '@lingui/react/macro'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Phase } from '../../schema.ts'
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
    'case.moved': useMoved(),
    'case.closed': ({ reason, words, to }) => {
      const why = wordsFor(CLOSE_WORDS, reason)
      const onward = to === undefined ? null : t`Goes on with: ${to}`
      return { title: t`The case was closed`, lines: [why && t(why), onward], words, tone: 'done' }
    },
    'triage.answered': ({ words }) => ({ title: t`The safety clock was answered`, words, tone: 'good' }),
    'note.written': note,
  }
}

/** The case in another phase: on, back to an earlier one, or past others. */
function useMoved(): (details: Details) => Told {
  const { t } = useLingui()
  const nameOf = (phase: string) => {
    const words = wordsFor(PHASE_WORDS, phase)
    return words === null ? phase : t(words)
  }
  return ({ phase, from, skipped, words }) => {
    const name = phase === undefined ? '' : nameOf(phase)
    const order: readonly string[] = Phase.options
    const isBack = from !== undefined && phase !== undefined && order.indexOf(phase) < order.indexOf(from)
    const passed = skipped?.split(' ').map(nameOf).join(', ')
    const on = isBack ? t`The work came back to: ${name}` : t`The work went on in: ${name}`
    return {
      title: name === '' ? t`The case moved on` : on,
      lines: [passed === undefined ? null : t`Passed over: ${passed}`],
      words,
      tone: passed === undefined ? 'done' : 'wait',
    }
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
    if (note === 'supervision') return { title: t`A supervision talk`, lines, words }
    if (note === 'incident') return { title: t`An incident`, lines, words, tone: 'attention' }
    return { title: t`A note was written`, lines, words }
  }
}
