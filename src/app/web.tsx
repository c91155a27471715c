import { QueryClient } from '@tanstack/react-query'
import { createRouter, RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { whoAmI } from '#confidentiality/access/api.ts'
import { onSignedOut } from '#platform/web/call.ts'
import { openDrafts } from '#platform/web/drafts.ts'
import { languageOfDevice, learn, speak, type Catalogue } from '#platform/web/language.ts'
import { Broken } from '#platform/web/parts/page/Broken.tsx'
import { Nowhere } from '#platform/web/parts/page/Nowhere.tsx'
import { keepPlace } from '#platform/web/place.ts'
import { Surroundings } from '#platform/web/Surroundings.tsx'
import { root } from '#platform/web/root.tsx'
import { pages } from './pages.ts'
import { Shell } from './Shell.tsx'

root.update({ component: Shell, notFoundComponent: Nowhere, errorComponent: Broken })
const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Broken,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

// A call says itself when there is no connection; left alone, Query would wait in silence.
const always = { networkMode: 'always' } as const
const queries = new QueryClient({ defaultOptions: { queries: { ...always, staleTime: 5_000 }, mutations: always } })

// Whoever may be a stranger here is asked to sign in only when a page asks for more than who they are.
onSignedOut(name => {
  if (name === whoAmI.name || window.location.pathname === '/sign-in') return
  keepPlace()
  void queries.invalidateQueries({ queryKey: [whoAmI.name] })
  router.history.push('/sign-in')
})

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')

await Promise.all([
  learn(import.meta.glob<Catalogue>('./words/*.po')).then(() => speak(languageOfDevice())),
  openDrafts('anyone', null),
])
createRoot(place).render(
  <Surroundings queries={queries}>
    <RouterProvider router={router} />
  </Surroundings>,
)
