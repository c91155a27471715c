import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import type { AreaNames } from '../../schema/directory.ts'
import type { Opening, Service, ServiceLocation } from '../../schema/resource.ts'
import { useOpeningWords } from './useOpeningWords.ts'

/** When and where a service is given. A protected address is not told; whoever must know it asks by telephone. */
export function Places({ service, areaNames }: { service: Service; areaNames: AreaNames }) {
  const { t } = useLingui()
  const isSaid = service.locations.length > 0 || service.openings.length > 0
  if (!isSaid) return <p>{t`Not known yet: ask by telephone or at the places named above.`}</p>
  return (
    <Stack gap="md">
      {service.openings.length > 0 && <Hours openings={service.openings} />}
      {service.locations.map(location => (
        <div key={location.id}>
          <h3>{location.name === '' ? t`A place without a name` : location.name}</h3>
          <p>
            <Where location={location} areaNames={areaNames} />
          </p>
          {location.openings.length > 0 && <Hours openings={location.openings} />}
        </div>
      ))}
      {service.timeZone === '' && <p>{t`In which time zone these hours are told is not known.`}</p>}
    </Stack>
  )
}

function Where({ location, areaNames }: { location: ServiceLocation; areaNames: AreaNames }) {
  const { address, areaCode, latitude, longitude, isProtected } = location
  const area = areaCode === null ? null : (areaNames[areaCode]?.path ?? null)
  if (isProtected) {
    return <Trans>The address is protected, for the safety of those who live there. Ask by telephone.</Trans>
  }
  const line = [address, area].filter(text => text !== null && text !== '').join(', ')
  const point = latitude === null || longitude === null ? '' : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
  if (line === '' && point === '') return <Trans>The address is not known.</Trans>
  return (
    <>
      {line}
      {line !== '' && point !== '' && <br />}
      {point !== '' && <Trans>On a map: {point}</Trans>}
    </>
  )
}

function Hours({ openings }: { openings: readonly Opening[] }) {
  const { hoursWords } = useOpeningWords()
  const lines = openings.map(hoursWords)
  return (
    <ul>
      {lines.map(({ days, hours }) => (
        <li key={`${days} ${hours}`}>
          {days}: {hours}
        </li>
      ))}
    </ul>
  )
}
