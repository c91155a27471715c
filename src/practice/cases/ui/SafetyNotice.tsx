import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { momentWords } from '#platform/web/dates.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { clockOf } from '../rules.ts'
import type { Case } from '../schema.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { EmergencyNumbers } from './parts/EmergencyNumbers.tsx'
import { TRIAGE_WORDS } from './words.ts'

/** The safety clock while it runs: until when someone must answer, and where to say what was done. */
export function SafetyNotice({ of }: { of: Case }) {
  const { t } = useLingui()
  const may = useMay()
  const [isAnswering, setAnswering] = useState(false)
  if (of.respondedAt !== null) return null
  const level = t(TRIAGE_WORDS[of.triage])
  const until = momentWords(of.respondBy)
  const isOverdue = clockOf(of, new Date().toISOString()).state === 'overdue'
  const answer = (
    <Button
      onClick={() => {
        setAnswering(true)
      }}
    >
      <Trans>Say what was done</Trans>
    </Button>
  )
  return (
    <>
      <Notice
        tone={isOverdue || of.triage === 'immediate-danger' ? 'attention' : 'wait'}
        title={t`Safety: ${level}`}
        {...(may('triage.answer') && { action: answer })}
      >
        {isOverdue ? (
          <Trans>Someone should have acted by {until}. Do it now, then say here what was done.</Trans>
        ) : (
          <Trans>Someone must have acted by {until}. The clock stops when you say here what was done.</Trans>
        )}
        {of.triage === 'immediate-danger' && <EmergencyNumbers />}
      </Notice>
      {isAnswering && (
        <AnswerDialog
          caseId={of.id}
          onClose={() => {
            setAnswering(false)
          }}
        />
      )}
    </>
  )
}
