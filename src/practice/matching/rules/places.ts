import type { Place } from '#practice/areas/schema.ts'
import type { Subject } from '#practice/people/schema/facts.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { judgeService, type Eligibility } from './eligibility.ts'
import { nearestOf } from './place.ts'

type Asked = { readonly subject: Subject; readonly from: Place | null }
type Judged = { judged: Eligibility; there: Service }

const BEST_FIRST = ['eligible', 'not-known', 'not-eligible'] as const

/**
 * Judge a service of which some places have conditions of their own: each place by its own lines, all others by the
 * service's. The best of the verdicts counts, and of places with the same verdict the nearest.
 *
 * @returns the verdict, and the service with only the places that it holds for
 */
export function judgeAtPlaces(service: Service, { subject, from }: Asked): Judged {
  const isAlike = service.locations.every(({ conditions }) => conditions === undefined)
  if (isAlike) return { judged: judgeService(service, subject), there: service }
  const groups = Map.groupBy(service.locations, ({ conditions }) => conditions ?? service.conditions)
  const tried = [...groups].map(([conditions, locations]) => {
    const there = { ...service, locations, conditions }
    return { judged: judgeService(there, subject), there }
  })
  const best = BEST_FIRST.map(verdict => tried.filter(({ judged }) => judged.verdict === verdict)).find(
    some => some.length > 0,
  )
  const nearest = nearestOf({ ...service, locations: (best ?? tried).flatMap(({ there }) => there.locations) }, from)
  const chosen = best?.find(({ there }) => there.locations.some(({ id }) => id === nearest.location?.id)) ?? best?.[0]
  return chosen ?? { judged: judgeService(service, subject), there: service }
}
