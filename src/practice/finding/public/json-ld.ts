import type { PublicContext } from '#confidentiality/access/public-route.ts'
import { jsonScript, type Html } from '#platform/server/html.ts'
import type { ActorKind, Service } from '#practice/resources/schema/resource.ts'
import { addressOf } from './entry.ts'

const DAYS = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
} as const
const ORGANIZATIONS: Record<ActorKind, string> = {
  state: 'GovernmentOrganization',
  charity: 'NGO',
  volunteer: 'NGO',
  'social-enterprise': 'Organization',
  business: 'Organization',
  'not-known': 'Organization',
}

/** The service in the words of schema.org, for search engines. Of a protected place, nothing. */
export function structured(
  { language, base, nonce }: PublicContext,
  service: Service,
  names: ReadonlyMap<string, string>,
): Html {
  const { organization, areas, phones, url } = service
  const hours = service.openings.flatMap(openingHours)
  const open = service.locations.filter(({ isProtected }) => !isProtected)
  const served = areas
    .map(({ code, text }) => (code === null ? null : names.get(code)) ?? text)
    .filter(text => text !== '')
  return jsonScript(
    'application/ld+json',
    {
      '@context': 'https://schema.org',
      '@type': organization.actorKind === 'state' ? 'GovernmentService' : 'Service',
      '@id': `${base}${addressOf(service.id, null)}`,
      name: service.name[language],
      description: service.description[language],
      provider: { '@type': ORGANIZATIONS[organization.actorKind], name: organization.name },
      ...(served.length > 0 && { areaServed: served.map(name => ({ '@type': 'AdministrativeArea', name })) }),
      ...(hours.length > 0 && { hoursAvailable: hours }),
      availableChannel: {
        '@type': 'ServiceChannel',
        ...(url !== null && { serviceUrl: url }),
        ...(phones[0] !== undefined && { servicePhone: { '@type': 'ContactPoint', telephone: phones[0] } }),
        ...(service.languages.length > 0 && { availableLanguage: service.languages }),
        ...(open.length > 0 && { serviceLocation: open.map(placeOf) }),
      },
    },
    nonce,
  )
}

function placeOf({ name, address, latitude, longitude, openings }: Service['locations'][number]) {
  const hours = openings.flatMap(openingHours)
  return {
    '@type': 'Place',
    name,
    ...(address !== null && { address: { '@type': 'PostalAddress', streetAddress: address, addressCountry: 'ID' } }),
    ...(latitude !== null && longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    ...(hours.length > 0 && { openingHoursSpecification: hours }),
  }
}

function openingHours({ days, opensAt, closesAt }: Service['openings'][number]) {
  if (days.length === 0 || opensAt === null || closesAt === null) return []
  return [
    { '@type': 'OpeningHoursSpecification', dayOfWeek: days.map(day => DAYS[day]), opens: opensAt, closes: closesAt },
  ]
}
