import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Compare } from '#platform/web/parts/compare/Compare.tsx'
import { workOfCase } from '../api/contacts.ts'

type Row = { row: string; kept: ReactNode; sent: ReactNode }
type Props = {
  rows: readonly Row[]
  /** Lay aside what was written: the record stays as the other left it. */
  onKeep: () => void
  /** Send the same again on what stands now; absent where what stands can be changed no more. */
  onSend?: (() => void) | undefined
  onClose: () => void
}

/** What stands beside what was written; someone chooses, nothing is overwritten in silence. */
export function BothVersions({ rows, onKeep, onSend, onClose }: Props) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const keep = () => {
    void queries.invalidateQueries({ queryKey: [workOfCase.name] })
    onKeep()
    onClose()
  }
  const theirs = (
    <Button variant="default" onClick={keep}>
      <Trans>Keep theirs</Trans>
    </Button>
  )
  const mine = onSend && (
    <Button variant="default" onClick={onSend}>
      <Trans>Save mine</Trans>
    </Button>
  )
  return (
    <Compare
      label={t`Both versions`}
      rows={rows.map(({ row }) => row)}
      items={[
        { id: 'kept', title: t`In the record now`, values: rows.map(({ kept }) => kept), action: theirs },
        { id: 'sent', title: t`What you wrote`, values: rows.map(({ sent }) => sent), ...(mine && { action: mine }) },
      ]}
    />
  )
}
