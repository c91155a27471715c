/** Whom lines of conditions would take, tried on fictional people. */
import { yearsBetween } from '#platform/shared/day.ts'
import { ancestorsOf } from '#practice/areas/rules.ts'
import { judge } from '#practice/matching/rules/criteria.ts'
import { judgeService } from '#practice/matching/rules/eligibility.ts'
import type { Facts, Subject } from '#practice/people/schema/facts.ts'
import { personFacts } from '#practice/people/rules/subject.ts'
import type { ConditionLine } from '#practice/resources/schema/criteria.ts'
import type { ExamplePerson, Judged, PreviewedPerson } from '../schema.ts'

/** An example person as a rule reads one, on a day: ages grow. */
export function subjectFrom({ household, ...person }: ExamplePerson, on: string): Subject {
  const own = factsOf(person, on)
  return {
    person: own,
    household: household.facts,
    members: [own, ...household.others.map(other => factsOf(other, on))],
    membersAreAll: household.membersAreAll,
    areas: household.villageCode === null ? null : ancestorsOf(household.villageCode),
  }
}

function factsOf({ birth, sex, facts }: Pick<ExamplePerson, 'birth' | 'sex' | 'facts'>, on: string): Facts {
  return { ...facts, ...personFacts({ birth, sex, nik: null }, [], on) }
}

/** Everyone by the lines before and after a change, in the order given. */
export function previewOf(
  people: readonly ExamplePerson[],
  { before, after, on }: { before: readonly ConditionLine[]; after: readonly ConditionLine[]; on: string },
): PreviewedPerson[] {
  return people.map(one => {
    const subject = subjectFrom(one, on)
    const { birth } = one
    return {
      key: one.key,
      name: one.name,
      sex: one.sex,
      ageYears: birth.precision === 'not-known' ? null : yearsBetween(birth.on, on),
      atHome: one.household.others.length + 1,
      before: judged(before, subject),
      after: judged(after, subject),
    }
  })
}

/** By its conditions alone: open, for everyone by place and age. */
const OPEN = {
  status: 'active',
  areas: [{ code: null, text: '', country: 'ID' }],
  minimumAgeYears: null,
  maximumAgeYears: null,
  eligibilityText: null,
  conditionsArePublished: true,
} as const

function judged(lines: readonly ConditionLine[], subject: Subject): Judged {
  const { verdict, reasons } = judgeService({ ...OPEN, areas: [...OPEN.areas], conditions: [...lines] }, subject)
  const tried = lines.filter(({ isHard }) => isHard).map(line => ({ line, ...judge(line.tree, subject) }))
  const refusing = tried.filter(({ truth }) => truth === 'no')
  const open = refusing.length > 0 ? [] : tried.filter(({ truth }) => truth === 'not-known')
  const unknown = open.flatMap(one => one.unknown.map(({ fact }) => ({ fact, line: one.line })))
  return {
    verdict,
    decidedBy: (refusing.length > 0 ? refusing : open).map(({ line }) => line.text),
    missing: [...new Set(unknown.map(({ fact }) => fact))].filter(fact => !fact.startsWith('other:')),
    asks: unknown
      .filter(({ fact }) => fact.startsWith('other:'))
      .map(({ fact, line }) => line.asks?.[fact] ?? line.text),
    isPlaceMissing: open.some(({ isPlaceUnknown }) => isPlaceUnknown),
    mayBeAnother: reasons.some(({ about }) => about === 'another-member'),
  }
}
