import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Freshness } from '../rules/freshness.ts'
import type { Amount, ResourceSystem, Service } from '../schema/resource.ts'

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

/** Why a description was not kept; null leaves it to the common words. */
export function wordsForDescribing(failure: { code: string }): MessageDescriptor | null {
  return failure.code === 'version-clash'
    ? msg`Someone else described it meanwhile. Load the page again, look at what they wrote, and repeat what is still missing.`
    : null
}
