import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import look from './Frame.module.css'

type Props = {
  /** What stands on the button, and how the button looks. */
  button: ReactNode
  className: string | undefined
  /** Where the panel stands: under the button, or above it in a bar at the foot. */
  side: 'below' | 'above'
  children: ReactNode
}

/** A button that opens a few lines beside it. A press elsewhere, Escape, leaving it or going somewhere closes it. */
export function Opening({ button, className, side, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { pathname } = useLocation()
  const whole = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    setOpen(false)
  }, [pathname])
  useEffect(() => {
    if (!isOpen) return
    const leave = (event: Event) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      opener.current?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', escape)
    }
  }, [isOpen])
  return (
    <div ref={whole} className={look.opening}>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen)
        }}
      >
        {button}
      </button>
      {isOpen && <div className={`${look.panel} ${look[side]}`}>{children}</div>}
    </div>
  )
}
