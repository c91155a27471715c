import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { casePage, movePhase } from '../api.ts'
import { phasesAfter } from '../rules.ts'
import type { Case } from '../schema.ts'
import { PHASE_HINTS, PHASE_WORDS, wordsForCase } from './words.ts'

const Draft = z.object({ move: movePhase.input.omit({ caseId: true, version: true }) })
type Values = { move: { to: string; words: string } }

/** Choose where the work goes on; coming back to an earlier phase is no failure. */
export function MoveDialog({ of, onClose }: { of: Case; onClose: () => void }) {
  const { t } = useLingui()
  const { id: caseId, version } = of
  const { draft, acting } = useMove(of, onClose)
  return (
    <Dialog isOpen onClose={onClose} title={t`Where does the work go on?`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ move }) => {
          acting.send({ ...move, caseId, version })
        }}
        trouble={
          acting.failure?.code === 'version-clash' ? (
            <MovedMeanwhile kept={acting.failure.kept} />
          ) : (
            <ActTrouble of={acting} words={wordsForCase} />
          )
        }
      >
        <ChoiceField
          form={draft.form}
          name="move.to"
          label={t`Phase`}
          expected={t`Choose a phase.`}
          options={phasesAfter(of.phase).map(phase => ({
            ...{ value: phase, label: t(PHASE_WORDS[phase]), hint: t(PHASE_HINTS[phase]) },
          }))}
        />
        <LongField form={draft.form} name="move.words" label={t`Why now, in a few words`} isOptional />
        <SubmitBar
          label={t`Go on in this phase`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}

function useMove({ id }: Case, onClose: () => void) {
  const { t } = useLingui()
  const fresh = (): Values => ({ move: { to: '', words: '' } })
  const draft = useDraft<Values, typeof Draft>(`phase of ${id}`, Draft, fresh, {
    toInput: ({ move: { to, words } }) => ({ move: { to, words: words.trim() === '' ? null : words } }),
  })
  const acting = useAct(movePhase, {
    draft,
    onDone: ({ phase }) => {
      const name = t(PHASE_WORDS[phase])
      notify({ message: t`The case is now in: ${name}.` })
      onClose()
    },
  })
  return { draft, acting }
}

/** A colleague was first: how the case stands now, and a way to decide on that. */
function MovedMeanwhile({ kept }: { kept: Case }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const phase = t(PHASE_WORDS[kept.phase])
  const look = (
    <Button variant="default" onClick={() => void queries.invalidateQueries({ queryKey: [casePage.name] })}>
      <Trans>Decide on how it stands now</Trans>
    </Button>
  )
  return (
    <Notice tone="wait" isNews action={look}>
      <Trans>A colleague changed this case meanwhile. It is now in: {phase}.</Trans>
    </Notice>
  )
}
