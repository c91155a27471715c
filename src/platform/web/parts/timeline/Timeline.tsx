import '../frame/styles.ts'
import { useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import { dayOf, dayWords, timeWords, todayHere } from '../../dates.ts'
import type { Tone } from '../status/StatusMark.tsx'
import look from './Timeline.module.css'

/** `at`: an instant, or a calendar day `YYYY-MM-DD` when the hour is not known. */
export type TimelineEntry = {
  id: string
  at: string
  title: ReactNode
  body?: ReactNode
  by?: ReactNode
  tone?: Tone
}

/** What happened, day by day, in the order given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  useLingui()
  const today = todayHere()
  const days = Map.groupBy(entries, ({ at }) => (at.length > 10 ? dayOf(at) : at))
  return (
    <div className={look.timeline}>
      {[...days].map(([day, ofDay]) => (
        <section key={day} className={look.day}>
          <h3>{headOf(day, today)}</h3>
          <ol className={look.entries}>
            {ofDay.map(entry => (
              <Entry key={entry.id} {...entry} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Entry({ at, title, body, by, tone = 'calm' }: TimelineEntry) {
  const time = at.length > 10 ? timeWords(at) : null
  return (
    <li className={`${look.entry} ${look[tone] ?? ''}`}>
      <div className={look.title}>{title}</div>
      {(by ?? time) && (
        <div className={look.by}>
          {time}
          {time !== null && by && ' · '}
          {by}
        </div>
      )}
      {body && <div className={look.body}>{body}</div>}
    </li>
  )
}

/** "Today · Wednesday, 25 November 2026" */
function headOf(day: string, today: string): string {
  const near = Math.abs(Date.parse(day) - Date.parse(today)) < 2 * 86_400_000
  return near ? `${dayWords(day, 'relative', today)} · ${dayWords(day)}` : dayWords(day)
}
