import type { ComponentType } from 'react'

/** One example of a part: documentation, and what the accessibility check reads. `examples.tsx` exports `examples`. */
export type Example = { name: string; Show: ComponentType }
