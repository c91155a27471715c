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
import { casePage, moveCase } from '../api.ts'
import { phasesAfter, skippedBetween } from '../rules/phases.ts'
import { Phase, type Case } from '../schema.ts'
import { PHASE_HINTS, PHASE_WORDS, wordsForCase } from './words.ts'

/** Phases are passed over with a word why. */
const draftFrom = (phase: Phase) =>
  z.object({ move: moveCase.input.omit({ caseId: true, version: true }) }).superRefine(({ move }, context) => {
    const isWordless = move.words === null && skippedBetween(phase, move.to).length > 0
    if (isWordless) context.addIssue({ code: 'custom', path: ['move', 'words'] })
  })
type Draft = ReturnType<typeof draftFrom>
type Values = { move: { to: string; words: string } }

/** Choose where the work goes on; coming back to an earlier phase is no failure. */
export function MoveDialog({ of, onClose }: { of: Case; onClose: () => void }) {
  const { t } = useLingui()
  const { id: caseId, version } = of
  const { draft, acting } = useMove(of, onClose)
  const options = useOptions(of.phase)
  const to = Phase.safeParse(draft.form.getValues().move.to).data
  const skipped = to === undefined ? [] : skippedBetween(of.phase, to)
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
          options={options}
        />
        <PassedOver skipped={skipped} />
        <LongField
          form={draft.form}
          name="move.words"
          label={t`Why now, in a few words`}
          expected={t`A phase is passed over. Write why, for example “Everything was agreed before she came to us”.`}
          isOptional={skipped.length === 0}
        />
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

/** What usually follows first, then the ways back, then the ways that pass something over. */
function useOptions(now: Phase) {
  const { t } = useLingui()
  const usual = phasesAfter(now)
  const others = Phase.options.filter(phase => phase !== now && !usual.includes(phase))
  const back = others.filter(phase => skippedBetween(now, phase).length === 0)
  const onward = others.filter(phase => skippedBetween(now, phase).length > 0)
  const hintOf = (phase: Phase): string => {
    const hint = t(PHASE_HINTS[phase])
    if (back.includes(phase)) return t`Come back to it. ${hint}`
    return onward.includes(phase) ? t`Passes over what lies between. ${hint}` : hint
  }
  return [...usual, ...back, ...onward].map(phase => ({
    ...{ value: phase, label: t(PHASE_WORDS[phase]), hint: hintOf(phase) },
  }))
}

function PassedOver({ skipped }: { skipped: readonly Phase[] }) {
  const { t } = useLingui()
  if (skipped.length === 0) return null
  const names = skipped.map(phase => t(PHASE_WORDS[phase])).join(', ')
  return (
    <Notice tone="wait" title={<Trans>Passed over: {names}</Trans>}>
      <Trans>You may do that. Say why; it stands in the timeline.</Trans>
    </Notice>
  )
}

function useMove({ id, phase: now }: Case, onClose: () => void) {
  const { t } = useLingui()
  const fresh = (): Values => ({ move: { to: '', words: '' } })
  const draft = useDraft<Values, Draft>(`phase of ${id}`, draftFrom(now), fresh, {
    toInput: ({ move: { to, words } }) => ({ move: { to, words: words.trim() === '' ? null : words } }),
  })
  const acting = useAct(moveCase, {
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
