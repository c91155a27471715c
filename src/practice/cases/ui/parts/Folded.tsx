import '../learn.ts'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import look from '../Case.module.css'

const SHOWN = 420

/** What someone wrote; a long text shows its beginning, and all of it when asked. */
export function Folded({ words, className }: { words: string; className?: string | undefined }) {
  const [isOpen, setOpen] = useState(false)
  const isLong = words.length > SHOWN + 80
  return (
    <div>
      <p className={className ?? look.said}>{isLong && !isOpen ? `${words.slice(0, SHOWN).trimEnd()}…` : words}</p>
      {isLong && (
        <button
          type="button"
          className={look.unfold}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen)
          }}
        >
          {isOpen ? <Trans>Show less</Trans> : <Trans>Show all of it</Trans>}
        </button>
      )}
    </div>
  )
}
