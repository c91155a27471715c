import '../frame/styles.ts'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/Icon.tsx'
import look from './Notice.module.css'

export type NoticeTone = 'calm' | 'good' | 'wait' | 'attention'
const ICONS: Record<NoticeTone, IconName> = { calm: 'info', good: 'check', wait: 'clock', attention: 'attention' }

type Props = {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
  /** Read out at once when it appears: for what just went wrong. */
  isNews?: boolean
}

/** What someone should know before going on. */
export function Notice({ tone = 'calm', title, children, action, isNews = false }: Props) {
  return (
    <div className={`${look.notice} ${look[tone]}`} {...(isNews && { role: 'alert' })}>
      <Icon name={ICONS[tone]} size={22} />
      {title && <div className={look.title}>{title}</div>}
      {children && <div className={look.body}>{children}</div>}
      {action && <div className={look.action}>{action}</div>}
    </div>
  )
}
