import type { ReactNode } from 'react'
import look from './Functioning.module.css'

export type Part = { id: string; label: ReactNode; told?: ReactNode }
type Props = {
  /** Names the parts for whoever cannot see them. */
  label: string
  parts: readonly Part[]
  open: string | null
  onOpen: (id: string) => void
}

/** Parts of something long, one open at a time; under each what is chosen there so far. */
export function OneOf({ label, parts, open, onOpen }: Props) {
  return (
    <nav aria-label={label}>
      <ul className={look.parts}>
        {parts.map(({ id, label: name, told }) => (
          <li key={id}>
            <button
              type="button"
              className={look.part}
              {...(id === open && { 'aria-current': 'step' as const })}
              onClick={() => {
                onOpen(id)
              }}
            >
              <span>{name}</span>
              {told && <small>{told}</small>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Things that can be opened, each with what it stands for and how it is marked so far. */
export function OpenList({
  label,
  things,
  onOpen,
}: {
  label: string
  things: readonly Thing[]
  onOpen: (id: string) => void
}) {
  return (
    <ul className={look.choices} aria-label={label}>
      {things.map(({ id, label: name, anchor, mark }) => (
        <li key={id}>
          <button
            type="button"
            className={look.part}
            onClick={() => {
              onOpen(id)
            }}
          >
            <span>{name}</span>
            <small>{anchor}</small>
            {mark}
          </button>
        </li>
      ))}
    </ul>
  )
}

export type Thing = { id: string; label: string; anchor: string; mark?: ReactNode }
