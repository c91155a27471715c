import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { undoImport } from '../api.ts'
import type { ImportRun } from '../schema/run.ts'
import { wordsForImport } from './refusal-words.ts'

/** Undo what an import did, or put away one that was only looked at; asked once more before it is done. */
export function UndoButton({ run }: { run: ImportRun }) {
  const { t } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const acting = useAct(undoImport, {
    onDone: () => {
      setAsking(false)
    },
  })
  const isUntouched = run.state === 'mapping' || run.state === 'previewed' || run.state === 'reading'
  const label = isUntouched ? t`Put it away` : t`Undo this import`
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setAsking(true)
        }}
      >
        {label}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
        title={isUntouched ? t`Put this file away?` : t`Undo this import?`}
        confirm={{
          label,
          pending: acting.pending,
          onConfirm: () => {
            acting.send({ id: run.id })
          },
        }}
      >
        <ActTrouble of={acting} words={wordsForImport} />
        {isUntouched ? (
          <Trans>Nothing was changed yet. To look at it again, you bring the file in anew.</Trans>
        ) : (
          <Trans>
            The directory becomes as it was before. What someone changed since then stays as it is, and you are told
            what that is.
          </Trans>
        )}
      </Dialog>
    </>
  )
}
