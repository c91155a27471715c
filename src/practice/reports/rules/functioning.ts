import type { Block } from '#platform/shared/document.ts'
import {
  Dimension,
  type Functioning,
  type RoleEntry,
  type Seen,
} from '#practice/cases/2-assessment/schema/functioning.ts'
import { DIMENSIONS, JUDGEMENTS } from '../schema/record-words.ts'
import { joined, list, ofClient, saidUnder, table, text, type From, type Part } from './say.ts'

/** How the client lives, now beside the first time. Nobody else's assessment stands in a report. */
export function functioningPart(from: From): Part {
  const { facts, voice } = from
  const own = facts.functioning.filter(({ personId }) => personId === facts.client.id)
  const [latest] = own
  if (!latest) return { blocks: [], names: [] }
  const first = own.at(-1)
  const before = first && first.id !== latest.id ? first : null
  const days = [...(before ? [before] : []), latest].map(({ assessedOn }) => facts.dayWords(assessedOn))
  const hasHealth = latest.health !== null || latest.mentalHealth !== null
  return {
    blocks: [
      text(`${voice.said('assessedOn')}: ${days.join(', ')}.`),
      ...rolesIn(from, latest, before),
      ...dimensionsIn(from, latest, before),
      ...inWords(from, latest),
    ],
    names: [ofClient(from, 'situation', ...(hasHealth ? (['health'] as const) : []))],
  }
}

function columnsIn({ voice }: From, what: string, before: Functioning | null): string[] {
  return [what, ...(before ? [voice.said('then')] : []), voice.said('now')]
}

function rolesIn(from: From, latest: Functioning, before: Functioning | null): Block[] {
  const { facts, voice } = from
  const names = [...new Set([...latest.roles, ...(before?.roles ?? [])].map(({ role }) => role))]
  const cell = (assessment: Functioning, role: string) => {
    const entry = assessment.roles.find(one => one.role === role)
    return entry ? roleIn(from, entry) : voice.said('notKnown')
  }
  return table(
    columnsIn(from, voice.said('role'), before),
    names.map(role => {
      const term = facts.terms.functioning.roles.find(({ id }) => id === role)
      const title = term ? voice.say(term.label) : voice.said('notKnown')
      return [title, ...(before ? [cell(before, role)] : []), cell(latest, role)]
    }),
  )
}

function roleIn({ facts, voice }: From, { problem, severity, strength }: RoleEntry): string {
  const kind = facts.terms.functioning.problemKinds.find(({ id }) => id === problem)
  const levelOf = (level: Seen['client']) => facts.terms.functioning.severity.find(term => term.level === level)
  const seen = (['client', 'worker'] as const).flatMap(who => {
    const term = levelOf(severity[who])
    return term ? [`${voice.said(who)}: ${voice.say(term.label)}`] : []
  })
  return joined([kind ? voice.say(kind.label) : voice.said('noProblem'), ...seen, strength], '\n')
}

function dimensionsIn(from: From, latest: Functioning, before: Functioning | null): Block[] {
  const { voice } = from
  const cell = (assessment: Functioning, dimension: Dimension) => {
    const entry = assessment.dimensions[dimension]
    const seen = (['client', 'worker'] as const).flatMap(who => {
      const judged = entry[who]
      return judged === null ? [] : [`${voice.said(who)}: ${voice.say(JUDGEMENTS[judged])}`]
    })
    return joined(seen, '\n')
  }
  const rows = Dimension.options.flatMap(dimension => {
    const cells = [...(before ? [cell(before, dimension)] : []), cell(latest, dimension)]
    if (cells.every(one => one === '')) return []
    return [[voice.say(DIMENSIONS[dimension]), ...cells.map(one => (one === '' ? voice.said('notKnown') : one))]]
  })
  return table(columnsIn(from, voice.said('area'), before), rows)
}

function inWords({ voice: { said } }: From, latest: Functioning): Block[] {
  const lines = (key: 'risks' | 'protective') =>
    latest[key].length === 0 ? [] : [text(`${said(key)}:`), ...list(latest[key])]
  return [
    ...saidUnder(said('clientView'), latest.clientView),
    ...saidUnder(said('workerView'), latest.workerView),
    ...saidUnder(said('health'), latest.health),
    ...saidUnder(said('mentalHealth'), latest.mentalHealth),
    ...lines('risks'),
    ...lines('protective'),
  ]
}
