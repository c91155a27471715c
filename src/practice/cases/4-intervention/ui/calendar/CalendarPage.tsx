import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { addDays } from '#platform/shared/day.ts'
import { asking } from '#platform/web/call.ts'
import { clockWords, dayWords, todayHere } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { List } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import section from '../../../ui/Case.module.css'
import { calendarView } from '../../api/calendar.ts'
import type { Calendar, CalendarEntry } from '../../schema/calendar.ts'
import look from './Calendar.module.css'
import { FeedSection } from './FeedSection.tsx'
import { DueRow } from '../parts/DueRow.tsx'
import { useDueWords } from '../parts/useDueWords.ts'

const WEEK = 7
const route = getRouteApi('/calendar')
type Scope = 'mine' | 'team'
const addressOf = (from: string, scope: Scope) => `/calendar?from=${from}&scope=${scope}`

/** A week of what is planned and due; a list on the phone, days side by side on the desk. */
export function CalendarPage() {
  const { t } = useLingui()
  const may = useMay()
  const { from = todayHere(), scope = may('case.open') ? 'mine' : 'team' } = route.useSearch()
  const query = useQuery(asking(calendarView, { from, days: WEEK, scope }))
  return (
    <Page
      title={t`Calendar`}
      width="wide"
      lead={<Trans>Visits, calls, conferences and tasks that are planned, and safety clocks that run.</Trans>}
    >
      <Stack gap="xl">
        <Weeks from={from} scope={scope} />
        <Answer of={query}>{found => <Week found={found} from={from} />}</Answer>
        <FeedSection />
      </Stack>
    </Page>
  )
}

function Weeks({ from, scope }: { from: string; scope: Scope }) {
  const { t } = useLingui()
  const may = useMay()
  const last = addDays(from, WEEK - 1)
  return (
    <nav aria-label={t`Other weeks`} className={look.weeks}>
      <PlaceLink to={addressOf(addDays(from, -WEEK), scope)}>
        <Icon name="back" size={18} /> <Trans>The week before</Trans>
      </PlaceLink>
      <strong>
        {dayWords(from, 'short')} – {dayWords(last, 'short')}
      </strong>
      <PlaceLink to={addressOf(addDays(from, WEEK), scope)}>
        <Trans>The week after</Trans> <Icon name="next" size={18} />
      </PlaceLink>
      {from !== todayHere() && (
        <PlaceLink to={addressOf(todayHere(), scope)}>
          <Trans>From today</Trans>
        </PlaceLink>
      )}
      {may('supervision.read') && may('case.open') && (
        <PlaceLink to={addressOf(from, scope === 'mine' ? 'team' : 'mine')}>
          {scope === 'mine' ? <Trans>Of my teams</Trans> : <Trans>My own</Trans>}
        </PlaceLink>
      )}
    </nav>
  )
}

function Week({ found: { today, overdue, entries }, from }: { found: Calendar; from: string }) {
  const { t } = useLingui()
  const days = Array.from({ length: WEEK }, (_, nth) => addDays(from, nth))
  const late = overdue.filter(({ on }) => on < from || on < today)
  return (
    <>
      {late.length > 0 && from <= today && (
        <section className={section.section} aria-labelledby="late">
          <h2 id="late">
            <Trans>Was due before today</Trans>
          </h2>
          <List label={t`Was due before today`}>
            {late.map(entry => (
              <DueRow key={entry.id} entry={entry} today={today} />
            ))}
          </List>
        </section>
      )}
      <div className={look.week}>
        {days.map(day => (
          <Day key={day} day={day} today={today} entries={entries.filter(({ on }) => on === day)} />
        ))}
      </div>
    </>
  )
}

function Day({ day, today, entries }: { day: string; today: string; entries: readonly CalendarEntry[] }) {
  const { t } = useLingui()
  return (
    <section className={day === today ? `${look.day} ${look.today}` : look.day}>
      <h2>{dayWords(day)}</h2>
      {entries.length === 0 ? (
        <p className={look.empty}>{t`Nothing`}</p>
      ) : (
        <ul className={look.entries}>
          {entries.map(entry => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Entry({ entry }: { entry: CalendarEntry }) {
  const wordsOf = useDueWords()
  const { kind, client, icon, to } = wordsOf(entry)
  const { timeOfDay, words, place, who } = entry
  return (
    <li className={look.entry}>
      <span className={look.kind}>
        <Icon name={icon} size={16} /> {timeOfDay !== null && <strong>{clockWords(timeOfDay)}</strong>} {kind}
      </span>
      <PlaceLink to={to} className={look.client}>
        {client}
      </PlaceLink>
      {words !== null && <span className={look.words}>{words}</span>}
      {(place ?? who) !== null && <span className={look.quiet}>{place ?? who}</span>}
    </li>
  )
}
