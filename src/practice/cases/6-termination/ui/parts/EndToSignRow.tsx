import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import type { CaseSummary } from '../../../schema.ts'
import { useClientName } from '../../../ui/parts/useClientName.ts'

/** A case whose end waits for a supervisor's signature, in a list. */
export function EndToSignRow({
  of: { id, person, clientKind, workerNames },
  closedOn,
}: {
  of: CaseSummary
  closedOn: string
}) {
  const { t } = useLingui()
  const nameOf = useClientName()
  return (
    <ListRow
      to={`/cases/${id}/closing`}
      title={nameOf(person, clientKind)}
      subtitle={workerNames.join(', ')}
      meta={dayWords(closedOn, 'relative')}
      marks={<StatusMark tone="wait" icon="flag" label={t`The end of a case`} />}
    />
  )
}
