import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { clockWords, dayWords } from '#platform/web/dates.ts'
import { ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import type { CalendarEntry } from '../../schema/calendar.ts'
import { useDueWords } from './useDueWords.ts'

/** Something that is due, in a list: what, with whom, when, and whether it should have been before. */
export function DueRow({ entry, today }: { entry: CalendarEntry; today: string }) {
  const { t } = useLingui()
  const wordsOf = useDueWords()
  const { kind, client, icon, to } = wordsOf(entry)
  const { on, timeOfDay, words, who } = entry
  const isMeeting = entry.kind === 'contact' || entry.kind === 'conference'
  const when =
    timeOfDay === null
      ? dayWords(on, 'relative', today)
      : `${dayWords(on, 'relative', today)}, ${clockWords(timeOfDay)}`
  return (
    <ListRow
      to={to}
      title={client}
      subtitle={[words, who].filter(one => one !== null).join(' · ')}
      meta={when}
      marks={
        <>
          <StatusMark tone="calm" icon={icon} label={kind} />
          {on < today && <StatusMark tone="attention" label={isMeeting ? t`Not recorded yet` : t`Overdue`} />}
        </>
      }
    />
  )
}
