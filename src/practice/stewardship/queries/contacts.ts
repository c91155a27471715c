import type { Tx } from '#platform/server/db.ts'
import { isEmailPossible, isPhonePossible, isUrlPossible } from '../rules/contacts.ts'
import type { QualityMeasure } from '../schema/quality.ts'
import { loadContacts, loadWithin, type Contact } from '../store/quality.ts'
import { holding } from './held.ts'

type Measure = Extract<QualityMeasure, `${string}-impossible` | 'contact-shared'>
type Judged = Contact & { isImpossible: boolean }
type Doubt = Pick<Contact, 'serviceId' | 'what'> & { measure: Measure }
type All = { byService: ReadonlyMap<string, Judged[]>; doubts: Doubt[] }

const POSSIBLE = { phone: isPhonePossible, email: isEmailPossible, url: isUrlPossible } as const
const IMPOSSIBLE = { phone: 'phone-impossible', email: 'email-impossible', url: 'url-impossible' } as const
/** A number that so many organisations name is a switchboard, or a slip. */
const MANY = 2

const allContacts = holding<All>(async (tx, before, written) => {
  const byService = new Map(before?.byService)
  for (const id of written) byService.delete(id)
  for (const contact of await loadContacts(tx, before ? written : null)) {
    const judged = { ...contact, isImpossible: !POSSIBLE[contact.kind](contact.what) }
    const known = byService.get(contact.serviceId)
    if (known) known.push(judged)
    else byService.set(contact.serviceId, [judged])
  }
  return { byService, doubts: doubtsIn([...byService.values()].flat()) }
})

function doubtsIn(contacts: readonly Judged[]): Doubt[] {
  const keyOf = ({ kind, what }: Contact) => `${kind} ${what.toLowerCase()}`
  const named = new Map<string, Set<string>>()
  for (const contact of contacts) {
    const houses = named.get(keyOf(contact))
    if (houses) houses.add(contact.organizationId)
    else named.set(keyOf(contact), new Set([contact.organizationId]))
  }
  return contacts.flatMap(contact => {
    const { serviceId, what, kind, isImpossible } = contact
    const isShared = (named.get(keyOf(contact))?.size ?? 0) > MANY
    return [
      ...(isImpossible ? [{ serviceId, what, measure: IMPOSSIBLE[kind] }] : []),
      ...(isShared ? [{ serviceId, what, measure: 'contact-shared' as const }] : []),
    ]
  })
}

/** Ways to reach someone that are worth a look, of services that serve an area; `areas` null: of all. */
export async function doubtfulContacts(tx: Tx, areas: readonly string[] | null): Promise<readonly Doubt[]> {
  const { doubts } = await allContacts(tx)
  if (areas === null) return doubts
  const here = await loadWithin(tx, [...new Set(doubts.map(({ serviceId }) => serviceId))], areas)
  return doubts.filter(({ serviceId }) => here.has(serviceId))
}
