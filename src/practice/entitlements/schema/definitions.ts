// The room's own data: how amounts are counted, how papers are got, how a fact that one programme asks about is asked for.
import * as z from 'zod'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { FactName } from '#practice/people/schema/facts.ts'
import { Criterion } from '#practice/resources/schema/criteria.ts'

/** How one amount of a programme is counted. `of`: the amount's own Indonesian words. */
export const AmountRule = z.strictObject({
  of: z.string(),
  /** Once for each member whom `when` fits, or once for the household. */
  per: z.enum(['member', 'household']),
  /** Null: wherever the programme's conditions hold. */
  when: Criterion.nullable(),
  /** Ages in whole years outside which nobody is counted, both ends included; a member of unknown age is. */
  ages: z.tuple([z.number(), z.number()]).nullable(),
  /** False for what is no cash, or comes only when something happens: told, never added up. */
  isCounted: z.boolean(),
  /** A monthly amount is paid for so many months of a year at most; null for all twelve. */
  monthsAtMost: z.int().positive().nullable(),
  /** Of amounts with the same choice only the highest is counted, such as one for each region. */
  choice: z.string().nullable(),
})
export type AmountRule = z.infer<typeof AmountRule>

export const ProgrammeMoney = z.strictObject({
  programme: z.string(),
  membersAtMost: z.int().positive().nullable(),
  /** Programmes with which this one is not added up. */
  notWith: z.array(z.string()),
  note: Bilingual.nullable(),
  amounts: z.array(AmountRule),
})
export type ProgrammeMoney = z.infer<typeof ProgrammeMoney>

/** A paper: what it is, how to get it, and what shows that a family has it. */
export const PaperGuide = z.strictObject({
  id: z.string(),
  /** Words by which a programme's list of papers names it, in Indonesian. */
  names: z.array(z.string()).min(1),
  /** The fact that says whether someone has it; null where nothing is kept about it. */
  fact: FactName.nullable(),
  /** Facts that it shows when it is there. */
  proves: z.array(FactName),
  name: Bilingual,
  what: Bilingual,
  howToGet: Bilingual,
  needs: z.array(Bilingual),
  where: Bilingual,
  cost: Bilingual,
  /** Days that a source names; null when none does. */
  days: z.int().nonnegative().nullable(),
  /** Key of the programme that helps to get it; null when none does. */
  helpedBy: z.string().nullable(),
  /** Papers that must be there first. */
  before: z.array(z.string()),
  caution: Bilingual.nullable(),
  source: z.strictObject({ title: z.string(), url: z.string() }),
  checkedOn: z.iso.date(),
  confidence: z.enum(['verified', 'partly', 'unverified']),
})
export type PaperGuide = z.infer<typeof PaperGuide>

/** How a fact that has no name of its own is asked for. `member`: it may be so for one at home and not for another. */
export const FactQuestion = z.strictObject({
  fact: FactName,
  about: z.enum(['household', 'member']),
  kind: z.enum(['yes-no', 'number']),
  /** To be asked alone with the person, never where others listen. */
  isSensitive: z.boolean(),
  /** Ages that it is about; where nobody at home can be of them it is asked late. Null: of any age. */
  ages: z.tuple([z.number(), z.number()]).nullable(),
  /** For a number of which only a few are told apart: each with its words. */
  answers: z.array(z.strictObject({ value: z.number(), words: Bilingual })).nullable(),
  /** Where this holds it is so without being asked. Null: nothing else tells. */
  follows: Criterion.nullable(),
  question: Bilingual,
})
export type FactQuestion = z.infer<typeof FactQuestion>

export type Definitions = {
  readonly money: readonly ProgrammeMoney[]
  readonly papers: readonly PaperGuide[]
  readonly questions: readonly FactQuestion[]
}
