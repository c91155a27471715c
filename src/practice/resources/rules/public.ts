import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { ConditionLine } from '../schema/criteria.ts'
import type { Service, ServiceLocation } from '../schema/resource.ts'
import { tellingsIn, withoutTelling } from './telling.ts'

const REGENCY = 5

/**
 * A service as everyone may see it: of a protected place nothing but that there is one and its regency, and no area of
 * such a service that is finer than a regency. What its areas were called may be finer than their codes: no text is told.
 * Of its own words the sentences that could tell where it is are left out.
 */
export function withoutProtected(service: Service): Service {
  if (!service.locations.some(({ isProtected }) => isProtected)) return service
  return {
    ...quiet(service),
    areas: service.areas.map(area => ({ ...area, code: area.code?.slice(0, REGENCY) ?? null, text: '' })),
    locations: service.locations.map(place => (place.isProtected ? bare(place) : place)),
  }
}

/** Made anew rather than cut down: what is added to places later does not leak either. */
function bare({ areaCode, openings }: ServiceLocation): ServiceLocation {
  return {
    ...{ id: '', name: '', address: null, latitude: null, longitude: null, isProtected: true, openings },
    areaCode: areaCode?.slice(0, REGENCY) ?? null,
  }
}

/** What such a service is called where its very name could tell. */
const UNNAMED: Bilingual = { id: 'Layanan di tempat yang dirahasiakan', en: 'A service at a place that is kept secret' }
const ASK_FIRST: Bilingual = { id: 'Tanyakan dulu.', en: 'Ask first.' }

/** Its free text, field by field, without the sentences that could tell where it is given. */
function quiet(service: Service): Service {
  const hush = (text: string) => withoutTelling(text, [], service.phones)
  const both = ({ id, en }: Bilingual): Bilingual => ({ id: hush(id), en: hush(en) })
  const orNothing = (text: Bilingual | null): Bilingual | null => {
    const told = text && both(text)
    return told && told.id + told.en !== '' ? told : null
  }
  const { name, cost, closure, costOptions, interpretation, organization } = service
  const isNamed = tellingsIn(`${name.id}\n${name.en}`, [], service.phones).length === 0
  const told = interpretation && orNothing(interpretation)
  const { interpretation: _, ...rest } = service
  return {
    ...rest,
    name: isNamed ? name : UNNAMED,
    description: both(service.description),
    howToApply: orNothing(service.howToApply),
    eligibilityText: service.eligibilityText === null ? null : hush(service.eligibilityText) || null,
    caution: orNothing(service.caution),
    cost: { ...cost, text: orNothing(cost.text) },
    conditions: service.conditions.map(line => quietLine(line, both)),
    papers: service.papers.filter(paper => tellingsIn(`${paper.name.id}\n${paper.name.en}`).length === 0),
    ...(told && { interpretation: told }),
    ...(closure && { closure: { ...closure, reason: orNothing(closure.reason) } }),
    ...(costOptions && {
      costOptions: costOptions.map(one => ({ ...one, option: orNothing(one.option), words: orNothing(one.words) })),
    }),
    ...(organization.membership && {
      organization: {
        ...organization,
        membership: {
          ...organization.membership,
          howToJoin: orNothing(organization.membership.howToJoin),
          cost: orNothing(organization.membership.cost),
        },
      },
    }),
  }
}

/** A condition holds, whatever may be told of it. */
function quietLine(line: ConditionLine, both: (text: Bilingual) => Bilingual): ConditionLine {
  const text = both(line.text)
  const asks = line.asks && Object.fromEntries(Object.entries(line.asks).map(([fact, said]) => [fact, both(said)]))
  return { ...line, text: text.id + text.en === '' ? ASK_FIRST : text, ...(asks && { asks }) }
}
