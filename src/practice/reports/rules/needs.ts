import type { Need } from '#practice/cases/2-assessment/schema.ts'
import { NEED_STATES, URGENCIES } from '../schema/record-words.ts'
import type { DataKind } from '../schema/report.ts'
import { joined, list, ofClient, table, type From, type Part } from './say.ts'

/** What the client lacks, how soon, in their words, and what came of each. */
export function needsPart(from: From): Part {
  const { facts, voice } = from
  const { said, say } = voice
  const rows = facts.needs.map(need => [
    joined([termIn(from, need), `${said('urgency')}: ${say(URGENCIES[need.urgency])}`], '\n'),
    need.inOwnWords,
    outcomeIn(from, need),
  ])
  return {
    blocks: table([said('need'), said('inOwnWords'), said('result')], rows),
    names: rows.length === 0 ? [] : [ofClient(from, ...kindsOf(facts.needs))],
  }
}

/** The taxonomy's word for a need. */
export function termIn({ facts, voice }: From, { term }: Pick<Need, 'term'>): string {
  const words = facts.terms.needs.get(term)
  return words ? voice.say(words.label) : voice.said('notKnown')
}

function outcomeIn({ facts, voice }: From, { state, barrier, outcomeOn }: Need): string {
  const why = barrier === null ? undefined : facts.terms.reasons.get(barrier)
  return joined(
    [
      voice.say(NEED_STATES[state]),
      outcomeOn === null ? null : facts.dayWords(outcomeOn),
      why ? `${voice.said('barrier')}: ${voice.say(why)}` : null,
    ],
    '\n',
  )
}

/** A need of health tells of health, and one of safety of safety. */
export function kindsOf(needs: readonly Pick<Need, 'term'>[]): DataKind[] {
  const groups = needs.map(({ term }) => term.split('/')[0] ?? '')
  return [
    'need',
    ...(groups.some(group => group.includes('health')) ? (['health'] as const) : []),
    ...(groups.some(group => group.includes('safety')) ? (['safety'] as const) : []),
  ]
}

export function strengthsPart(from: From): Part {
  const { strengths } = from.facts
  return {
    blocks: list(strengths.map(({ inOwnWords }) => inOwnWords)),
    names: strengths.length === 0 ? [] : [ofClient(from, 'situation')],
  }
}
