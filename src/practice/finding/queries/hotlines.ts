import { hotlineProgrammes } from '#practice/resources/queries/public.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import { lineOrder } from '../rules/hotlines.ts'
import type { Danger } from '../rules/danger.ts'
import { telephoneIn, type Telephone } from '../rules/telephone.ts'

/** A line to ring: what it is, its numbers, and when a source last showed each. */
export type Hotline = {
  id: string
  name: Bilingual
  what: Bilingual
  numbers: (Telephone & { way: 'phone' | 'whatsapp'; seenOn: string | null })[]
}

/** The lines for what someone’s words tell of, the fitting first; for no danger at all, the one that guides to help. */
export function hotlinesFor(dangers: readonly Danger[]): Hotline[] {
  const all = hotlineProgrammes()
  return lineOrder(dangers)
    .map(key => all.find(({ programme }) => programme.id === key))
    .filter(line => line !== undefined)
    .map(({ id, programme: { name, what, contacts } }) => ({
      ...{ id, name, what },
      numbers: contacts.flatMap(({ type, value, asSeenOn }) => {
        if (type !== 'phone' && type !== 'whatsapp') return []
        const read = telephoneIn(value, type)
        return read ? [{ ...read, way: type, seenOn: /^\d{4}-/.test(asSeenOn ?? '') ? (asSeenOn ?? null) : null }] : []
      }),
    }))
    .filter(({ numbers }) => numbers.length > 0)
}
