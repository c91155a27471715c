import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { whoAmI } from '#confidentiality/access/api.ts'
import type { OutputOf } from '#platform/shared/operation.ts'
import { asking } from '#platform/web/call.ts'
import { closeDrafts, openDrafts } from '#platform/web/drafts.ts'
import { Waiting } from '#platform/web/parts/answer/Answer.tsx'
import { Frame } from '#platform/web/parts/frame/Frame.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { Palette, type PaletteAction } from '#platform/web/parts/palette/Palette.tsx'
import { keepSearch } from '#platform/web/search.ts'
import { navigation } from './navigation.tsx'

type Me = OutputOf<typeof whoAmI>

const ROLE_WORDS: Record<Me['roles'][number], MessageDescriptor> = {
  worker: msg`Social worker`,
  'front-office': msg`Front office`,
  supervisor: msg`Supervisor`,
  curator: msg`Curator of the directory`,
  planner: msg`Planner`,
  'data-protection-officer': msg`Data protection officer`,
  administrator: msg`Administrator`,
  provider: msg`Service provider`,
}

/** The frame around every page, for whoever is signed in. */
export function Shell() {
  const { t } = useLingui()
  const go = useGo()
  const { me, isSettled } = useMe()
  const signOut = useSignOut()
  const who = me && {
    name: me.name,
    agency: me.agency.name,
    roleWords: me.roles.map(role => t(ROLE_WORDS[role])).join(', '),
    may: me.may,
  }
  const search = (words: string) => {
    keepSearch(words)
    go('/search')
  }
  return (
    <>
      <Frame
        navigation={me ? navigation : []}
        who={who}
        {...(me?.may.includes('person.search') && { onSearch: search })}
        onSignOut={signOut}
        banner={me?.isDemonstration && <Trans>A demonstration: all people here are invented.</Trans>}
      >
        {isSettled ? <Outlet /> : <Waiting />}
      </Frame>
      <Palette actions={useActions(me)} />
    </>
  )
}

/** Who is signed in; settled once that is answered and their drafts are open. */
function useMe() {
  const { data, isError } = useQuery({ ...asking(whoAmI, {}), staleTime: 300_000, meta: { isSteady: true } })
  const me = data?.ok ? data.value : null
  const accountId = me?.accountId ?? null
  const [openFor, setOpenFor] = useState<string | null>(null)
  useEffect(() => {
    if (accountId === null) return
    void openDrafts(accountId, null).then(() => {
      setOpenFor(accountId)
    })
  }, [accountId])
  return { me, isSettled: isError || (data !== undefined && accountId === (accountId === null ? null : openFor)) }
}

/** Leave nothing of this account in the tab; its drafts wait on the device, for it alone. */
function useSignOut() {
  const queries = useQueryClient()
  return () => {
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
    void fetch('/api/auth/sign-out', request).finally(() => {
      closeDrafts()
      queries.clear()
      sessionStorage.clear()
      window.location.assign('/sign-in')
    })
  }
}

/** Every place, as something to go to. */
function useActions(me: Me | null): PaletteAction[] {
  const { t } = useLingui()
  const go = useGo()
  return navigation
    .filter(({ permission }) => permission === undefined || me?.may.includes(permission))
    .map(({ to, label, icon }) => ({
      id: to,
      label: t(label),
      icon,
      run: () => {
        go(to)
      },
    }))
}
