import '../frame/styles.ts'
import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { PlaceLink } from '../link/PlaceLink.tsx'
import look from './List.module.css'

/** The one list: rows of things that can be opened or acted upon. `label` names it where no heading does. */
export function List({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={look.list} {...(label !== undefined && { 'aria-label': label })}>
      {children}
    </ul>
  )
}

type RowProps = {
  /** An address: the whole row then leads there. */
  to?: string
  title: ReactNode
  subtitle?: ReactNode
  /** A day, a number or a distance, at the end of the row. */
  meta?: ReactNode
  marks?: ReactNode
  /** The one act that can be done from here. */
  action?: ReactNode
}

/** One thing in a list. */
export function ListRow({ to, title, subtitle, meta, marks, action }: RowProps) {
  return (
    <li className={to === undefined ? look.row : `${look.row} ${look.leads}`}>
      <div className={look.text}>
        {to === undefined ? (
          <div className={look.title}>{title}</div>
        ) : (
          <PlaceLink to={to} className={look.title}>
            {title}
          </PlaceLink>
        )}
        {subtitle && <div className={look.subtitle}>{subtitle}</div>}
        {marks && <div className={look.marks}>{marks}</div>}
      </div>
      {meta && <div className={look.meta}>{meta}</div>}
      {action && <div className={look.action}>{action}</div>}
      {to !== undefined && !action && (
        <span className={look.next}>
          <Icon name="next" size={18} />
        </span>
      )}
    </li>
  )
}

/** A place with nothing in it yet: what it is for, and the first act. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <section className={look.empty}>
      <h2>{title}</h2>
      {children && <div>{children}</div>}
      {action && <div className={look.act}>{action}</div>}
    </section>
  )
}
