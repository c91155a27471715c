import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { chooseCategory } from '#practice/cases/1-intake/api/categories.ts'
import { screenDanger } from '#practice/cases/1-intake/api/danger.ts'
import { endInquiry, recordInquiry } from '#practice/cases/1-intake/api/inquiries.ts'
import { signsOf } from '#practice/cases/1-intake/rules/danger.ts'
import { DangerAnswers } from '#practice/cases/1-intake/schema/danger.ts'
import { RecordInquiry } from '#practice/cases/1-intake/schema/inquiries.ts'
import { recordParty } from '#practice/cases/api/parties.ts'
import { recordSafetyStep } from '#practice/cases/api/safety.ts'
import { PartyMarks, PartySystem } from '#practice/cases/schema/parties.ts'
import { SafetyStepKind } from '#practice/cases/schema/safety.ts'
import { addDays } from '#platform/shared/day.ts'
import type { Planned } from './acts.ts'
import { dayOf } from './calendar.ts'
import { personIdOf } from './households.ts'
import { idFor } from './ids.ts'
import type { Stage, Step, Story } from './story.ts'

const Of = { case: z.string(), daysAgo: z.int().nonnegative() }
const Who = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('named'), name: z.string() }),
  z.strictObject({ kind: z.literal('person'), person: z.string() }),
])
const WORLD = z
  .strictObject({
    screenings: z.array(z.strictObject({ ...Of, answers: DangerAnswers })),
    steps: z.array(z.strictObject({ ...Of, step: SafetyStepKind, words: z.string(), checkInDays: z.int().nullable() })),
    parties: z.array(
      z.strictObject({
        ...Of,
        who: Who,
        system: PartySystem,
        role: z.string(),
        goal: z.string().nullable(),
        marks: PartyMarks,
      }),
    ),
    categories: z.array(z.strictObject({ ...Of, code: z.string(), reason: z.string().nullable() })),
    inquiries: z.array(
      RecordInquiry.omit({ id: true }).extend({
        ...{ key: z.string(), agency: z.string(), by: z.string(), daysAgo: Of.daysAgo },
        advice: z.string().nullable(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('world/around.json', import.meta.url), 'utf8')))

/** What was asked and done for safety in a case, who has to do with it, and its situation as reports ask for it. */
export function aroundSteps(story: Story): Step[] {
  return [...safetySteps(story), ...partySteps(story), ...categorySteps(story)]
}

function safetySteps({ key, told, by, of, nextVersion }: Story): Step[] {
  const asked = WORLD.screenings
    .filter(one => one.case === told.key)
    .map(({ daysAgo, answers }): Step => ({
      ...{ daysAgo, rank: 'helper', key: `${key}/danger`, by, row: screenDanger },
      input: at => {
        // A yes starts the clock, and the case has a new version.
        if (signsOf(answers).length > 0) nextVersion('case')
        return { ...of, id: idFor(`${key}/danger`, at), answers }
      },
    }))
  const done = WORLD.steps
    .filter(one => one.case === told.key)
    .map(({ daysAgo, step, words, checkInDays }, index): Step => ({
      ...{ daysAgo, rank: 'contact', key: `${key}/safety/${index}`, by, row: recordSafetyStep },
      input: at => {
        const checkOn = checkInDays === null ? null : addDays(dayOf(at), checkInDays)
        return { ...of, id: idFor(`${key}/safety/${index}`, at), step, words, checkOn }
      },
    }))
  return [...asked, ...done]
}

function partySteps({ key, told, by, of }: Story): Step[] {
  return WORLD.parties
    .filter(one => one.case === told.key)
    .map(({ daysAgo, who, system, role, goal, marks }, index): Step => ({
      ...{ daysAgo, rank: 'helper', key: `${key}/party/${index}`, by, row: recordParty },
      input: at => ({
        ...{ ...of, id: idFor(`${key}/party/${index}`, at), marks },
        who: who.kind === 'named' ? who : { kind: who.kind, personId: personIdOf(who.person) },
        position: { id: idFor(`${key}/position/${index}`, at), system, role, goal, fromOn: dayOf(at) },
      }),
    }))
}

function categorySteps({ key, told, by, of }: Story): Step[] {
  return WORLD.categories
    .filter(one => one.case === told.key)
    .map(({ daysAgo, code, reason }, index): Step => ({
      ...{ daysAgo, rank: 'contact', key: `${key}/category/${index}`, by, row: chooseCategory },
      input: at => ({ ...of, id: idFor(`${key}/category/${index}`, at), code, reason }),
    }))
}

const ASKED_AT = 560
const ADVISED_AFTER = 15

/** Calls before there is a case: one that waits, and one that ended with advice. */
export function inquiryActs({ cast, calendar }: Stage): Planned[] {
  return WORLD.inquiries.flatMap(({ key, agency, by: email, daysAgo, advice, ...told }): Planned[] => {
    const by = cast.member(agency, email)
    const asked = calendar.at(daysAgo, ASKED_AT)
    const id = idFor(`inquiry/${key}`, asked)
    const recorded = { key: `inquiry/${key}`, at: asked, by, row: recordInquiry, input: () => ({ ...told, id }) }
    if (advice === null) return [recorded]
    const at = calendar.at(daysAgo, ASKED_AT + ADVISED_AFTER)
    const ended = { key: `inquiry/${key}/advice`, at, by, row: endInquiry, input: () => ({ id, version: 1, advice }) }
    return [recorded, ended]
  })
}
