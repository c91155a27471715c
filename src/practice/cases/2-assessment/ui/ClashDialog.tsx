import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Compare } from '#platform/web/parts/compare/Compare.tsx'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { useReasonWords } from '#practice/knowledge/ui/parts/useReasonWords.ts'
import { needsOfCase } from '../api.ts'
import type { Need, NeedClash } from '../schema.ts'
import { NEED_STATE_WORDS, URGENCY_WORDS } from './parts/words.ts'

type Sent = NeedClash['sent']
type Props = {
  clash: Pick<NeedClash, 'kept' | 'sent'>
  /** Lay aside what was written: the record stays as the other left it. */
  onKeep: () => void
  /** Send the same again, on the version that stands now. */
  onSend: (version: number) => void
  onClose: () => void
}

/** Two versions of one need side by side; someone chooses, nothing is overwritten in silence. */
export function ClashDialog({ clash: { kept, sent }, onKeep, onSend, onClose }: Props) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const rows = useRows(kept, sent)
  const keep = () => {
    void queries.invalidateQueries({ queryKey: [needsOfCase.name] })
    onKeep()
    onClose()
  }
  const send = () => {
    onSend(kept.version)
  }
  return (
    <Dialog isOpen onClose={onClose} title={t`Which is right?`} cancelLabel={t`Decide later`} size="xl">
      <p>
        <Trans>Someone changed this need while you were writing. Nothing was overwritten.</Trans>
      </p>
      <Compare
        label={t`Both versions`}
        rows={rows.map(({ row }) => row)}
        items={[
          {
            id: 'kept',
            title: t`In the record now`,
            values: rows.map(row => row.kept),
            action: (
              <Button variant="default" onClick={keep}>
                <Trans>Keep theirs</Trans>
              </Button>
            ),
          },
          {
            id: 'sent',
            title: t`What you wrote`,
            values: rows.map(row => row.sent),
            action: (
              <Button variant="default" onClick={send}>
                <Trans>Save mine</Trans>
              </Button>
            ),
          },
        ]}
      />
    </Dialog>
  )
}

/** Whatever was sent, beside how it stands; null is not known. */
function useRows(kept: Need, sent: Sent): { row: string; kept: ReactNode; sent: ReactNode }[] {
  const { t } = useLingui()
  const reasonOf = useReasonWords('barrier')
  const barrier = (id: string | null) => (id === null ? null : reasonOf(id).plain)
  if ('urgency' in sent) {
    const urgency = { kept: t(URGENCY_WORDS[kept.urgency]), sent: t(URGENCY_WORDS[sent.urgency]) }
    return [
      { row: t`How soon must help come?`, ...urgency },
      { row: t`In the client’s own words`, kept: kept.inOwnWords, sent: sent.inOwnWords },
    ]
  }
  const state = { kept: t(NEED_STATE_WORDS[kept.state]), sent: t(NEED_STATE_WORDS[sent.state]) }
  return [
    { row: t`What came of this need?`, ...state },
    { row: t`What stood in the way`, kept: barrier(kept.barrier), sent: barrier(sent.barrier) },
  ]
}
