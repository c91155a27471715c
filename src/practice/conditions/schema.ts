import * as z from 'zod'
import { Day } from '#platform/shared/day.ts'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { Verdict } from '#practice/matching/schema/alternative.ts'
import { FactName, FactValue } from '#practice/people/schema/facts.ts'
import { Birth } from '#practice/people/schema/person.ts'
import {
  ConditionSubject,
  ConditionVersion,
  ConditionVersionId,
  LineInForce,
  OwnLine,
  Program,
} from '#practice/resources/schema/conditions.ts'
import { ConditionLine } from '#practice/resources/schema/criteria.ts'

/** More lines than anybody reads. */
const MOST_LINES = 40
/** Deeper than anybody thinks. */
const MOST_DEEP = 8

/**
 * What a check of the lines found. `never`: nobody can meet it; `always`: everybody does; `contradicts`: nobody can meet
 * both; `together-never`: nobody can meet all of `others`; `guiding-never`: nobody who meets `others` can meet this one;
 * `same` and `implied`: whoever meets `others` meets this one too; the `part-` ones say it of a part of a line; `not-told`:
 * too long to tell.
 */
export const FindingKind = z.enum([
  'never',
  'always',
  'contradicts',
  'together-never',
  'guiding-never',
  'same',
  'implied',
  'part-never',
  'part-always',
  'part-repeats',
  'not-told',
])
export type FindingKind = z.infer<typeof FindingKind>
export const Finding = z.object({
  says: FindingKind,
  /** Id of the line; null where it is about several alike. */
  line: z.string().nullable(),
  /** Ids of other lines that it turns on. */
  others: z.array(z.string()),
  /** Sentences of the parts that it turns on. */
  parts: z.array(Bilingual),
})
export type Finding = z.infer<typeof Finding>

/** What an import says otherwise than the lines do; null: nothing. */
export const Difference = z.object({
  about: z.enum(['minimum-age', 'maximum-age', 'words']),
  imported: z.union([z.number(), z.string()]).nullable(),
  lines: z.union([z.number(), z.string()]).nullable(),
})
export type Difference = z.infer<typeof Difference>

/** One of the demonstration's fictional people, as rules read them. */
export const ExamplePerson = z.strictObject({
  key: z.string(),
  name: z.string(),
  sex: z.enum(['female', 'male']),
  birth: Birth,
  facts: z.record(z.string(), FactValue),
  household: z.strictObject({
    villageCode: z.string().nullable(),
    membersAreAll: z.boolean(),
    facts: z.record(z.string(), FactValue),
    /** Everyone at home but this person. */
    others: z.array(
      z.strictObject({ sex: z.enum(['female', 'male']), birth: Birth, facts: z.record(z.string(), FactValue) }),
    ),
  }),
})
export type ExamplePerson = z.infer<typeof ExamplePerson>

/** How the lines judge one example person: the verdict, the lines that make it, and what is missing for a yes or no. */
export const Judged = z.object({
  verdict: Verdict,
  decidedBy: z.array(Bilingual),
  missing: z.array(FactName),
  /** Missing facts that have no name, as the line asks them. */
  asks: z.array(Bilingual),
  isPlaceMissing: z.boolean(),
  /** Someone else at home may be taken. */
  mayBeAnother: z.boolean(),
})
export type Judged = z.infer<typeof Judged>
export const PreviewedPerson = z.object({
  key: z.string(),
  name: z.string(),
  sex: z.enum(['female', 'male']),
  ageYears: z.number().nullable(),
  atHome: z.int().positive(),
  /** With the lines that hold, and with the lines as they would be. */
  before: Judged,
  after: Judged,
})
export type PreviewedPerson = z.infer<typeof PreviewedPerson>

