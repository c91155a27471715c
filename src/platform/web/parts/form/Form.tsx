import '../frame/styles.ts'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import type * as z from 'zod'
import { useExpected } from './fields.tsx'
import look from './Form.module.css'
import { ProblemSummary } from './ProblemSummary.tsx'
import type { Draft, DraftOf } from './useDraft.ts'
import { ExpectedWords } from './useField.ts'

type Props<Values extends Draft, Schema extends z.ZodType> = {
  /** What `useDraft` gave. */
  draft: DraftOf<Values, Schema>
  /** Called with what the schema read, when nothing is missing. */
  onSend: (input: z.output<Schema>) => void
  /** A `<Notice isNews>` or `<ActTrouble of={…}/>` when sending failed. */
  trouble?: ReactNode
  children: ReactNode
}

/** The one form: at its head what is still missing, then the fields; sent only when its schema can read it. */
export function Form<Values extends Draft, Schema extends z.ZodType>(props: Props<Values, Schema>) {
  const { draft, onSend, trouble, children } = props
  const [tries, setTries] = useState(0)
  const words = useRef(new Map<string, string>())
  const tell = useCallback((name: string, expected: string | undefined) => {
    if (expected === undefined) words.current.delete(name)
    else words.current.set(name, expected)
  }, [])
  const problems = useProblems(Object.keys(draft.form.errors), words.current)
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    const { hasErrors } = draft.form.validate()
    const read = draft.read(draft.form.getValues())
    if (read.success && !hasErrors) onSend(read.data)
    else setTries(tries + 1)
  }
  return (
    <ExpectedWords value={tell}>
      <form noValidate onSubmit={submit} className={look.form}>
        <ProblemSummary problems={problems} tries={tries} />
        {trouble}
        {children}
      </form>
    </ExpectedWords>
  )
}

/** One problem a field, in the order in which the fields stand on the page. */
function useProblems(paths: readonly string[], words: ReadonlyMap<string, string>) {
  const otherwise = useExpected(undefined)
  const fields = new Set(paths.map(path => fieldOf(path)))
  const inOrder = [...fields].sort((one, other) => placeOf(one) - placeOf(other))
  return inOrder.map(field => ({ field, expected: words.get(field) ?? otherwise }))
}

/** The field that a path belongs to: itself, or the nearest whole that stands on the page. */
function fieldOf(path: string): string {
  for (let field = path; field !== ''; field = field.split('.').slice(0, -1).join('.')) {
    if (document.getElementById(field)) return field
  }
  return path
}

function placeOf(field: string): number {
  const found = document.getElementById(field)
  return found ? [...document.querySelectorAll('form [id]')].indexOf(found) : Number.MAX_SAFE_INTEGER
}
