// Who has to do with a case, and where they stand. A position ends; it is never overwritten.
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type {
  EndsBeforeBeginning,
  GuardianSuspected,
  NewPosition,
  Party,
  PartyClash,
  PartyMarks,
  PartyView,
  Position,
  PositionEnded,
  SeenParty,
} from '../schema/parties.ts'

const ADULT = 18

/** The party on the version that was seen; on any other both are shown. */
export function onParty(kept: Party, sent: SeenParty): Result<Party, PartyClash> {
  return kept.version === sent.version ? ok(kept) : fail({ code: 'version-clash', kept, sent })
}

/** A position ended on a day; the day on which it began is the earliest. */
export function endPosition(
  party: Party,
  id: string,
  { toOn, words }: { toOn: string; words: string | null },
): Result<Party, PositionEnded | EndsBeforeBeginning> {
  const found = party.positions.find(position => position.id === id)
  if (found?.toOn !== null) return fail({ code: 'position-ended' })
  if (toOn < found.fromOn) return fail({ code: 'ends-before-beginning', fromOn: found.fromOn })
  const ended: Position = { ...found, toOn, endWords: words }
  const positions = party.positions.map(position => (position.id === id ? ended : position))
  return ok({ ...party, positions, version: party.version + 1 })
}

/** A further position, or one in place of another, which ends on the day on which the new one begins. */
export function placeParty(
  party: Party,
  position: NewPosition,
  replaces: string | null,
): Result<Party, PositionEnded | EndsBeforeBeginning> {
  const freed = replaces === null ? ok(party) : endPosition(party, replaces, { toOn: position.fromOn, words: null })
  if (!freed.ok) return freed
  const positions = [...freed.value.positions, { ...position, toOn: null, endWords: null }]
  return ok({ ...freed.value, positions, version: party.version + 1 })
}

/** Nobody who may have harmed the client speaks or consents for them. */
export function judgeMarks(marks: PartyMarks, name: string): Result<PartyMarks, GuardianSuspected> {
  const isBoth = marks.isSuspected && (marks.speaks || marks.consents)
  return isBoth ? fail({ code: 'guardian-suspected', name }) : ok(marks)
}

const TITLES: Readonly<Record<string, 'male' | 'female'>> = {
  ...{ bapak: 'male', bpk: 'male', pak: 'male', haji: 'male', h: 'male' },
  ...{ ibu: 'female', bu: 'female', hajjah: 'female', hj: 'female' },
}
type Called = { bare: string; as: 'male' | 'female' | null }

/** A name without the titles before it, and whom they speak of: "Pak Budi" is Budi, and "Bu Budi" may be his wife. */
function called(name: string): Called {
  const [first = '', ...rest] = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(part => part !== '')
  const as = TITLES[first]
  if (as === undefined || rest.length === 0) return { bare: [first, ...rest].join(' '), as: null }
  const inner = called(rest.join(' '))
  return { bare: inner.bare, as: inner.as ?? as }
}

function isSameName(one: Called, other: Called): boolean {
  return one.bare === other.bare && (one.as === null || other.as === null || one.as === other.as)
}

/** Whether a name, as someone wrote it, is that of a party who may have harmed the client. */
export function suspectedCalled(parties: readonly PartyView[], name: string): PartyView | null {
  return parties.find(party => party.isSuspected && isSameName(called(party.name), called(name))) ?? null
}

/** Who speaks for a client who is a child; not known when the age is not. */
export function guardianState(
  age: number | null,
  parties: readonly Pick<PartyMarks, 'consents'>[],
): 'not-needed' | 'named' | 'missing' | 'not-known' {
  if (parties.some(({ consents }) => consents)) return 'named'
  if (age === null) return 'not-known'
  return age < ADULT ? 'missing' : 'not-needed'
}
