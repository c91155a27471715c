// What is sent when a map is told or changed, and what may be answered.
import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { CaseId } from '#practice/cases/schema.ts'
import { ChildHow, KinTold, KnownDay, LinkTold, MapId, TieTold, Told, UnionEnd, UnionHow } from './map.ts'

const act = { id: MapId, caseId: CaseId }
/** The fact that ends on the day on which the new one begins: it was so, and then it changed. */
const replaces = MapId.nullable()

/** How someone new stands to someone on the map; the link is kept under its own id. */
export const Beside = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('partner'),
    linkId: MapId,
    of: MapId,
    how: UnionHow,
    from: KnownDay.nullable(),
    ended: UnionEnd.nullable(),
    to: KnownDay.nullable(),
  }),
  z.strictObject({
    kind: z.literal('child'),
    linkId: MapId,
    of: MapId,
    isOfUnion: z.boolean(),
    how: ChildHow,
    from: KnownDay.nullable(),
  }),
  z.strictObject({ kind: z.literal('parent'), linkId: MapId, of: MapId, how: ChildHow, from: KnownDay.nullable() }),
])
export type Beside = z.infer<typeof Beside>

/** Someone of the family, new on the map, and how they stand to someone who is there; null for nobody. */
export const RecordKin = z.strictObject({ ...act, told: KinTold, beside: Beside.nullable() })
export type RecordKin = z.infer<typeof RecordKin>
export const RecordLink = z.strictObject({ ...act, told: LinkTold, replaces })
export type RecordLink = z.infer<typeof RecordLink>
export const RecordTie = z.strictObject({ ...act, told: TieTold, replaces })
export type RecordTie = z.infer<typeof RecordTie>
/** What was written is put right, on the version that was seen; 0 where another record tells it. */
export const ReviseMap = z.strictObject({ ...act, told: Told, version: z.int().nonnegative() })
export type ReviseMap = z.infer<typeof ReviseMap>
export const EndTie = z.strictObject({ ...act, on: z.iso.date(), version: z.int().nonnegative() })
export type EndTie = z.infer<typeof EndTie>
export const TakeBack = z.strictObject({ ...act, version: z.int().nonnegative() })
export type TakeBack = z.infer<typeof TakeBack>

/** A fact of a map as it is kept. */
export const MapFact = z.strictObject({
  id: MapId,
  caseId: CaseId,
  told: Told,
  version: z.int().positive(),
  isTakenBack: z.boolean(),
})
export type MapFact = z.infer<typeof MapFact>

export const MapClash = versionClash(
  z.object({ told: Told, version: z.int() }),
  z.object({ id: MapId, version: z.int() }),
)
export type MapClash = z.infer<typeof MapClash.schema>
/** Someone would be their own parent's parent. */
export const OwnAncestor = failure('own-ancestor', 422, {})
/** Someone would be their own partner, their own twin, or stand in a tie with themselves. */
export const WithOneself = failure('with-oneself', 422, {})
/** Something that is told names someone who is not on this map. */
export const NotOnMap = failure('not-on-map', 422, {})
/** They stand on this map already. */
export const AlreadyThere = failure('already-there', 409, { id: MapId })
/** It would end before it began. */
export const EndsBefore = failure('ends-before', 422, {})
/** Someone would die before they were born. */
export const DiedBefore = failure('died-before', 422, {})
/** What was drawn from a record cannot be put right with another kind of thing. */
export const OtherKind = failure('other-kind', 422, {})

export const MAP_REFUSALS = [
  OwnAncestor,
  WithOneself,
  NotOnMap,
  AlreadyThere,
  EndsBefore,
  DiedBefore,
  OtherKind,
] as const
export type MapRefusal = z.infer<(typeof MAP_REFUSALS)[number]['schema']>

/** What was kept, so that a screen can go on with it. */
export const Kept = z.object({ id: MapId, version: z.int() })
export type Kept = z.infer<typeof Kept>
