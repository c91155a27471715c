import '../frame/styles.ts'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/Icon.tsx'
import look from './StatusMark.module.css'

/** `calm` says only how it stands, `good` that it goes well, `wait` that someone waits, `attention` that it cannot stay so. */
export type Tone = 'calm' | 'good' | 'wait' | 'attention' | 'done'
const ICONS: Record<Tone, IconName> = {
  calm: 'minus',
  good: 'check',
  wait: 'clock',
  attention: 'attention',
  done: 'flag',
}

/** How something stands, in a word or two: text and shape, never colour alone. */
export function StatusMark({ tone, label, icon }: { tone: Tone; label: ReactNode; icon?: IconName }) {
  return (
    <span className={`${look.mark} ${look[tone]}`}>
      <Icon name={icon ?? ICONS[tone]} size={14} />
      <span>{label}</span>
    </span>
  )
}
