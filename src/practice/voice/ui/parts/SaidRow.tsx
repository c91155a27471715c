import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { momentWords } from '#platform/web/dates.ts'
import { ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import type { WaitingAnswer } from '../../schema.ts'
import { SAID_TONES, SAID_WORDS } from '../words.ts'

/** What a client said that nobody has read yet. */
export function SaidRow({ answer: { caseId, said, at, clientName } }: { answer: WaitingAnswer }) {
  const { t } = useLingui()
  return (
    <ListRow
      to={`/cases/${caseId}/voice`}
      title={clientName}
      subtitle={momentWords(at)}
      marks={<StatusMark tone={SAID_TONES[said]} label={t(SAID_WORDS[said])} />}
    />
  )
}
