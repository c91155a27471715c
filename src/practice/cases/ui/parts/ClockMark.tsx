import '../learn.ts'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { StatusMark, type Tone } from '#platform/web/parts/status/StatusMark.tsx'
import { clockOf } from '../../rules.ts'
import type { Case, TriageLevel } from '../../schema.ts'
import { TRIAGE_WORDS } from '../words.ts'

const TONES: Record<TriageLevel, Tone> = { 'immediate-danger': 'attention', urgent: 'wait', routine: 'calm' }
const HOURS_OF_DAY = 24
/** From here on days say more than hours. */
const SHOWN_AS_DAYS = 72

/** How the safety of a client was judged, and how long is left to answer; without words once a calm one is answered. */
export function ClockMark({ of }: { of: Pick<Case, 'triage' | 'respondBy' | 'respondedAt'> }) {
  const { t } = useLingui()
  const { state, hours } = clockOf(of, new Date().toISOString())
  const level = t(TRIAGE_WORDS[of.triage])
  const time = timeOf(hours)
  switch (state) {
    case 'running':
      return <StatusMark tone={TONES[of.triage]} icon="clock" label={t`${level}: ${time} left to answer`} />
    case 'overdue':
      return <StatusMark tone="attention" icon="clock" label={t`${level}: answer overdue by ${time}`} />
    case 'answered':
    case 'answered-late':
      if (of.triage === 'routine') return null
      return <StatusMark tone="good" icon="check" label={t`${level}: answered`} />
  }
}

function timeOf(hours: number): string {
  if (hours < SHOWN_AS_DAYS) return plural(hours, { one: '# hour', other: '# hours' })
  return plural(Math.floor(hours / HOURS_OF_DAY), { one: '# day', other: '# days' })
}
