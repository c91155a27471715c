import type { ReactNode } from 'react'

/** One thing that can be done or gone to; words already in the language of the moment. */
export type PaletteAction = {
  id: string
  label: string
  description?: string
  icon?: ReactNode
  /** Other words that people may type for it. */
  keywords?: string[]
  run: () => void
}
