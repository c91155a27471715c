import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Compare } from '#platform/web/parts/compare/Compare.tsx'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { planOfCase } from '../api.ts'
import type { PlanClash, PlanContent } from '../schema.ts'

type Props = {
  caseId: string
  clash: Pick<PlanClash, 'kept' | 'sent'>
  /** Lay aside what was written: the plan stays as the other left it. */
  onKeep: () => void
  /** Send the same again, on the version that stands now. */
  onSend: (number: number) => void
}

/** Two plans side by side, since someone wrote a newer version meanwhile; a person chooses. */
export function ClashDialog({ caseId, clash: { kept, sent }, onKeep, onSend }: Props) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const go = useGo()
  const [isOpen, setOpen] = useState(true)
  const keep = () => {
    void queries.invalidateQueries({ queryKey: [planOfCase.name] })
    onKeep()
    go(`/cases/${caseId}/plan`)
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => {
        setOpen(false)
      }}
      title={t`Which plan is right?`}
      cancelLabel={t`Decide later`}
      size="xl"
    >
      <p>
        <Trans>
          Someone wrote version {kept.number} while you were writing. Nothing was overwritten, and that version stays to
          be read whatever you choose.
        </Trans>
      </p>
      <Both kept={kept} sent={sent} onKeep={keep} onSend={onSend} />
    </Dialog>
  )
}

type BothProps = Pick<PlanClash, 'kept' | 'sent'> & Pick<Props, 'onKeep' | 'onSend'>

function Both({ kept, sent, onKeep, onSend }: BothProps) {
  const { t } = useLingui()
  return (
    <Compare
      label={t`Both plans`}
      rows={[t`Goals`, t`Tasks`, t`What brings it about`]}
      items={[
        {
          ...{ id: 'kept', title: t`In the record now`, values: valuesOf(kept.content) },
          action: (
            <Button variant="default" onClick={onKeep}>
              <Trans>Keep theirs</Trans>
            </Button>
          ),
        },
        {
          ...{ id: 'sent', title: t`What you wrote`, values: valuesOf(sent) },
          action: (
            <Button
              variant="default"
              onClick={() => {
                onSend(kept.number)
              }}
            >
              <Trans>Save mine as the newest</Trans>
            </Button>
          ),
        },
      ]}
    />
  )
}

function valuesOf({ goals, tasks, factors }: Pick<PlanContent, 'goals' | 'tasks' | 'factors'>): (ReactNode | null)[] {
  return [
    linesOf(goals.map(({ inClientWords }) => inClientWords)),
    linesOf(tasks.map(({ what }) => what)),
    linesOf(factors.map(({ cause }) => cause)),
  ]
}

function linesOf(lines: readonly string[]): ReactNode | null {
  if (lines.length === 0) return null
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  )
}
