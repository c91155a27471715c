import { covers } from '#confidentiality/consent/rules.ts'
import type { Consent, DataCategory } from '#confidentiality/consent/schema.ts'
import type { Coverage, DataKind, NamedPerson, RecipientIs, SectionName } from '../schema/report.ts'

const CATEGORY_OF = {
  name: 'identity',
  age: 'identity',
  nik: 'identity',
  address: 'address',
  health: 'health',
  safety: 'safety',
  need: 'need',
  situation: 'situation',
} as const satisfies Record<DataKind, DataCategory>

/** Which kinds of data a consent must cover for a report that shows these people in these parts. */
export function categoriesIn(people: readonly NamedPerson[], sections: readonly SectionName[]): DataCategory[] {
  const shown = people.flatMap(({ kinds }) => kinds.map(kind => CATEGORY_OF[kind]))
  const home = people.some(({ isClient }) => !isClient) || sections.includes('family') ? (['household'] as const) : []
  return [...new Set<DataCategory>([...shown, ...home])]
}

/**
 * Does a living consent or other basis cover giving these kinds of data to this recipient? The agency itself is judged by what
 * was agreed for its work, an organisation by what was agreed for a referral to it; anybody else no consent can name.
 */
export function coverageOf(
  consents: readonly Consent[],
  { to, categories, on }: { to: RecipientIs; categories: readonly DataCategory[]; on: string },
): Coverage {
  if (to.kind === 'other') return { is: 'lacking', why: 'not-named' }
  const purpose = to.kind === 'agency' ? 'casework' : 'referral'
  const recipientOrganizationId = to.kind === 'agency' ? null : to.organizationId
  const found = covers(consents, { purpose, recipientOrganizationId, categories, on })
  if (!found.ok) return { is: 'lacking', why: found.failure.why }
  const { id, basis, endsOn } = found.value
  return { is: 'covered', consentId: id, basis, endsOn }
}
