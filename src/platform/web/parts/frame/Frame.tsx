import './styles.ts'
import { Trans } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { Knot } from '../icon/Knot.tsx'
import { PlaceLink } from '../link/PlaceLink.tsx'
import { AccountMenu, type Who } from './AccountMenu.tsx'
import { DeviceMark } from './DeviceMark.tsx'
import look from './Frame.module.css'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Navigation, type NavigationEntry } from './Navigation.tsx'
import { SearchField } from './SearchField.tsx'

export type { NavigationEntry, Who }

type Props = {
  /** The places, in order; those whose permission the account lacks are left out. The first four stand on a phone. */
  navigation: readonly NavigationEntry[]
  /** Null: nobody is signed in. */
  who: Who | null
  /** Called with the words typed; without it there is no search field. The words must not go into an address. */
  onSearch?: (words: string) => void
  onSignOut?: () => void
  /** One line above everything, such as that all people here are invented. */
  banner?: ReactNode
  children: ReactNode
}

/** The one page frame: where am I, where can I go, what waits on this device. */
export function Frame({ navigation, who, onSearch, onSignOut, banner, children }: Props) {
  const main = useFocusOnArrival()
  const open = navigation.filter(({ permission }) => permission === undefined || who?.may.includes(permission))
  return (
    <div className={look.frame}>
      <a className={look.skip} href="#content">
        <Trans>Skip to the content</Trans>
      </a>
      {banner && <aside className={look.banner}>{banner}</aside>}
      <header className={look.top}>
        <PlaceLink to="/" className={look.brand}>
          <Knot />
          Simpul
        </PlaceLink>
        {onSearch && <SearchField onSearch={onSearch} />}
        <DeviceMark />
        <LanguageSwitch />
        <AccountMenu who={who} {...(onSignOut && { onSignOut })} />
      </header>
      <main id="content" className={look.main} tabIndex={-1} ref={main}>
        {children}
      </main>
      {open.length > 0 && <Navigation entries={open} />}
    </div>
  )
}

/** After each change of place, reading begins at the content. */
function useFocusOnArrival() {
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}
