import type { Block } from '#platform/shared/document.ts'
import { SOURCES, TRIAGE } from '../schema/record-words.ts'
import { KINDS } from '../schema/report.ts'
import { list, ofClient, saidUnder, type From, type Part } from './say.ts'

/** Why the client came. Who told us of them stands in no report. */
export function comingPart(from: From): Part {
  const { facts, voice } = from
  const { said, say } = voice
  const { source, openedOn, triage, presentingProblem } = facts.case
  const rows = [
    { label: said('firstContact'), value: facts.dayWords(openedOn) },
    { label: said('how'), value: say(SOURCES[source]) },
    { label: said('safety'), value: say(TRIAGE[triage]) },
  ]
  const blocks: Block[] = [{ kind: 'facts', rows }, ...saidUnder(said('inOwnWords'), presentingProblem)]
  return { blocks, names: [ofClient(from, 'situation', 'safety')] }
}

/**
 * Categories that hold: by their official names in an official report; elsewhere in neutral words, and those that can wound
 * not at all.
 */
export function categoriesPart(from: From): Part {
  const { facts, asked, voice } = from
  const { isOfficial } = KINDS[asked.kind]
  const holding = facts.categories.filter(({ chosen }) => chosen.endedOn === null)
  const shown = holding.filter(({ official }) => isOfficial || !official.restricted)
  return {
    blocks: list(shown.map(({ official }) => voice.say(isOfficial ? official.label : official.neutral))),
    names: shown.length === 0 ? [] : [ofClient(from, 'situation')],
  }
}
