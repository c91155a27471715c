import { parentsIn } from '#practice/maps/rules/kinship.ts'
import type { CaseMap, Child, Kin, Tie, Union } from '#practice/maps/schema/map.ts'
import { CHILDREN, TIES, UNION_ENDS, UNIONS } from '../schema/record-words.ts'
import { joined, list, ofClient, ofOthers, text, type From, type Part } from './say.ts'

/** The family map in words: partners, children, and the ties around. Ties to services stand among the referrals. */
export function familyPart(from: From): Part {
  const { facts, voice } = from
  const { map } = facts
  const lines = [
    ...map.unions.map(union => unionLine(from, union)),
    ...map.children.map(child => childLine(from, child)),
    ...map.kin.flatMap(one => (one.life === 'died' ? [`${nameOf(from, one.id)}: ${voice.said('died')}`] : [])),
  ]
  const ties = map.ties.filter(({ with: { kind } }) => kind !== 'service')
  const tieLines = ties.map(tie => tieLine(from, tie))
  const names = [...namesIn(map), ...ties.flatMap(({ end }) => (end.kind === 'helper' ? [end.name] : []))]
  const others = names.filter(name => name !== facts.client.fullName)
  return {
    blocks: [
      ...list(lines),
      ...(tieLines.length === 0 ? [] : [text(`${voice.said('tiesAround')}:`), ...list(tieLines)]),
    ],
    names:
      lines.length + tieLines.length === 0
        ? []
        : [ofClient(from, 'name', 'situation'), ...ofOthers(others, 'name', 'situation')],
  }
}

/** Whom these lines name: everybody of a bond, whoever died, and those at the ends of ties. */
function namesIn({ kin, unions, children, ties }: CaseMap): string[] {
  const meant = new Set<string>([
    ...unions.flatMap(({ oneId, otherId }) => [oneId, otherId]),
    ...children.flatMap(child => [child.childId, ...parentsIn({ unions }, child)]),
    ...ties.flatMap(({ ofId, with: end }) => [
      ...(ofId === null ? [] : [ofId]),
      ...(end.kind === 'kin' ? [end.id] : []),
    ]),
  ])
  return kin.flatMap(({ id, name, life }) => (name !== null && (meant.has(id) || life === 'died') ? [name] : []))
}

function nameOf({ facts, voice }: From, id: string): string {
  return facts.map.kin.find((one: Kin) => one.id === id)?.name ?? voice.said('noName')
}

function unionLine(from: From, { oneId, otherId, how, ended }: Union): string {
  const { said, say } = from.voice
  const course = joined([say(UNIONS[how]), ended === null ? null : say(UNION_ENDS[ended])], ', ')
  return `${nameOf(from, oneId)} ${said('and')} ${nameOf(from, otherId)}: ${course}`
}

function childLine(from: From, child: Child): string {
  const { said, say } = from.voice
  const parents = parentsIn(from.facts.map, child).map(id => nameOf(from, id))
  const of = parents.length === 0 ? said('noName') : parents.join(` ${said('and')} `)
  return `${nameOf(from, child.childId)}: ${say(CHILDREN[child.how])} ${said('of')} ${of}`
}

function tieLine(from: From, tie: Tie): string {
  const { said, say } = from.voice
  const end = tie.with.kind === 'kin' ? nameOf(from, tie.with.id) : tie.with.kind === 'system' ? tie.with.name : ''
  const name = tie.end.kind === 'helper' ? tie.end.name : end
  const how = joined([say(TIES[tie.strength]), tie.isStressful ? said('heavy') : null], ', ')
  const of = tie.ofId === null ? '' : `${nameOf(from, tie.ofId)} – `
  return `${of}${name}: ${how}`
}
