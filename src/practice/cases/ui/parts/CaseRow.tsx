import '../learn.ts'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import type { CaseSummary } from '../../schema.ts'
import { PHASE_WORDS } from '../words.ts'
import { ClockMark } from './ClockMark.tsx'
import { useClientName } from './useClientName.ts'

/** One case in a list: whose it is, how far it has come, what presses, when something last happened. */
export function CaseRow({ summary }: { summary: CaseSummary }) {
  const { t } = useLingui()
  const nameOf = useClientName()
  const { id, person, clientKind, phase, closedOn, workerNames, lastEventAt } = summary
  const workers = workerNames.length > 0 ? workerNames.join(', ') : t`nobody has it yet`
  return (
    <ListRow
      to={`/cases/${id}`}
      title={nameOf(person, clientKind)}
      subtitle={closedOn === null ? `${t(PHASE_WORDS[phase])} · ${workers}` : workers}
      marks={closedOn === null ? <Open summary={summary} /> : <Closed on={closedOn} />}
      meta={lastEventAt !== null && <Trans>last event {dayWords(dayOf(lastEventAt), 'relative')}</Trans>}
    />
  )
}

function Open({ summary: { openNeeds, ...clock } }: { summary: CaseSummary }) {
  return (
    <>
      <ClockMark of={clock} />
      {openNeeds > 0 && (
        <StatusMark
          tone="calm"
          icon="list"
          label={<Plural value={openNeeds} one="# need still open" other="# needs still open" />}
        />
      )}
    </>
  )
}

function Closed({ on }: { on: string }) {
  return <StatusMark tone="done" label={<Trans>Closed on {dayWords(on, 'short')}</Trans>} />
}
