// What a family map and a map of ties are made of. Everything is told with days, so that the map of an earlier day can be drawn.
import * as z from 'zod'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '#practice/cases/schema.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { PersonId, Sex } from '#practice/people/schema/person.ts'
import { ReferralState } from '#practice/referrals/schema/referral.ts'
import { InformalKind } from '#practice/resources/schema/informal.ts'

/** Someone or something on a map. Who is written down as a person has that id; so nobody stands on a map twice. */
export const MapId = idOf('MapId')
export type MapId = z.infer<typeof MapId>

/** A day as far as it is known, as FHIR writes one: `1998`, `1998-07` or `1998-07-02`. */
export const KnownDay = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/)
  .refine(day => !Number.isNaN(Date.parse(`${day}${'-01'.repeat((10 - day.length) / 3)}`)))
export type KnownDay = z.infer<typeof KnownDay>

const text = (most: number) => z.string().trim().min(1).max(most)
/** Since when and until when something held; null is not known, or not ended. */
const period = { from: KnownDay.nullable(), to: KnownDay.nullable() }

/** Alive, died, or nobody has said. */
export const Life = z.enum(['alive', 'died', 'not-known'])
export type Life = z.infer<typeof Life>

/**
 * Someone of the family. Of a person who is written down, name, sex and birth come from the person's record and are not
 * told here again. A pregnancy stands here too, for as long as it lasts.
 */
export const KinTold = z.strictObject({
  kind: z.literal('kin'),
  what: z.enum(['person', 'pregnancy']),
  personId: PersonId.nullable(),
  /** A name or a first letter; null where nobody knows it, or where it stands in the person's record. */
  name: text(80).nullable(),
  sex: Sex,
  born: KnownDay.nullable(),
  life: Life,
  died: KnownDay.nullable(),
  /** The twin of whom, and whether they look alike because they are one; null where that is not known. */
  twinOfId: MapId.nullable(),
  isIdentical: z.boolean().nullable(),
  words: text(500).nullable(),
  ...period,
})
export type KinTold = z.infer<typeof KinTold>

/** How two people live or lived as partners. An unregistered marriage holds before God and family, not on paper. */
export const UnionHow = z.enum(['married', 'married-unregistered', 'together', 'not-known'])
export type UnionHow = z.infer<typeof UnionHow>
export const UnionEnd = z.enum(['separated', 'divorced', 'widowed'])
export type UnionEnd = z.infer<typeof UnionEnd>
export const UnionTold = z.strictObject({
  kind: z.literal('union'),
  oneId: MapId,
  otherId: MapId,
  how: UnionHow,
  /** How it ended; null while it goes on. `to` says when. */
  ended: UnionEnd.nullable(),
  ...period,
})
export type UnionTold = z.infer<typeof UnionTold>

/** How a child belongs to whoever is its parent or raises it; `not-known` is what a family card tells. */
export const ChildHow = z.enum(['born', 'adopted', 'foster', 'informal-care', 'step', 'milk', 'not-known'])
export type ChildHow = z.infer<typeof ChildHow>
export const ChildTold = z.strictObject({
  kind: z.literal('child'),
  childId: MapId,
  /** Of two people together, or of one. */
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('union'), id: MapId }),
    z.strictObject({ kind: z.literal('parent'), id: MapId }),
  ]),
  how: ChildHow,
  ...period,
})
export type ChildTold = z.infer<typeof ChildTold>

/** Another household than the client's, which comes from the people's record. */
export const HomeTold = z.strictObject({
  kind: z.literal('home'),
  words: text(80).nullable(),
  memberIds: z.array(MapId).min(1).max(40),
  ...period,
})
export type HomeTold = z.infer<typeof HomeTold>

/** What in the world around a tie leads to. */
export const SystemKind = z.enum([
  'family',
  'friends',
  'neighbours',
  'work',
  'school',
  'health',
  'faith',
  'community-group',
  'government',
  'law',
  'money-lender',
  'service',
  'other',
])
export type SystemKind = z.infer<typeof SystemKind>

export const TieStrength = z.enum(['strong', 'ordinary', 'weak'])
export type TieStrength = z.infer<typeof TieStrength>
/** Where strength flows, seen from the client: what they give, what they get, both, or nobody has said. */
export const TieEnergy = z.enum(['to', 'from', 'both', 'not-known'])
export type TieEnergy = z.infer<typeof TieEnergy>

/** A tie between the client's household, or one person on the map, and someone or something around. */
export const TieTold = z.strictObject({
  kind: z.literal('tie'),
  /** Null: the household as a whole. */
  ofId: MapId.nullable(),
  with: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('kin'), id: MapId }),
    z.strictObject({ kind: z.literal('helper'), id: MapId }),
    z.strictObject({ kind: z.literal('service'), id: MapId }),
    z.strictObject({ kind: z.literal('system'), system: SystemKind, name: text(80) }),
  ]),
  strength: TieStrength,
  isStressful: z.boolean(),
  energy: TieEnergy,
  words: text(1000).nullable(),
  ...period,
})
export type TieTold = z.infer<typeof TieTold>

export const LinkTold = z.discriminatedUnion('kind', [UnionTold, ChildTold, HomeTold])
export type LinkTold = z.infer<typeof LinkTold>
export const Told = z.discriminatedUnion('kind', [KinTold, UnionTold, ChildTold, HomeTold, TieTold])
export type Told = z.infer<typeof Told>

/** Where a fact comes from: told here, or from the household's record, the helpers or the referrals of the case. */
export const Source = z.enum(['told', 'household', 'helpers', 'referrals'])
export type Source = z.infer<typeof Source>

/** What a fact of a map carries whatever it tells; version 0: drawn from another record, nobody has changed it here. */
const kept = { id: MapId, source: Source, version: z.int().nonnegative() }

export const Kin = KinTold.extend({ ...kept, isWrittenDown: z.boolean() })
export type Kin = z.infer<typeof Kin>
export const Union = UnionTold.extend(kept)
export type Union = z.infer<typeof Union>
export const Child = ChildTold.extend(kept)
export type Child = z.infer<typeof Child>
/** `isClients`: the client's own household, from the people's record. */
export const Home = HomeTold.extend({ ...kept, isClients: z.boolean() })
export type Home = z.infer<typeof Home>

/** What a tie leads to, in words: never an address, a telephone number or a number of identity. */
export const TieEnd = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kin') }),
  z.object({ kind: z.literal('system') }),
  z.object({ kind: z.literal('helper'), name: z.string(), helper: InformalKind, offers: z.string() }),
  z.object({ kind: z.literal('service'), name: Bilingual, organization: z.string(), state: ReferralState }),
])
export const Tie = TieTold.extend({ ...kept, end: TieEnd })
export type Tie = z.infer<typeof Tie>

/** Everything that the map of a case was ever drawn from; what held on a day is found by its days. */
export const CaseMap = z.object({
  caseId: CaseId,
  /** The person whose map it is. */
  clientId: MapId,
  isFamily: z.boolean(),
  /** The first day of assessment, or of the case: what "then" means until another day is chosen. */
  firstOn: z.iso.date(),
  today: z.iso.date(),
  isOpen: z.boolean(),
  kin: z.array(Kin),
  unions: z.array(Union),
  children: z.array(Child),
  homes: z.array(Home),
  ties: z.array(Tie),
})
export type CaseMap = z.infer<typeof CaseMap>

/** The part of a map that says who belongs to whom. */
export type Family = Pick<CaseMap, 'kin' | 'unions' | 'children' | 'homes'>
