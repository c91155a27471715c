import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Freshness } from '../rules/freshness.ts'
import type { ImportProblem } from '../schema/directory.ts'
import type { ActorKind, Amount, InformalKind, ResourceSystem, Service } from '../schema/resource.ts'

export const ACTOR_WORDS: Record<ActorKind, MessageDescriptor> = {
  state: msg`government`,
  charity: msg`charity`,
  volunteer: msg`volunteers`,
  'social-enterprise': msg`social enterprise`,
  business: msg`business`,
  'not-known': msg`kind of organisation not known`,
}

export const SYSTEM_WORDS: Record<ResourceSystem, MessageDescriptor> = {
  informal: msg`people nearby`,
  formal: msg`for members`,
  societal: msg`for everyone`,
}

export const STATUS_WORDS: Record<Service['status'], MessageDescriptor> = {
  active: msg`in service`,
  'temporarily closed': msg`closed for now`,
  inactive: msg`not offered now`,
  defunct: msg`no longer exists`,
}

export const FRESHNESS_WORDS: Record<Freshness, MessageDescriptor> = {
  fresh: msg`confirmed lately`,
  warn: msg`confirmed more than half a year ago`,
  stale: msg`not confirmed for more than a year`,
  never: msg`not confirmed by anyone yet`,
}

export const PER_WORDS: Record<Amount['per'], MessageDescriptor> = {
  once: msg`once`,
  month: msg`a month`,
  year: msg`a year`,
}

export const KIND_WORDS: Record<InformalKind, MessageDescriptor> = {
  relative: msg`Relative`,
  neighbour: msg`Neighbour`,
  friend: msg`Friend`,
  volunteer: msg`Volunteer`,
  'savings-group': msg`Savings group`,
  'faith-group': msg`Faith group`,
  employer: msg`Employer`,
  'community-group': msg`Community group`,
}

/** Why a service was left out or needs a look, and what to do about it. */
export const REASON_WORDS: Record<ImportProblem['reason'], { why: MessageDescriptor; todo: MessageDescriptor }> = {
  'required-missing': {
    why: msg`Something that every service must have is missing.`,
    todo: msg`Fill it in at the source and import the file again.`,
  },
  'wrong-type': {
    why: msg`Another kind of value is expected here.`,
    todo: msg`Correct it at the source, for example text in quotes or a number without.`,
  },
  'wrong-format': {
    why: msg`The value is not written as it should be.`,
    todo: msg`Correct it at the source, for example an e-mail address with @.`,
  },
  'not-allowed': {
    why: msg`This value is not one of those that are allowed.`,
    todo: msg`Choose one of the allowed values at the source.`,
  },
  'not-an-object': {
    why: msg`This is no service.`,
    todo: msg`Take this row out of the file, or ask whoever made it.`,
  },
  'id-not-uuid': {
    why: msg`The id of the service or of its organisation cannot be used.`,
    todo: msg`Ask the source to give every record an id of its own that is a UUID.`,
  },
  'id-twice': {
    why: msg`A service with this id came earlier in the file; that one was taken.`,
    todo: msg`Give each service an id of its own, or take one of them out.`,
  },
  'could-not-keep': {
    why: msg`A value in this service cannot be stored.`,
    todo: msg`Look for unreadable characters or very large numbers, and correct them at the source.`,
  },
  'need-not-recognised': {
    why: msg`It is not clear which need this service meets, so no need leads to it yet.`,
    todo: msg`It can be found by its words. Ask the source to name its kind of service.`,
  },
  'organization-not-named': {
    why: msg`The file does not say which organisation gives this service.`,
    todo: msg`Ask the source for the organisation.`,
  },
  'schedule-not-weekly': {
    why: msg`Some hours do not come back every week and were left out.`,
    todo: msg`Ask before you send someone there.`,
  },
  'not-a-whole-number': {
    why: msg`The number of places is not a whole number and was left out.`,
    todo: msg`Ask how many places are left.`,
  },
}
