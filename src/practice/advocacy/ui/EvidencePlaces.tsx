import { useLingui } from '@lingui/react/macro'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import look from './Evidence.module.css'

/** The pages of evidence. */
export function EvidencePlaces({ active }: { active: 'unmet' | 'recurrence' }) {
  const { t } = useLingui()
  const may = useMay()
  const places = [
    { id: 'unmet', to: '/evidence', label: t`Unmet needs`, isShown: may('unmet.read') },
    { id: 'recurrence', to: '/evidence/recurrence', label: t`What lasts`, isShown: may('recurrence.read') },
  ]
  return (
    <nav aria-label={t`Evidence`}>
      <ul className={look.places}>
        {places.map(
          ({ id, to, label, isShown }) =>
            isShown && (
              <li key={id}>
                <PlaceLink to={to} {...(id === active && { 'aria-current': 'page' })}>
                  {label}
                </PlaceLink>
              </li>
            ),
        )}
      </ul>
    </nav>
  )
}
