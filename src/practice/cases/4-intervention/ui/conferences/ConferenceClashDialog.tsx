import { Trans, useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import type { Conference, ConferenceClash, ConferenceState } from '../../schema/conference.ts'
import { BothVersions } from '../BothVersions.tsx'

type Props = {
  clash: Pick<ConferenceClash, 'kept' | 'sent'>
  onKeep: () => void
  onSend: (version: number) => void
  onClose: () => void
}

/** Two versions of one conference side by side; someone chooses. */
export function ConferenceClashDialog({ clash: { kept, sent }, onKeep, onSend, onClose }: Props) {
  const rows = useRows(kept, sent)
  const again = () => {
    onSend(kept.version)
  }
  return (
    <>
      <p>
        <Trans>Someone changed this conference while you were writing. Nothing was overwritten.</Trans>
      </p>
      <BothVersions
        rows={rows}
        onKeep={onKeep}
        onClose={onClose}
        onSend={kept.state === 'planned' ? again : undefined}
      />
    </>
  )
}

function useRows(kept: Conference, sent: ConferenceClash['sent']) {
  const { t } = useLingui()
  const states: Record<ConferenceState, string> = { planned: t`Planned`, held: t`Held`, cancelled: t`Called off` }
  const isWhole = 'agenda' in sent
  const decisions = 'decisions' in sent ? sent.decisions : null
  const mine = isWhole ? (decisions === null ? states.planned : states.held) : states.cancelled
  return [
    { row: t`How it stands`, kept: states[kept.state], sent: mine },
    { row: t`Day`, kept: dayWords(kept.meetsOn), sent: isWhole ? dayWords(sent.meetsOn) : null },
    { row: t`What it is about`, kept: kept.agenda, sent: isWhole ? sent.agenda : sent.words },
    { row: t`What was decided`, kept: kept.decisions, sent: decisions },
  ]
}
