import '../frame/styles.ts'
import { Trans } from '@lingui/react/macro'
import type { CSSProperties, ReactNode } from 'react'
import look from './Compare.module.css'

/** `values`: one a row, in the order of `rows`; null is not known yet. */
export type Compared = {
  id: string
  title: ReactNode
  marks?: ReactNode
  action?: ReactNode
  values: readonly (ReactNode | null)[]
}
type Props = { label: string; rows: readonly string[]; items: readonly Compared[] }

/** Up to three things side by side, like with like; on a phone to be swiped. */
export function Compare({ label, rows, items }: Props) {
  const count: CSSProperties & { '--rows': number } = { '--rows': rows.length }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className={look.compare} aria-label={label} tabIndex={0} style={count}>
      {items.slice(0, 3).map(({ id, title, marks, action, values }) => (
        <article key={id} className={look.one}>
          <div className={look.head}>
            <h3>{title}</h3>
            {marks && <div>{marks}</div>}
            {action && <div>{action}</div>}
          </div>
          <dl className={look.facts}>
            {rows.map((row, index) => (
              <div key={row} className={look.fact}>
                <dt>{row}</dt>
                <dd>{values[index] ?? <Unknown />}</dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
    </section>
  )
}

function Unknown() {
  return (
    <span className={look.unknown}>
      <Trans>not known yet</Trans>
    </span>
  )
}
