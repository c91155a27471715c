import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import type { IconName } from '#platform/web/parts/icon/Icon.tsx'
import { useClientName } from '../../../ui/parts/useClientName.ts'
import type { CalendarEntry, CalendarKind } from '../../schema/calendar.ts'
import { CALENDAR_ICONS, CALENDAR_WORDS, CONTACT_ICONS, CONTACT_WORDS } from './words.ts'

/** The page of the case where it can be done. */
const PLACES = {
  ...{ contact: '/work', conference: '/work', task: '/work' },
  ...{ 'plan-task': '/plan', aftercare: '/aftercare', clock: '' },
} as const satisfies Record<CalendarKind, string>

/** What an entry of the calendar is, whose it is, and where it can be done. */
export function useDueWords(): (entry: CalendarEntry) => { kind: string; client: string; icon: IconName; to: string } {
  const { t } = useLingui()
  const nameOf = useClientName()
  return ({ kind, contactKind, caseId, clientName, clientKind }) => {
    const client = nameOf({ fullName: clientName }, clientKind)
    const to = `/cases/${caseId}${PLACES[kind]}`
    if (kind === 'contact') {
      const known = contactKind ?? 'visit'
      return { kind: t(CONTACT_WORDS[known]), client, icon: CONTACT_ICONS[known], to }
    }
    return { kind: t(CALENDAR_WORDS[kind]), client, icon: CALENDAR_ICONS[kind], to }
  }
}
