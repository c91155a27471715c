import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { ListRow } from '#platform/web/parts/list/List.tsx'
import type { PersonSummary } from '#practice/people/schema/person.ts'
import { useClientName } from '../../../ui/parts/useClientName.ts'
import type { PlanToSign } from '../../schema.ts'

/** One plan that waits for a supervisor: whose, which version, by whom and since when. */
export function PlanToSignRow({ plan }: { plan: PlanToSign }) {
  const { t } = useLingui()
  const nameOf = useClientName()
  const { caseId, clientName, clientKind, number, writtenAt, byName } = plan
  const client: Pick<PersonSummary, 'fullName'> = { fullName: clientName }
  const by = byName ?? t`an account that is gone`
  return (
    <ListRow
      to={`/cases/${caseId}/plan`}
      title={nameOf(client, clientKind)}
      subtitle={t`Version ${number} of the plan, by ${by}`}
      meta={<Trans>waits since {dayWords(dayOf(writtenAt), 'relative')}</Trans>}
    />
  )
}
