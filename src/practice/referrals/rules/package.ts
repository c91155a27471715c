import { fail, ok, type Result } from '#platform/shared/result.ts'
import { covers } from '#confidentiality/consent/rules.ts'
import type { Consent, ConsentMissing, DataCategory } from '#confidentiality/consent/schema.ts'
import {
  PACKAGE_FIELDS,
  PackageFieldName,
  type InboxReferral,
  type PackageField,
  type ReferralState,
} from '../schema/referral.ts'

/** The record's values as they may travel; null where the record does not hold one. */
export type PackageSources = Readonly<Record<PackageFieldName, string | null>>

/** Ticked for the worker to begin with: the least that a provider needs to answer. */
export const LEAST_FIELDS: readonly PackageFieldName[] = ['fullName', 'need']

/**
 * Copy what was ticked, in the fixed order of PACKAGE_FIELDS, and nothing else. What the record does not hold is left out:
 * an empty line would read like a no.
 */
export function packageOf(ticked: readonly PackageFieldName[], sources: PackageSources): PackageField[] {
  return PackageFieldName.options.flatMap(field => {
    const value = sources[field]
    return ticked.includes(field) && value !== null ? [{ field, category: PACKAGE_FIELDS[field], value }] : []
  })
}

/** The kinds of data that a package holds, each once. */
export function categoriesIn(fields: readonly PackageField[]): DataCategory[] {
  return [...new Set(fields.map(({ category }) => category))]
}

/** The kinds of data that what was ticked will hold, each once; what the record does not hold asks for none. */
export function categoriesOf(
  ticked: readonly PackageFieldName[],
  notKnown: readonly PackageFieldName[],
): DataCategory[] {
  return [...new Set(ticked.filter(name => !notKnown.includes(name)).map(name => PACKAGE_FIELDS[name]))]
}

type Asked = { recipientOrganizationId: string; fields: readonly PackageField[]; on: string }

/**
 * May this package go to this organisation on this day?
 *
 * @returns the consent or other basis under which it goes; consent-missing with the categories that lack one; package-empty
 *   when nothing would go
 */
export function mayLeave(
  consents: readonly Consent[],
  { recipientOrganizationId, fields, on }: Asked,
): Result<Consent, ConsentMissing | { code: 'package-empty' }> {
  if (fields.length === 0) return fail({ code: 'package-empty' })
  const found = covers(consents, { purpose: 'referral', recipientOrganizationId, categories: categoriesIn(fields), on })
  return found.ok ? ok(found.value) : found
}

/** In which states the provider sees who it is about. */
export const SHOWS_PERSON = {
  requested: true,
  accepted: true,
  'on-hold': true,
  'in-progress': true,
  rejected: false,
  completed: true,
  failed: true,
  cancelled: false,
  'entered-in-error': false,
} as const satisfies Record<ReferralState, boolean>

type Seen = Pick<InboxReferral, 'state' | 'fields' | 'note' | 'messages'>

/**
 * What the provider still sees: once it has declined, the sender took it back, or it was an error, nothing about the person, neither fields
 * nor what was written.
 */
export function inView<Referral extends Seen>(referral: Referral): Referral {
  return SHOWS_PERSON[referral.state] ? referral : { ...referral, fields: [], note: null, messages: [] }
}
