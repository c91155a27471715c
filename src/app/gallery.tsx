import { useLingui } from '@lingui/react/macro'
import { QueryClient } from '@tanstack/react-query'
import { createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { openDrafts } from '#platform/web/drafts.ts'
import { languageOfDevice, learn, speak, type Catalogue } from '#platform/web/language.ts'
import type { Example } from '#platform/web/parts/example.ts'
import { Frame } from '#platform/web/parts/frame/Frame.tsx'
import { Palette } from '#platform/web/parts/palette/Palette.tsx'
import { Surroundings } from '#platform/web/Surroundings.tsx'
import { navigation } from './navigation.tsx'

/** Every part's examples on one page, for eyes and for the accessibility check. Never built: no built page leads here. */
const parts = import.meta.glob<{ examples: Example[] }>('/src/**/parts/*/examples.tsx', { eager: true })
const catalogues = import.meta.glob<Catalogue>('/src/**/words/*.po')

const who = {
  name: 'Maria Tefa',
  agency: 'Dinas Sosial Kota Contoh',
  roleWords: 'Pekerja sosial',
  may: navigation.flatMap(({ permission }) => permission ?? []),
}

function Gallery() {
  const { t } = useLingui()
  const asked = new URLSearchParams(window.location.search).get('part')
  const shown = Object.entries(parts).filter(([path]) => asked === null || path.includes(`/parts/${asked}/`))
  return (
    <Frame navigation={navigation} who={who} onSearch={() => undefined} onSignOut={() => undefined}>
      {shown.map(([path, { examples }]) =>
        examples.map(({ name, Show }) => (
          <section key={path + name} data-example={path} style={{ maxWidth: 900, marginBottom: 40 }}>
            <h2 style={{ fontSize: 13, fontWeight: 400 }}>
              {path.replace(/^\/src\/|\/examples\.tsx$/g, '')}: {name}
            </h2>
            <Show />
          </section>
        )),
      )}
      <Palette
        actions={navigation.map(({ to, label, icon }) => ({ id: to, label: t(label), icon, run: () => undefined }))}
      />
    </Frame>
  )
}

const router = createRouter({ routeTree: createRootRoute({ component: Gallery, notFoundComponent: Gallery }) })
const place = document.getElementById('root')
if (!place) throw new Error('gallery.html has no #root')

/** `learn` knows a room's words by `./words/id.po`; here they come from all rooms. */
const rooms = Map.groupBy(Object.entries(catalogues), ([path]) => path.replace(/words\/\w+\.po$/, ''))
for (const [room, words] of rooms) {
  await learn(Object.fromEntries(words.map(([path, fetch]) => [path.replace(room, './'), fetch])))
}
await speak(languageOfDevice())
await openDrafts('anyone', null)
createRoot(place).render(
  <Surroundings queries={new QueryClient()}>
    <RouterProvider router={router} />
  </Surroundings>,
)
