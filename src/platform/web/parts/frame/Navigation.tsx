import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { PlaceLink } from '../link/PlaceLink.tsx'
import look from './Frame.module.css'
import { Opening } from './Opening.tsx'

export type NavigationEntry = {
  to: string
  label: MessageDescriptor
  /** `<Icon name="clients" size={22} />` */
  icon: ReactNode
  /** Shown only to an account that may do this. */
  permission?: string
}

const ON_PHONE = 5

/** The places: a rail on a desk; on a phone a bar of at most five, the rest under "More". */
export function Navigation({ entries }: { entries: readonly NavigationEntry[] }) {
  const { t } = useLingui()
  const { pathname } = useLocation()
  const shown = entries.length > ON_PHONE ? ON_PHONE - 1 : ON_PHONE
  return (
    <nav className={look.nav} aria-label={t`Places`}>
      <ul>
        {entries.map(({ to, label, icon }, index) => (
          <li key={to} {...(index >= shown && { className: look.beyond })}>
            <PlaceLink to={to} className={look.entry} {...(isWithin(pathname, to) && { 'aria-current': 'page' })}>
              {icon}
              <span>{t(label)}</span>
            </PlaceLink>
          </li>
        ))}
        {entries.length > shown && (
          <li className={look.more}>
            <More entries={entries.slice(shown)} />
          </li>
        )}
      </ul>
    </nav>
  )
}

function More({ entries }: { entries: readonly NavigationEntry[] }) {
  const { t } = useLingui()
  const button = (
    <>
      <Icon name="more" size={22} />
      <span>
        <Trans>More</Trans>
      </span>
    </>
  )
  return (
    <Opening button={button} className={look.entry} side="above">
      {entries.map(({ to, label, icon }) => (
        <PlaceLink key={to} to={to} className={look.line}>
          {icon}
          {t(label)}
        </PlaceLink>
      ))}
    </Opening>
  )
}

function isWithin(pathname: string, to: string): boolean {
  return pathname === to || (to !== '/' && pathname.startsWith(`${to}/`))
}
