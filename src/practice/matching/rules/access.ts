/** What it takes to get to a service and in: prices, ways, doors, languages, and which papers the client has already. */
import type { Subject } from '#practice/people/schema/facts.ts'
import { wheelchairAccess } from '#practice/resources/rules/access.ts'
import type { Paper } from '#practice/resources/schema/criteria.ts'
import type { Service, ServiceLocation } from '#practice/resources/schema/resource.ts'
import type { Access, AskedPaper } from '../schema/alternative.ts'

/**
 * @param location - the place that was chosen as the nearest that may be shown; null when there is none
 * @param today - prices and closures that ended before are left out
 */
export function accessOf(
  service: Service,
  location: ServiceLocation | null,
  at: { subject: Subject; today: string },
): Access {
  const { areas, person } = at.subject
  const notes = location?.travelNotes ?? []
  const { closure, costOptions = [] } = service
  const severity = person['disabilitySeverity']
  return {
    costOptions: costOptions.filter(({ validTo }) => validTo === null || validTo >= at.today),
    interpretation: service.interpretation ?? null,
    accessibility: location?.accessibility ?? [],
    wheelchair: wheelchairAccess(location?.accessibility ?? []),
    transportation: location?.transportation ?? null,
    // Where nobody knows from where the client comes, every way there may be theirs.
    travelNotes: notes
      .filter(({ from }) => from === null || areas === null || areas.includes(from))
      .map(({ words }) => words),
    closure: closure && (closure.until === null || closure.until >= at.today) ? closure : null,
    waitingPeople: service.waitingPeople ?? null,
    usesWheelchair: person['other:usesWheelchair'] === true,
    asksAccess: person['other:usesWheelchair'] === true || (typeof severity === 'string' && severity !== 'none'),
  }
}

/** The papers that name a fact of ours, by what stands in their names. */
const PAPERS: readonly { named: RegExp; about: 'person' | 'household'; fact: string }[] = [
  { named: /kartu keluarga|family card|\bKK\b/i, about: 'household', fact: 'hasFamilyCard' },
  { named: /akta (kelahiran|lahir)|birth certificate/i, about: 'person', fact: 'hasBirthCertificate' },
  { named: /\bJKN\b|BPJS Kesehatan|\bKIS\b|health insurance/i, about: 'person', fact: 'hasJkn' },
  { named: /\bNIK\b/i, about: 'person', fact: 'hasNik' },
  { named: /SKTM|tidak mampu|letter of poverty|poverty letter/i, about: 'person', fact: 'other:hasPovertyLetter' },
]

const SEVERAL = /,|;|\+|\/|\b(dan|and|atau|or)\b/i

/** Papers with whether the client has each: yes, no, or null where nobody asked or the paper is none of those we know. */
export function papersOf(papers: readonly Paper[], { person, household }: Subject): AskedPaper[] {
  return papers.map(paper => {
    // “Copies of ID and family card” are two papers: to have one of them is not to have both.
    const isOne = !SEVERAL.test(paper.name.id) && !SEVERAL.test(paper.name.en)
    const known = isOne ? PAPERS.find(({ named }) => named.test(paper.name.id) || named.test(paper.name.en)) : undefined
    const value = known && (known.about === 'household' ? household[known.fact] : person[known.fact])
    return { ...paper, has: typeof value === 'boolean' ? value : null }
  })
}
