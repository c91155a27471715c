import '#platform/web/parts/frame/styles.ts'
import { useLingui } from '@lingui/react/macro'
import { useId, type ReactNode } from 'react'
import { useField } from '#platform/web/parts/form/useField.ts'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { VIEWS, type ViewName } from '../../schema/functioning.ts'
import { UNSEEN_WORDS, VIEW_WORDS } from '../parts/functioning-words.ts'
import look from './Functioning.module.css'

/** One answer: what is kept of it, its name, and what it stands for. */
export type GridRow = { value: number | string; label: string; anchor?: string }
type Views = Partial<Record<ViewName, number | string | null>>
type Props = {
  form: FieldForm
  /** Where both views stand in the draft, such as `roles.0.severity`. */
  name: string
  label: string
  hint?: ReactNode
  rows: readonly GridRow[]
  /** What stood there at the assessment before. */
  before?: Views | undefined
}

/** The same question put to both: answers in words down the side, one place for the client's and one for the worker's. */
export function ViewGrid({ form, name, label, hint, rows, before }: Props) {
  const { t } = useLingui()
  const { value, change } = useField({ form, name })
  const views = viewsIn(value)
  const choose = (view: ViewName, chosen: number | string | null) => {
    change({ ...(typeof value === 'object' && value), [view]: chosen })
  }
  return (
    <fieldset id={name} className={look.group}>
      <legend>{label}</legend>
      {hint && <span className={look.hint}>{hint}</span>}
      <div className={look.grid}>
        <div className={`${look.row} ${look.heads}`} aria-hidden="true">
          <span />
          {VIEWS.map(view => (
            <span key={view}>{t(VIEW_WORDS[view])}</span>
          ))}
        </div>
        {rows.map(row => (
          <Row key={row.value} {...{ name, row, views, before, choose }} />
        ))}
        <Row {...{ name, views, choose }} row={null} />
      </div>
    </fieldset>
  )
}

type RowProps = {
  name: string
  /** Null: not asked, or not known yet. */
  row: GridRow | null
  views: Views
  before?: Views | undefined
  choose: (view: ViewName, chosen: number | string | null) => void
}

function Row({ name, row, views, before, choose }: RowProps) {
  const { t } = useLingui()
  const id = useId()
  const value = row?.value ?? null
  return (
    <div className={look.row}>
      <div className={look.level}>
        {row?.label ?? t`Not asked, or not known yet`}
        {row?.anchor !== undefined && (
          <span id={id} className={look.anchor}>
            {row.anchor}
          </span>
        )}
      </div>
      {VIEWS.map(view => {
        const who = t(VIEW_WORDS[view])
        const what = row?.label ?? t(UNSEEN_WORDS[view])
        const wasBefore = row !== null && before?.[view] === row.value
        return (
          <label key={view} className={look.cell}>
            <input
              type="radio"
              name={`${name}.${view}`}
              checked={(views[view] ?? null) === value}
              aria-label={wasBefore ? t`${who}: ${what} (last time)` : `${who}: ${what}`}
              {...(row?.anchor !== undefined && { 'aria-describedby': id })}
              onChange={() => {
                choose(view, value)
              }}
            />
            <span className={look.who} aria-hidden="true">
              {who}
            </span>
            {wasBefore && (
              <span className={look.before} aria-hidden="true">
                {t`last time`}
              </span>
            )}
          </label>
        )
      })}
    </div>
  )
}

function viewsIn(value: unknown): Views {
  if (typeof value !== 'object' || value === null) return {}
  const views: Views = {}
  for (const [key, told] of Object.entries(value)) {
    const view = VIEWS.find(one => one === key)
    if (view && (typeof told === 'number' || typeof told === 'string')) views[view] = told
  }
  return views
}
