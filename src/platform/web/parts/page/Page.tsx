import '../frame/styles.ts'
import { useEffect, type ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { PlaceLink } from '../link/PlaceLink.tsx'
import look from './Page.module.css'

type Props = {
  title: string
  /** For the browser's history when the title holds a person's name; that never goes there. */
  quietTitle?: string
  back?: { to: string; label: string }
  /** One or two sentences: what this page is for. */
  lead?: ReactNode
  actions?: ReactNode
  aside?: ReactNode
  /** `narrow` for reading and forms, `wide` for lists and tables. */
  width?: 'narrow' | 'wide'
  children?: ReactNode
}

/** One page: its heading, its way back, what it is for and what it holds. */
export function Page({ title, quietTitle, back, lead, actions, aside, width = 'narrow', children }: Props) {
  const shown = quietTitle ?? title
  useEffect(() => {
    document.title = `${shown} · Simpul`
  }, [shown])
  const kind = [look.page, width === 'wide' || aside ? look.wide : look.narrow, aside ? look.withAside : '']
  return (
    <div className={kind.join(' ')}>
      <div className={look.head}>
        {back && (
          <PlaceLink to={back.to} className={look.back}>
            <Icon name="back" size={18} /> {back.label}
          </PlaceLink>
        )}
        <div className={look.title}>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <div className={look.lead}>{lead}</div>}
        </div>
        {actions && <div className={look.actions}>{actions}</div>}
      </div>
      <div className={look.body}>{children}</div>
      {aside && <div className={look.aside}>{aside}</div>}
    </div>
  )
}
