import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { whoAmI } from '#confidentiality/access/api.ts'
import { asking } from '#platform/web/call.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import look from '../Care.module.css'

type Place = 'queue' | 'changes' | 'letters' | 'quality' | 'duplicates'

/** The places where the directory is kept true, for whoever may; each is linked by its own address. */
export function CareTabs({ current }: { current: Place }) {
  const { t } = useLingui()
  const me = useQuery(asking(whoAmI, {}))
  const may = me.data?.ok ? me.data.value.may : []
  const places = [
    { place: 'queue', label: t`To verify`, act: 'service.confirm' },
    { place: 'changes', label: t`Corrections`, act: 'change.decide' },
    { place: 'letters', label: t`Letters and links`, act: 'service.confirm' },
    { place: 'quality', label: t`Quality`, act: 'quality.read' },
    { place: 'duplicates', label: t`Duplicates`, act: 'organization.merge' },
  ].filter(({ act }) => may.includes(act))
  if (places.length < 2) return null
  return (
    <nav aria-label={t`Keep the directory true`} className={look.noPrint}>
      <ul className={look.tabs}>
        {places.map(({ place, label }) => (
          <li key={place}>
            <PlaceLink to={`/directory/${place}`} {...(place === current && { 'aria-current': 'page' })}>
              {label}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
