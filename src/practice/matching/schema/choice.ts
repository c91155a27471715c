import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '#practice/cases/schema.ts'
import { NeedId } from '#practice/cases/2-assessment/schema.ts'
import { NeedTermId } from '#practice/knowledge/schema.ts'
import { RecordedFact } from '#practice/people/schema/person.ts'
import { Alternative, RankingPart, Wishes, type EarlierRefusal } from './alternative.ts'

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
