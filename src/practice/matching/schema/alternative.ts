import * as z from 'zod'
import { CaseId } from '#practice/cases/schema.ts'
import { NeedId, Urgency } from '#practice/cases/2-assessment/schema.ts'
import { Bilingual, NeedTermId } from '#practice/knowledge/schema.ts'
import { FactName } from '#practice/people/schema/facts.ts'
import { Paper, Comparison } from '#practice/resources/schema/criteria.ts'
import { HelperLoad, InformalKind, InformalResource } from '#practice/resources/schema/informal.ts'
import { AccessNote, CostOption } from '#practice/resources/schema/access.ts'
import { Membership, Psks } from '#practice/resources/schema/actor.ts'
import { Closure } from '#practice/resources/schema/hours.ts'
import { ActorKind, ResourceSystem } from '#practice/resources/schema/resource.ts'

/** Kleene's three: an absent fact gives not-known, never not-eligible. */
export const Verdict = z.enum(['eligible', 'not-known', 'not-eligible'])
export type Verdict = z.infer<typeof Verdict>

/**
 * One condition that was tried, in the order tried. `sentence` is the source's own; where there is none the screen makes
 * one from `about`; `another-member`: someone else at home may be taken. `facts` are the facts it asks for, `missing` those that are not known.
 */
export const Reason = z.object({
  about: z.enum([
    'condition',
    'area',
    'age',
    'status',
    'eligibility-text',
    'membership',
    'another-member',
    // Of a helper: how many families they help already, and that they rest.
    'load',
    'rest',
  ]),
  verdict: Verdict,
  isHard: z.boolean(),
  sentence: Bilingual.nullable(),
  /** Numbers and words for the screen's own sentence: `from`, `to`, `age`, `area`, `livesIn`. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  facts: z.array(FactName),
  missing: z.array(FactName),
  /** True when it turns on where the client lives, and nobody knows that yet. */
  asksPlace: z.boolean(),
  provedBy: z.array(Bilingual),
  source: z.string().nullable(),
})
export type Reason = z.infer<typeof Reason>

/** A fact to ask for, and what it would settle. */
export const MissingFact = z.object({
  fact: FactName,
  about: z.enum(['person', 'household']),
  /** The question in the source's words, for a fact that only one programme asks about; null where the fact is named. */
  sentence: Bilingual.nullable(),
  compare: Comparison.nullable(),
  /** For a question about anyone at home: what is asked of them, where that is one fact; null otherwise. */
  ofAnyone: z.object({ fact: FactName, compare: Comparison }).nullable(),
  provedBy: z.array(Bilingual),
})
export type MissingFact = z.infer<typeof MissingFact>

/** What a rank is made of. Weights are whole numbers, seen by everyone, kept with what was shown. */
export const RankingPart = z.enum(['needFit', 'verdict', 'access', 'wait', 'capacity', 'cost', 'language', 'wishes'])
export type RankingPart = z.infer<typeof RankingPart>

/** One part of a score: its points of at most its weight, and the fact behind it in numbers; null: not known. */
export const RankingReason = z.object({
  part: RankingPart,
  points: z.number(),
  weight: z.number(),
  value: z.union([z.number(), z.string(), z.boolean()]).nullable(),
})
export type RankingReason = z.infer<typeof RankingReason>

/** What happened before with this resource for this need: said, never counted against anyone. */
export const EarlierRefusal = z.object({
  by: z.enum(['client', 'provider']),
  reason: z.string(),
  words: z.string().nullable(),
  on: z.iso.date(),
})
export type EarlierRefusal = z.infer<typeof EarlierRefusal>

/** How near a resource's words are to the need: the need itself, the group it belongs to, or something close to it. */
export const NeedFit = z.enum(['exact', 'group', 'related'])
export type NeedFit = z.infer<typeof NeedFit>

/**
 * How a client gets to it: a place to go to, in the own village, by phone, at home (a strength of the client's own), a
 * place that is kept secret, or not said.
 */
export const Reach = z.enum(['place', 'neighbourhood', 'phone', 'home', 'protected', 'not-known'])
export type Reach = z.infer<typeof Reach>

/** What is particular to a person or group nearby: what they agreed to, what goes both ways, and how much they carry. */
export const HelperFacts = z.object({
  ...InformalResource.pick({ expects: true, familyGives: true, weeklyHours: true, familiesAtMost: true }).shape,
  load: HelperLoad,
  restsUntil: z.iso.date().nullable(),
  /** Whether the client may be given how to reach them. */
  isContactForClient: z.boolean(),
})
export type HelperFacts = z.infer<typeof HelperFacts>

