import { recordConsent } from '#practice/cases/1-intake/api.ts'
import { answerReferral, cancelReferral, recordOutcome, sendReferral, voidReferral } from '#practice/referrals/api.ts'
import { PACKAGE_FIELDS, PackageFieldName } from '#practice/referrals/schema/referral.ts'
import { addDays } from '#platform/shared/day.ts'
import { organizationIdOf } from './agencies.ts'
import { dayOf } from './calendar.ts'
import { consentFrom } from './consents.ts'
import { serviceIdOf } from './directory.ts'
import { idFor } from './ids.ts'
import type { WorldCase, WorldReferral } from './schema/cases.ts'
import type { Stage, Step, Story } from './story.ts'

const OUTCOMES = { met: 'helped', 'partly-met': 'partly-helped', unmet: 'not-helped' } as const
/** What a waiting list says where the world does not: the third place, help in three weeks. */
const WAITING = { place: 3, days: 21 }

type Told = WorldReferral['acts'][number]
type Outcome = WorldCase['outcomes'][number]

/** The steps of one referral: consent, sending, and whatever was done to it since, by whom. */
export function referralSteps(stage: Stage, story: Story, referral: WorldReferral): Step[] {
  const key = `${story.key}/referral/${referral.key}`
  const organization = organizationOf(stage, referral.resource)
  const counted = counterOf(story, referral.key)
  const answers = referral.acts.map((told, index): Step => {
    const provider = told.by === 'provider'
    return {
      ...{ daysAgo: told.daysAgo, rank: 'answer', key: `${key}/${index}-${told.act}` },
      by: provider ? stage.cast.provider(organization) : story.by,
      row: provider ? answerReferral : told.act === 'void' ? voidReferral : cancelReferral,
      input: at => ({
        ...{ id: referralIdOf(story, referral.key), version: counted() },
        ...(provider ? answerFrom(told, at) : { ...story.of, ...takenBack(told) }),
      }),
    }
  })
  return [consentStep(story, referral, { key, organization }), sendStep(story, referral, key), ...answers]
}

/** What came of a referral, as the worker writes it down. */
export function outcomeOf(story: Story, referral: string, { result, barrier, words }: Outcome) {
  const counted = counterOf(story, referral)
  return {
    row: recordOutcome,
    input: () => ({
      ...{ id: referralIdOf(story, referral), ...story.of, version: counted() },
      ...{ outcome: OUTCOMES[result], words: words.id, barrier },
    }),
  }
}

function consentStep(story: Story, referral: WorldReferral, of: { key: string; organization: string }): Step {
  const { consent, shared } = referral
  const categories = new Set(
    PackageFieldName.array()
      .parse(shared)
      .map(field => PACKAGE_FIELDS[field]),
  )
  return {
    ...{ daysAgo: consent.daysAgo, rank: 'consent', key: `${of.key}/consent`, by: story.by, row: recordConsent },
    input: at => ({
      ...consentFrom(consent, { at, key: `${of.key}/consent`, givenBy: story.nameOf(consent.givenBy) }),
      ...{ ...story.of, purpose: 'referral', recipientOrganizationId: organizationIdOf(of.organization) },
      categories: [...categories],
    }),
  }
}

function sendStep(story: Story, { key, need, resource, shared, sentDaysAgo }: WorldReferral, name: string): Step {
  return {
    ...{ daysAgo: sentDaysAgo, rank: 'send', key: `${name}/send`, by: story.by, row: sendReferral },
    input: () => ({
      ...{ id: referralIdOf(story, key), ...story.of, needId: story.needIdOf(need) },
      ...{ serviceId: serviceIdOf(resource), choiceId: story.choiceIdFor(need, resource), fields: shared, note: null },
    }),
  }
}

function takenBack({ act, reason, words }: Told) {
  return { words: words?.id ?? null, ...(act !== 'void' && { reason }) }
}

function answerFrom({ act, reason, words }: Told, at: Date) {
  const waits = act === 'wait-list'
  return {
    ...{ act, reason, words: act === 'complete' ? null : (words?.id ?? null) },
    output: act === 'complete' ? (words?.id ?? null) : null,
    waitPlace: waits ? WAITING.place : null,
    expectedOn: waits ? addDays(dayOf(at), WAITING.days) : null,
  }
}

function organizationOf({ world }: Stage, resource: string): string {
  const found = world.resources.find(({ key }) => key === resource)
  if (!found) throw new Error(`${resource}: no such resource`)
  return found.organization
}

const referralIdOf = (story: Story, key: string) => idFor(`${story.key}/referral/${key}`, story.openedAt)

/** Every act on a referral makes one version of it; told in order of time. */
const counterOf = (story: Story, key: string) => () => story.nextVersion(`referral/${key}`)
