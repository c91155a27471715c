import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '#practice/cases/schema.ts'
import { NeedId, Urgency } from '#practice/cases/2-assessment/schema.ts'
import { Bilingual, NeedTermId } from '#practice/knowledge/schema.ts'
import { FactName } from '#practice/people/schema/facts.ts'
import { RecordedFact } from '#practice/people/schema/person.ts'
import { Paper, Comparison } from '#practice/resources/schema/criteria.ts'
import { ActorKind, InformalKind, ResourceSystem } from '#practice/resources/schema/resource.ts'

/** Kleene's three: an absent fact gives not-known, never not-eligible. */
export const Verdict = z.enum(['eligible', 'not-known', 'not-eligible'])
export type Verdict = z.infer<typeof Verdict>

/**
 * One condition that was tried, in the order tried. `sentence` is the source's own; where there is none the screen makes
 * one from `about`; `another-member`: someone else at home may be taken. `facts` are the facts it asks for, `missing` those that are not known.
 */
export const Reason = z.object({
  about: z.enum(['condition', 'area', 'age', 'status', 'eligibility-text', 'membership', 'another-member']),
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

/** A way to get help for one need: a service, a person or group nearby, or a strength of the client's own. */
export const Alternative = z.object({
  /** `service:<id>`, `informal:<id>` or `strength:<id>`. */
  key: z.string(),
  kind: z.enum(['service', 'informal', 'strength']),
  resourceId: z.string(),
  title: Bilingual,
  organization: z.object({ id: z.string(), name: z.string(), actorKind: ActorKind }).nullable(),
  resourceSystem: z.enum([...ResourceSystem.options, 'own-strength']),
  description: Bilingual,
  verdict: Verdict,
  reasons: z.array(Reason),
  missing: z.array(MissingFact),
  papers: z.array(Paper),
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

export const PresentationId = idOf('PresentationId')
export type PresentationId = z.infer<typeof PresentationId>
/** What was shown to a client: a copy that no later change touches, with the rules and weights that made the order. */
export const Presentation = z.object({
  id: PresentationId,
  caseId: CaseId,
  needId: NeedId,
  term: NeedTermId,
  shownAt: z.iso.datetime(),
  shownByName: z.string().nullable(),
  rulesVersion: z.string(),
  weights: z.record(RankingPart, z.number()),
  wishes: Wishes,
  /** What the client was shown, in rank order. */
  shown: z.array(Alternative),
  /** All that the worker saw, in rank order. */
  order: z.array(Alternative.pick({ key: true, title: true, verdict: true, score: true })),
})
export type Presentation = z.infer<typeof Presentation>

/** `keys`: up to three to show side by side; none shows all, as a printed list does. */
export const PresentAlternatives = z.strictObject({
  id: PresentationId,
  caseId: CaseId,
  needId: NeedId,
  keys: z.array(z.string().max(60)).max(3),
  wishes: Wishes,
})
export type PresentAlternatives = z.infer<typeof PresentAlternatives>

const ChoiceId = idOf('ChoiceId')

/** The client decides: what was chosen, or nothing; what was refused and why; own words; who was there. */
export const Choice = z.strictObject({
  id: ChoiceId,
  caseId: CaseId,
  needId: NeedId,
  presentationId: PresentationId,
  /** Key of the alternative; null: the client chose none of them, which is a valid outcome. */
  chosen: z.string().nullable(),
  refused: z.array(
    z.strictObject({ key: z.string(), reason: z.string(), words: z.string().trim().max(500).nullable() }),
  ),
  inOwnWords: z.string().trim().max(2000).nullable(),
  present: z.array(z.enum(['client', 'family', 'guardian', 'interpreter', 'worker', 'other'])).min(1),
  madeOn: z.iso.date(),
})
export type Choice = z.infer<typeof Choice>

/** A choice as it is kept, with the words that the choice was made from. */
export const KeptChoice = z.object({
  choice: Choice,
  recordedAt: z.iso.datetime(),
  recordedByName: z.string().nullable(),
  /** What was shown then, by key. */
  shown: z.array(Alternative.pick({ key: true, kind: true, title: true })),
})
export type KeptChoice = z.infer<typeof KeptChoice>

/** An answer to one question of a card, kept as a fact of the person or of the household. */
export const AnswerFact = z.strictObject({
  caseId: CaseId,
  about: z.enum(['person', 'household']),
  ...RecordedFact.shape,
})
export type AnswerFact = z.infer<typeof AnswerFact>

/** What happened to an attempt to get help: by the client, or by the provider that declined or is full. */
export type NewRefusal = EarlierRefusal & { needId: NeedId; caseId: CaseId; resourceKey: string }

/** The list has changed since it was seen: these are no longer in it. */
export const NotOffered = failure('not-offered', 409, { keys: z.array(z.string()) })
/** What was chosen or refused was not shown, is named twice, or is refused for no reason that is known. */
export const ChoiceUnclear = failure('choice-unclear', 422, {
  why: z.enum(['not-shown', 'chosen-and-refused', 'refused-twice', 'reason-not-known', 'in-future']),
  keys: z.array(z.string()),
})
export type ChoiceUnclear = z.infer<typeof ChoiceUnclear.schema>