/** What it takes to get to a service and in. Empty or null is not known. */
export const Access = z.object({
  /** Prices one by one that hold today or later. */
  costOptions: z.array(CostOption).default([]),
  interpretation: Bilingual.nullable().default(null),
  accessibility: z.array(AccessNote).default([]),
  /** Whether a wheelchair gets in at the place that is shown. */
  wheelchair: z.enum(['yes', 'with-help', 'no', 'not-known']).default('not-known'),
  transportation: Bilingual.nullable().default(null),
  /** Ways there from where the client lives. */
  travelNotes: z.array(Bilingual).default([]),
  closure: Closure.nullable().default(null),
  waitingPeople: z.int().nonnegative().nullable().default(null),
  /** The client is known to live with a disability, so how one gets in must be known. */
  asksAccess: z.boolean().default(false),
  /** The client is known to use a wheelchair. */
  usesWheelchair: z.boolean().default(false),
})
export type Access = z.infer<typeof Access>

/** A paper to bring; `has`: whether the client has it already, null where nobody knows. */
export const AskedPaper = Paper.extend({ has: z.boolean().nullable().default(null) })
export type AskedPaper = z.infer<typeof AskedPaper>

/** A way to get help for one need: a service, a person or group nearby, or a strength of the client's own. */
export const Alternative = z.object({
  /** `service:<id>`, `informal:<id>` or `strength:<id>`. */
  key: z.string(),
  kind: z.enum(['service', 'informal', 'strength']),
  resourceId: z.string(),
  title: Bilingual,
  organization: z
    .object({
      ...{ id: z.string(), name: z.string(), actorKind: ActorKind },
      ...{ psks: z.array(Psks).optional(), membership: Membership.optional() },
    })
    .nullable(),
  resourceSystem: z.enum([...ResourceSystem.options, 'own-strength']),
  description: Bilingual,
  verdict: Verdict,
  reasons: z.array(Reason),
  missing: z.array(MissingFact),
  papers: z.array(AskedPaper),
  ...Access.shape,
  score: z.number(),
  ranking: z.array(RankingReason),
  fit: NeedFit,
  reach: Reach,
  /** As the crow flies, from the centre of the district that the client lives in; null when either end is not known. */
  distanceMetres: z.number().nullable(),
  waitDays: z.int().nullable(),
  languages: z.array(z.string()),
  /** Places left; 0 is full, null not said. */
  available: z.int().nullable(),
  capacitySaidOn: z.iso.date().nullable(),
  isFree: z.boolean().nullable(),
  cost: Bilingual.nullable(),
  /** `opensThere`: the same instant by the clock of the place itself, `YYYY-MM-DDTHH:mm`; that is what people are told. */
  opening: z.object({
    isOpen: z.boolean().nullable(),
    opensAt: z.iso.datetime().nullable(),
    opensThere: z.string().nullable(),
  }),
  howToApply: Bilingual.nullable(),
  phones: z.array(z.string()),
  address: z.string().nullable(),
  limits: z.string().nullable(),
  caution: Bilingual.nullable(),
  /** Days since someone confirmed it; null when never. */
  assuredDaysAgo: z.int().nullable(),
  /** Of an informal resource: what kind, and the day they agreed to be asked; null for all others. */
  informalKind: InformalKind.nullable(),
  agreedOn: z.iso.date().nullable(),
  helper: HelperFacts.nullable().default(null),
  earlier: z.array(EarlierRefusal),
})
export type Alternative = z.infer<typeof Alternative>

/** What a client would like of the help, in weight nothing but a wish: near, free, soon, a woman to speak to … */
export const Wishes = z.strictObject({
  near: z.boolean(),
  free: z.boolean(),
  soon: z.boolean(),
  system: ResourceSystem.nullable(),
  language: z.string().max(8).nullable(),
})
export type Wishes = z.infer<typeof Wishes>

/** Alternatives for one need in rank order, and all that is known to have been left out of the list, counted. */
export const Alternatives = z.object({
  caseId: CaseId,
  needId: NeedId,
  term: NeedTermId,
  urgency: Urgency,
  /** Version of rules and weights that made the order. */
  rulesVersion: z.string(),
  weights: z.record(RankingPart, z.number()),
  wishes: Wishes,
  alternatives: z.array(Alternative),
  /** Services for this need that serve other areas and are not in the list. */
  elsewhere: z.int().nonnegative(),
})
export type Alternatives = z.infer<typeof Alternatives>
