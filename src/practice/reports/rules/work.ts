import type { Block } from '#platform/shared/document.ts'
import type { Aid } from '#practice/cases/4-intervention/schema/aid.ts'
import type { ContactView } from '#practice/cases/4-intervention/schema/contact.ts'
import { AID_SOURCES, CONTACTS, RESULTS } from '../schema/record-words.ts'
import { joined, ofClient, ofOthers, saidUnder, table, text, type From, type Naming, type Part } from './say.ts'

/** The days, kinds and aims of what was done. Notes of contacts and where they took place stay in the record. */
export function workPart(from: From): Part {
  const { work } = from.facts
  const { said } = from.voice
  const blocks: Block[] = [
    ...titled(said('contacts'), contactsIn(from)),
    ...(work.hasEarlier ? [text(said('earlier'))] : []),
    ...titled(said('aid'), aidIn(from)),
    ...titled(said('advocacy'), advocacyIn(from)),
    ...titled(said('conferences'), conferencesIn(from)),
  ]
  return { blocks, names: blocks.length === 0 ? [] : [ofClient(from, 'situation'), ...namesIn(from)] }
}

const titled = (title: string, blocks: readonly Block[]) => (blocks.length === 0 ? [] : [text(`${title}:`), ...blocks])
const told = ({ facts }: From) => facts.work.told.filter(({ state }) => state === 'done' || state === 'missed')
const standing = <One extends { takenBackFor: string | null }>(all: readonly One[]) =>
  all.filter(({ takenBackFor }) => takenBackFor === null)
const held = ({ facts }: From) => facts.work.conferences.filter(({ state }) => state === 'held')

function namesIn(from: From): Naming[] {
  const others = [
    ...told(from).flatMap(({ withWhom }) => withWhom),
    ...held(from).flatMap(({ members }) => members),
  ].map(({ name }) => name)
  const givers = standing(from.facts.work.aid).flatMap(({ sourceName }) => sourceName ?? [])
  const asked = standing(from.facts.work.advocacy).map(({ toward }) => toward)
  const names = [...new Set([...others, ...givers, ...asked])]
  return ofOthers(
    names.filter(name => name !== from.facts.client.fullName),
    'name',
  )
}

function contactsIn(from: From): Block[] {
  const { facts, voice } = from
  const { said, say } = voice
  const kindOf = ({ kind, state }: ContactView) =>
    state === 'missed' ? `${say(CONTACTS[kind])} (${said('missed')})` : say(CONTACTS[kind])
  const rows = told(from).map(contact => [
    contact.happenedOn === null ? said('notKnown') : facts.dayWords(contact.happenedOn),
    kindOf(contact),
    contact.withWhom.map(({ name }) => name).join(', '),
    contact.aim ?? '',
  ])
  return table([said('day'), said('kind'), said('withWhom'), said('aim')], rows)
}

function aidIn({ facts, voice }: From): Block[] {
  const { said, say } = voice
  const rows = standing(facts.work.aid).map(aid => [
    facts.dayWords(aid.givenOn),
    joined([aid.what, amountIn(aid)], ', '),
    joined([say(AID_SOURCES[aid.source]), aid.sourceName]),
  ])
  return table([said('day'), said('what'), said('from')], rows)
}

/** Rupiah are written as they are in Indonesia, in either language. */
function amountIn({ amountRupiah, quantity, unit }: Aid): string | null {
  if (amountRupiah !== null) return `Rp${String(amountRupiah).replace(/\B(?=(\d{3})+$)/g, '.')}`
  return quantity === null ? null : joined([String(quantity), unit], ' ')
}

function advocacyIn({ facts, voice }: From): Block[] {
  const { said, say } = voice
  const rows = standing(facts.work.advocacy).map(({ actedOn, toward, asked, result, came }) => [
    facts.dayWords(actedOn),
    toward,
    asked,
    joined([say(RESULTS[result]), came], '\n'),
  ])
  return table([said('day'), said('toward'), said('asked'), said('result')], rows)
}

function conferencesIn(from: From): Block[] {
  const { facts, voice } = from
  return held(from).flatMap(({ meetsOn, members, decisions }) => [
    text(
      joined(
        [
          facts.dayWords(meetsOn),
          members.length > 0 && `${voice.said('present')}: ${members.map(one => one.name).join(', ')}`,
        ].filter(part => part !== false),
      ),
    ),
    ...saidUnder(voice.said('decisions'), decisions),
  ])
}
