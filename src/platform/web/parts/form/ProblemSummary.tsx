import './styles.ts'
import { Plural } from '@lingui/react/macro'
import { useEffect, useRef, type MouseEvent } from 'react'
import look from './Form.module.css'

type Props = { problems: readonly { field: string; expected: string }[]; tries: number }

/**
 * All that a form still asks for, at its head; each line leads to its field.
 *
 * @param problems - the field's id and what is expected there, in the order of the form; none shows nothing
 * @param tries - how often the form was sent in vain; the summary takes the focus at each, and never while someone types
 */
export function ProblemSummary({ problems, tries }: Props) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tries > 0) summary.current?.focus()
  }, [tries])
  if (problems.length === 0) return null
  return (
    <div ref={summary} tabIndex={-1} className={look.summary} role="group" aria-labelledby="problem-summary">
      <h2 id="problem-summary">
        <Plural value={problems.length} one="One answer is still needed" other="# answers are still needed" />
      </h2>
      <ul>
        {problems.map(({ field, expected }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={event => {
                enter(event, field)
              }}
            >
              {expected}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Put the cursor into a field; of a group, into its first choice. */
function enter(event: MouseEvent, field: string): void {
  event.preventDefault()
  const fillable = 'input, select, textarea'
  const found = document.getElementById(field)
  const target = found?.matches(fillable) ? found : found?.querySelector<HTMLElement>(fillable)
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}
