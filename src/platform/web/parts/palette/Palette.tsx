import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import type { PaletteAction } from './action.ts'

export type { PaletteAction }

const Commands = lazy(async () => ({ default: (await import('./Commands.tsx')).Commands }))

/** The command palette: `Ctrl K` anywhere, even while typing. Fetched when first asked for. */
export function Palette({ actions }: { actions: readonly PaletteAction[] }) {
  const [times, setTimes] = useState(0)
  useHotkeys(
    [
      [
        'mod+K',
        () => {
          setTimes(times + 1)
        },
      ],
    ],
    [],
  )
  return times > 0 && <Suspense>{<Commands actions={actions} times={times} />}</Suspense>
}
