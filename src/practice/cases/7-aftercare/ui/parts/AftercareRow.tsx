import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useClientName } from '../../../ui/parts/useClientName.ts'
import type { DueAftercare } from '../../schema.ts'

/** A client who is to be asked how it goes after the end, in a list. */
export function AftercareRow({ due: { case: of, dueOn }, today }: { due: DueAftercare; today: string }) {
  const { t } = useLingui()
  const nameOf = useClientName()
  return (
    <ListRow
      to={`/cases/${of.id}/aftercare`}
      title={nameOf(of.person, of.clientKind)}
      meta={dayWords(dueOn, 'relative', today)}
      marks={
        <>
          <StatusMark tone="calm" icon="heart" label={t`Aftercare`} />
          {dueOn < today && <StatusMark tone="attention" label={t`Overdue`} />}
        </>
      }
    />
  )
}
