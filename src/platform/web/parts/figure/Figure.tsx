import '../frame/styles.ts'
import type { ReactNode } from 'react'
import { PlaceLink } from '../link/PlaceLink.tsx'
import look from './Figure.module.css'

type Props = {
  /** Already in words: `countWords(12)`. */
  value: ReactNode
  label: string
  hint?: ReactNode
  /** Where the figure opens into what it counts. */
  to?: string
}

/** A small figure with what it counts. */
export function Figure({ value, label, hint, to }: Props) {
  return (
    <div className={look.figure}>
      <div>
        {to === undefined ? (
          <span className={look.label}>{label}</span>
        ) : (
          <PlaceLink className={look.label} to={to}>
            {label}
          </PlaceLink>
        )}
        {hint && <span className={look.hint}>{hint}</span>}
      </div>
      <div className={look.value}>{value}</div>
    </div>
  )
}

/** Figures side by side, as many as fit. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className={look.figures}>{children}</div>
}
