import { DataCategory } from '#confidentiality/consent/schema.ts'
import { openCase } from '#practice/cases/1-intake/api.ts'
import { recordNeed, recordNeedOutcome, recordStrength } from '#practice/cases/2-assessment/api.ts'
import { recordContact } from '#practice/cases/4-intervention/api/contacts.ts'
import type { ContactKind } from '#practice/cases/4-intervention/schema/contact.ts'
import { reopenCase } from '#practice/cases/7-aftercare/api.ts'
import { answerTriage, moveCase, writeNote } from '#practice/cases/api.ts'
import type { Phase, TriageLevel } from '#practice/cases/schema.ts'
import { recordInformalResource } from '#practice/nearby/api.ts'
import type { Planned } from './acts.ts'
import { aroundSteps } from './around.ts'
import { dayOf } from './calendar.ts'
import { choiceSteps } from './choices.ts'
import { consentFrom } from './consents.ts'
import { informalFrom } from './directory.ts'
import { endingSteps, evaluationSteps } from './endings.ts'
import { functioningSteps } from './functioning.ts'
import { householdIdOf, personIdOf } from './households.ts'
import { idFor } from './ids.ts'
import { mapSteps } from './maps.ts'
import { planSteps } from './plans.ts'
import { outcomeOf, referralSteps } from './referrals.ts'
import type { WorldCase } from './schema/cases.ts'
import { inTime, storyOf, type Stage, type Step, type Story } from './story.ts'
import { workSteps } from './work.ts'

/** What was done for safety, where the world only tells when. */
const ANSWERS = {
  'immediate-danger': 'Sudah dipastikan aman; rencana keselamatan dibuat bersama.',
  urgent: 'Sudah ditemui; yang paling mendesak ditangani lebih dulu.',
  routine: 'Sudah ditemui; tidak ada bahaya yang mendesak.',
} as const satisfies Record<TriageLevel, string>

/** Notes that tell of a contact are told as one. */
const CONTACTS = {
  contact: 'office',
  'phone-call': 'phone',
  meeting: 'group',
  'home-visit': 'visit',
  'aid-given': null,
  supervision: null,
} as const satisfies Record<WorldCase['notes'][number]['kind'], ContactKind | null>

/** Everything that happened in a case, as acts of its worker and of providers. */
export function caseActs(stage: Stage, told: WorldCase): Planned[] {
  const story = storyOf(stage, told)
  const steps = [
    openingStep(stage, story),
    ...triageSteps(story),
    ...helperSteps(stage, story),
    ...assessmentSteps(story),
    ...choiceSteps(stage, story),
    ...told.referrals.flatMap(referral => referralSteps(stage, story, referral)),
    ...told.outcomes.map((outcome, index) => outcomeStep(story, outcome, index)),
    ...noteSteps(story),
    ...workSteps(stage, story),
    ...functioningSteps(story),
    ...planSteps(stage, story),
    ...aroundSteps(story),
    ...mapSteps(story),
    ...moveSteps(story),
    ...evaluationSteps(story),
    ...endingSteps(stage, story),
  ]
  return inTime(story, steps, stage.calendar)
}

/** A case that follows an earlier one takes that up again. */
function openingStep(stage: Stage, story: Story): Step {
  const { key, told, by, of, nameOf } = story
  const { client, source, triage, presentingProblem, legalBasis, openedDaysAgo } = told
  const personId = personIdOf(client.person)
  const whole = client.kind === 'family' ? { householdId: householdIdOf(client.household) } : {}
  const before = stage.world.cases.find(one => one.key === told.follows)
  const whose = before
    ? { caseId: storyOf(stage, before).of.caseId, needIds: [] }
    : { client: { kind: client.kind, personId, ...whole }, assignTo: by.accountId }
  return {
    ...{ daysAgo: openedDaysAgo, rank: 'open', key, by, row: before ? reopenCase : openCase },
    input: at => ({
      ...{ id: of.caseId, source, triage, presentingProblem: presentingProblem.spoken, ...whose },
      consent: {
        ...consentFrom(legalBasis, { at, key: `${key}/consent`, givenBy: nameOf(legalBasis.givenBy) }),
        categories: DataCategory.options,
      },
    }),
  }
}

function triageSteps(story: Story): Step[] {
  const { key, told, by, of, nextVersion } = story
  if (told.triageAnsweredDaysAgo === null) return []
  const words = ANSWERS[told.triage]
  return [
    {
      ...{ daysAgo: told.triageAnsweredDaysAgo, rank: 'triage', key: `${key}/triage`, by, row: answerTriage },
      input: () => {
        nextVersion('case')
        return { ...of, words }
      },
    },
  ]
}

