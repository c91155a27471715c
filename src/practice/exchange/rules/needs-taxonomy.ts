// Our taxonomy of needs as a taxonomy of HSDS, and Open Eligibility as a name to refer to.
import { v5 } from 'uuid'
import type { NeedTerm } from '#practice/knowledge/schema.ts'

type Json = Record<string, unknown>
const NAMESPACE = '7d1f0f4e-6f0d-5a8c-9c0b-2b8f6f1f2a11'

/** The same in every installation. */
export const NEEDS_TAXONOMY = v5('taxonomy needs', NAMESPACE)
export const OPEN_ELIGIBILITY = v5('taxonomy open eligibility', NAMESPACE)
export const needTermUuid = (need: string) => v5(`need ${need}`, NAMESPACE)
const needAttributeUuid = (serviceId: string, need: string) => v5(`attribute ${serviceId} ${need}`, NAMESPACE)

const NEEDS = {
  id: NEEDS_TAXONOMY,
  name: 'Kebutuhan',
  description: 'Kebutuhan yang dapat dipenuhi suatu layanan, menurut Simpul. Bukan label bagi orang.',
} as const

/** @param base - scheme and host of this directory */
export function needsTaxonomy(base: string): Json {
  return {
    ...NEEDS,
    uri: `${base}/hsds/taxonomies/${NEEDS_TAXONOMY}`,
    version: '1',
    translations: {
      en: { name: 'Needs', description: 'What a service can meet, as Simpul has it. Never a label of a person.' },
    },
  }
}

/** Named, so that terms can refer to it; its terms are its own and are not told here. */
export function openEligibilityTaxonomy(): Json {
  return {
    id: OPEN_ELIGIBILITY,
    name: 'Open Eligibility',
    description:
      'A taxonomy of services that others keep. Terms of ours name the nearest of its terms; none is copied.',
    uri: 'http://terminology.hl7.org/CodeSystem/OpenEligibilityTaxonomy',
    version: '2.0',
  }
}

/** @param references - names of terms in Open Eligibility */
export function needTermHsds(
  { id, parent, label, plain }: NeedTerm,
  base: string,
  references: readonly string[],
): Json {
  const uuid = needTermUuid(id)
  return {
    id: uuid,
    code: id,
    name: label.id,
    description: plain.id,
    ...(parent !== null && { parent_id: needTermUuid(parent) }),
    taxonomy: NEEDS.name,
    language: 'ind',
    taxonomy_id: NEEDS_TAXONOMY,
    term_uri: `${base}/hsds/taxonomy_terms/${uuid}`,
    ...(references.length > 0 && { open_eligibility: references }),
    translations: { en: { name: label.en, description: plain.en } },
  }
}

/** The need and those within it. */
export function needsWithin(need: string, terms: readonly Pick<NeedTerm, 'id' | 'parent'>[]): string[] {
  return [need, ...terms.filter(({ parent }) => parent === need).map(({ id }) => id)]
}

/** The needs of a service as attributes, for whoever reads HSDS without our profile. */
export function needAttributes(serviceId: string, terms: readonly Json[]): Json[] {
  return terms.map(term => ({
    id: needAttributeUuid(serviceId, String(term['code'])),
    link_id: serviceId,
    taxonomy_term_id: term['id'],
    link_type: 'need',
    link_entity: 'service',
    value: term['code'],
    taxonomy_term: term,
  }))
}
