import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { useSay } from '#platform/web/say.ts'
import { accessWords } from '../../rules/access.ts'
import { atPlace } from '../../rules/places.ts'
import type { ConditionLine } from '../../schema/criteria.ts'
import type { AreaNames } from '../../schema/directory.ts'
import type { Opening } from '../../schema/hours.ts'
import type { Service, ServiceLocation } from '../../schema/resource.ts'
import { useHoursWords } from './useHoursWords.ts'

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
          <OnlyHere service={service} location={location} />
          <WayThere location={location} areaNames={areaNames} />
        </div>
      ))}
      {service.closesOnHolidays === true && <p>{t`Closed on public holidays and days of joint leave.`}</p>}
      {service.closesOnHolidays === false && <p>{t`Open on public holidays too.`}</p>}
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

/** Conditions and papers that are otherwise here than at the other places. */
function OnlyHere({ service, location }: { service: Service; location: ServiceLocation }) {
  const { t } = useLingui()
  const say = useSay()
  const { added, dropped, papers } = atPlace(service, location)
  const lines = (of: readonly ConditionLine[]) => (
    <ul>
      {of.map(({ id, text, isHard }) => (
        <li key={id}>{isHard ? say(text) : t`${say(text)} (good to know, refuses nobody)`}</li>
      ))}
    </ul>
  )
  const facts = [
    ...(added.length === 0 ? [] : [{ label: t`Conditions at this place`, value: lines(added) }]),
    ...(dropped.length === 0 ? [] : [{ label: t`Not asked for here`, value: lines(dropped) }]),
    ...(papers.length === 0
      ? []
      : [{ label: t`Papers for this place, if there are any`, value: papers.map(({ name }) => say(name)).join(', ') }]),
  ]
  return facts.length === 0 ? null : (
    <div style={{ marginTop: '0.75rem' }}>
      <FactList facts={facts} />
    </div>
  )
}

/** How one gets there and in: what no map tells. */
function WayThere({ location, areaNames }: { location: ServiceLocation; areaNames: AreaNames }) {
  const { t } = useLingui()
  const say = useSay()
  const { transportation, travelNotes = [], accessibility = [] } = location
  const facts = [
    ...(transportation ? [{ label: t`Transport`, value: say(transportation) }] : []),
    ...travelNotes.map(({ from, words }) => {
      const area = from === null ? null : (areaNames[from]?.name ?? from)
      return { label: area === null ? t`The way there` : t`From ${area}`, value: say(words) }
    }),
    ...(accessibility.length === 0
      ? []
      : [
          {
            label: t`For people with disabilities`,
            value: (
              <ul>
                {accessibility.map(accessWords).map(words => (
                  <li key={words.en}>{say(words)}</li>
                ))}
              </ul>
            ),
          },
        ]),
  ]
  return facts.length === 0 ? null : (
    <div style={{ marginTop: '0.75rem' }}>
      <FactList facts={facts} />
    </div>
  )
}

function Hours({ openings }: { openings: readonly Opening[] }) {
  const hoursWords = useHoursWords()
  const lines = openings.map(hoursWords)
  return (
    <ul>
      {lines.map(({ days, hours, notes }) => (
        <li key={`${days} ${hours} ${notes}`}>
          {days}: {hours}
          {notes !== '' && ` (${notes})`}
        </li>
      ))}
    </ul>
  )
}
