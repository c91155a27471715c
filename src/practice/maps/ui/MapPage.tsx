import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { CaseFrame } from '#practice/cases/ui/parts/CaseFrame.tsx'
import { mapOfCase } from '../api.ts'
import { mapOn } from '../rules/on.ts'
import type { CaseMap } from '../schema/map.ts'
import { Days } from './Days.tsx'
import type { Acting, Doing } from './doing.ts'
import { DoingDialog } from './DoingDialog.tsx'
import { FamilyList } from './FamilyList.tsx'
import { FamilyPicture, TiePicture } from './parts/picture/Pictures.tsx'
import look from './Map.module.css'
import { TieList } from './TieList.tsx'

const page = getRouteApi('/cases/$caseId/map')

/** Who belongs to the client and what surrounds them, drawn from the record: as it was, and as it is. */
export function MapPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const answer = useQuery(asking(mapOfCase, { caseId }))
  return (
    <CaseFrame caseId={caseId} active="map" title={t`Map of family and ties`}>
      <Answer of={answer}>{map => <Maps key={caseId} map={map} />}</Answer>
    </CaseFrame>
  )
}

function Maps({ map }: { map: CaseMap }) {
  const { show, then, now = map.today } = page.useSearch()
  const may = useMay()
  const [doing, setDoing] = useState<Doing | null>(null)
  const acting: Acting = { doing, go: setDoing }
  const mayRecord = may('map.record') && map.isOpen
  const isTies = show === 'ties'
  const days = then === undefined ? [now] : [then, now]
  const current = mapOn(map, now)
  const Drawn = isTies ? TiePicture : FamilyPicture
  return (
    <>
      <Tabs caseId={map.caseId} isTies={isTies} then={then} now={now === map.today ? undefined : now} />
      <Days map={map} then={then} now={now} />
      <div className={days.length > 1 ? look.both : look.part}>
        {days.map(day => (
          <section key={day} className={look.part} aria-labelledby={`on-${day}`}>
            <h2 id={`on-${day}`}>{day === map.today ? <Trans>Now</Trans> : <Trans>On {dayWords(day)}</Trans>}</h2>
            <Drawn map={mapOn(map, day)} acting={acting} />
          </section>
        ))}
      </div>
      {isTies ? (
        <TieList map={current} acting={acting} mayRecord={mayRecord} />
      ) : (
        <FamilyList map={current} acting={acting} mayRecord={mayRecord} />
      )}
      {doing && <DoingDialog map={map} acting={acting} doing={doing} mayRecord={mayRecord} />}
    </>
  )
}

type TabsProps = { caseId: string; isTies: boolean; then: string | undefined; now: string | undefined }

function Tabs({ caseId, isTies, then, now }: TabsProps) {
  const { t } = useLingui()
  const to = (show: string | null) => {
    const terms = Object.entries({ show, then, now }).flatMap(([key, value]) =>
      value == null ? [] : [`${key}=${value}`],
    )
    return `/cases/${caseId}/map${terms.length > 0 ? '?' : ''}${terms.join('&')}`
  }
  const tabs = [
    { id: 'family', to: to(null), label: t`Family`, isCurrent: !isTies },
    { id: 'ties', to: to('ties'), label: t`Ties around`, isCurrent: isTies },
  ]
  return (
    <nav aria-label={t`Which map`} className={look.hidden}>
      <ul className={look.tabs}>
        {tabs.map(({ id, to: address, label, isCurrent }) => (
          <li key={id}>
            <PlaceLink to={address} {...(isCurrent && { 'aria-current': 'page' })}>
              {label}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