/** A version, and what it changed against the one before; `imported`: what was there before anyone published. */
export const HistoryEntry = z.object({
  version: ConditionVersion.nullable(),
  lines: z.array(OwnLine),
  added: z.array(ConditionLine),
  changed: z.array(z.object({ from: ConditionLine, to: ConditionLine })),
  gone: z.array(ConditionLine),
  switchedOff: z.array(z.string()),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

const AreaNames = z.record(z.string(), z.string())

/** All about the conditions of one subject on a day. */
export const Criteria = z.object({
  subject: ConditionSubject,
  name: Bilingual,
  /** The service's, for a place the location's; null for a programme. */
  serviceName: Bilingual.nullable(),
  program: Program.nullable(),
  /** It is given at a protected place: no sentence may say where. */
  isGuarded: z.boolean(),
  /** Services of the programme, or places of the service, that may have conditions of their own. */
  within: z.array(z.object({ subject: ConditionSubject, name: Bilingual, hasOwn: z.boolean() })),
  on: Day,
  /** The number of the latest version; 0 when none was published. */
  version: z.int().nonnegative(),
  /** What is written for this subject and holds on the day. */
  own: z.array(OwnLine),
  isImported: z.boolean(),
  /** What holds above it: of the programme, of the service. */
  inherited: z.array(LineInForce),
  inForce: z.array(LineInForce),
  /** The latest first; the imported lines last. */
  history: z.array(HistoryEntry),
  findings: z.array(Finding),
  differences: z.array(Difference),
  people: z.array(PreviewedPerson),
  areaNames: AreaNames,
})
export type Criteria = z.infer<typeof Criteria>

/** Lines as they are written: each with its sentence in both languages, none twice, no tree deeper than anybody thinks. */
const Lines = z
  .array(OwnLine)
  .max(MOST_LINES)
  .superRefine((lines, context) => {
    const wrong = (message: string, ...path: (string | number)[]) => {
      context.addIssue({ code: 'custom', message, path })
    }
    for (const [index, line] of lines.entries()) {
      if (lines.findIndex(({ id }) => id === line.id) !== index) wrong('id-twice', index, 'id')
      if ('isOff' in line) continue
      if (depthOf(line.tree) > MOST_DEEP) wrong('too-deep', index, 'tree')
      for (const language of ['id', 'en'] as const) {
        if (!isSentence(line.text[language])) wrong('no-sentence', index, 'text', language)
      }
      if ((line.source ?? '').length > LONGEST) wrong('too-long', index, 'source')
      if (line.provedBy.some(({ id, en }) => !isSentence(id) || !isSentence(en))) wrong('no-paper', index, 'provedBy')
    }
  })

const LONGEST = 500
const isSentence = (words: string) => words.trim() !== '' && words.length <= LONGEST

function depthOf(tree: ConditionLine['tree']): number {
  if ('not' in tree) return 1 + depthOf(tree.not)
  if ('anyMember' in tree) return 1 + depthOf(tree.anyMember)
  if ('fact' in tree || 'livesIn' in tree) return 1
  return 1 + Math.max(0, ...('all' in tree ? tree.all : tree.any).map(depthOf))
}

export const AskCriteria = z.strictObject({
  kind: ConditionSubject.shape.kind,
  id: ConditionSubject.shape.id,
  /** For a place only. */
  place: z.string().max(100).optional(),
  /** The day to look at; today when left out. */
  on: Day.optional(),
})
export type AskCriteria = z.infer<typeof AskCriteria>

/** Lines as they would be from a day on. */
export const PreviewCriteria = z.strictObject({ subject: ConditionSubject, lines: Lines, on: Day })
export type PreviewCriteria = z.infer<typeof PreviewCriteria>
export const CriteriaPreview = z.object({
  inForce: z.array(LineInForce),
  findings: z.array(Finding),
  /** HSDS's minimum and maximum age and eligibility, as they would become. */
  ages: z.object({ from: z.number().nullable(), to: z.number().nullable() }),
  words: Bilingual.nullable(),
  people: z.array(PreviewedPerson),
  areaNames: AreaNames,
})
export type CriteriaPreview = z.infer<typeof CriteriaPreview>

const note = z.string().trim().min(1).max(500).nullable()
/** `version`: the number of the version that was seen. `despite`: why, where a check says that nobody could meet them. */
export const PublishCriteria = z.strictObject({
  id: ConditionVersionId,
  subject: ConditionSubject,
  version: z.int().nonnegative(),
  validFrom: Day,
  validTo: Day.nullable(),
  lines: Lines,
  note,
  despite: note,
})
export type PublishCriteria = z.infer<typeof PublishCriteria>

/** From a day on nothing that was published here holds: what was imported does, and what stands above. */
export const EndCriteria = z.strictObject({
  id: ConditionVersionId,
  subject: ConditionSubject,
  version: z.int().nonnegative(),
  from: Day,
  note,
})
export type EndCriteria = z.infer<typeof EndCriteria>

export const NeverMet = failure('never-met', 422, { findings: z.array(Finding) })
export const PeriodBackwards = failure('period-backwards', 422, { validFrom: Day, validTo: Day })
export const CriteriaClash = versionClash(ConditionVersion, z.union([PublishCriteria, EndCriteria]))
