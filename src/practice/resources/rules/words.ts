import type { Bilingual, NeedTerm } from '#practice/knowledge/schema.ts'
import type { Service } from '../schema/resource.ts'

/** Letters and digits in lower case, without marks, single spaces: how words are kept and asked for. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** All that a search may find a service by, each word once: give it as everyone may see it, since anyone may ask. */
export function searchWordsOf(
  service: Pick<Service, 'name' | 'description' | 'organization' | 'needs' | 'locations' | 'areas'>,
  terms: readonly NeedTerm[],
): string {
  const both = ({ id, en }: Bilingual) => [id, en]
  const needs = terms.filter(({ id }) => service.needs.includes(id))
  const texts = [
    ...both(service.name),
    service.organization.name,
    ...both(service.description),
    ...needs.flatMap(({ label, plain }) => [...both(label), ...both(plain)]),
    ...service.locations.map(({ name }) => name),
    ...service.areas.map(({ text }) => text),
  ]
  const words = texts.flatMap(text => fold(text).split(' ')).filter(word => word !== '')
  return [...new Set(words)].join(' ').slice(0, 8000)
}

/** The words of a search, folded; each must be found. At most eight: more find nothing more. */
export function wordsAsked(words: string): string[] {
  return [...new Set(fold(words).split(' '))].filter(word => word !== '').slice(0, 8)
}