/** Helpers whom this case alone knows. */
function helperSteps({ world }: Stage, { key, told, by, of }: Story): Step[] {
  return world.informal
    .filter(({ sharedWith }) => sharedWith !== 'agency' && sharedWith.case === told.key)
    .map(one => ({
      ...{ daysAgo: Math.min(told.openedDaysAgo, one.consentDaysAgo), rank: 'helper', key: `${key}/helper/${one.key}` },
      ...{ by, row: recordInformalResource },
      input: at => ({ ...informalFrom(one, dayOf(at)), ...of }),
    }))
}

function assessmentSteps({ key, told, by, of, openedAt, needIdOf }: Story): Step[] {
  const strengths = told.strengths.map(({ text, needs }, index): Step => ({
    ...{ daysAgo: told.openedDaysAgo, rank: 'strength', key: `${key}/strength/${index}`, by, row: recordStrength },
    input: () => {
      const id = idFor(`${key}/strength/${index}`, openedAt)
      return { id, ...of, inOwnWords: text.spoken, helpsWith: needs }
    },
  }))
  const needs = told.needs.map(({ term, urgency, inOwnWords, daysAgo }): Step => ({
    ...{ daysAgo, rank: 'need', key: `${key}/need/${term}`, by, row: recordNeed },
    input: () => ({ id: needIdOf(term), ...of, term, urgency, inOwnWords: inOwnWords.spoken }),
  }))
  return [...strengths, ...needs]
}

function outcomeStep(story: Story, outcome: WorldCase['outcomes'][number], index: number): Step {
  const { key, by, of, needIdOf, nextVersion } = story
  const { need, referral, result, barrier, words, daysAgo } = outcome
  const version = () => nextVersion(`need/${need}`)
  const told =
    referral === null
      ? {
          row: recordNeedOutcome,
          input: () => ({ id: needIdOf(need), ...of, state: result, barrier, words: words.id }),
        }
      : outcomeOf(story, referral, outcome)
  return {
    ...{ daysAgo, rank: 'outcome', key: `${key}/outcome/${index}`, by, row: told.row },
    // The need has a new version too when it follows from what came of a referral.
    input: () => {
      const counted = version()
      return referral === null ? { ...told.input(), version: counted } : told.input()
    },
  }
}

function noteSteps({ key, told, by, of, nameOf }: Story): Step[] {
  const { person } = told.client
  const client = { as: 'client', personId: personIdOf(person), name: nameOf(person) }
  return told.notes.map(({ kind, text, daysAgo }, index): Step => {
    const contact = CONTACTS[kind]
    const note = kind === 'supervision' ? 'supervision' : 'note'
    const told =
      contact === null
        ? { kind: note }
        : { kind: contact, withWhom: [client], place: null, nextStep: null, missedWhy: null }
    return {
      ...{
        daysAgo,
        rank: 'contact',
        key: `${key}/note/${index}`,
        by,
        row: contact === null ? writeNote : recordContact,
      },
      input: at => ({
        ...{ id: idFor(`${key}/note/${index}`, at), ...of, ...told, words: text.id, happenedOn: dayOf(at) },
      }),
    }
  })
}

type Move = { to: Phase; rank: string; daysAgo: number | undefined }

/** From phase to phase until the one that the case is in, each on the day of the work that belongs to it. */
function moveSteps({ key, told, by, of, nextVersion }: Story): Step[] {
  const first = (all: readonly number[]) => (all.length > 0 ? Math.max(...all) : undefined)
  const last = (all: readonly number[]) => (all.length > 0 ? Math.min(...all) : undefined)
  const done = told.outcomes.map(({ daysAgo }) => daysAgo)
  const ended = told.closed?.daysAgo ?? last(done)
  const moves: Move[] = [
    { to: 'assessment', rank: 'assess', daysAgo: first(told.needs.map(({ daysAgo }) => daysAgo)) },
    { to: 'plan', rank: 'plan', daysAgo: first(told.choices.map(({ daysAgo }) => daysAgo)) },
    { to: 'intervention', rank: 'intervene', daysAgo: first(told.referrals.map(({ sentDaysAgo }) => sentDaysAgo)) },
    { to: 'evaluation', rank: 'evaluate', daysAgo: last(done) },
    { to: 'termination', rank: 'end', daysAgo: ended },
    { to: 'aftercare', rank: 'aftercare', daysAgo: ended },
  ]
  const walked = moves.slice(0, moves.findIndex(({ to }) => to === told.phase) + 1)
  let before = told.openedDaysAgo
  return walked.map(({ to, rank, daysAgo }): Step => {
    before = Math.min(before, daysAgo ?? before)
    return {
      ...{ daysAgo: before, rank, key: `${key}/move/${to}`, by, row: moveCase },
      input: () => ({ ...of, version: nextVersion('case'), to, words: null }),
    }
  })
}
