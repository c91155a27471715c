import { Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { newId } from '#platform/shared/id.ts'
import { todayHere } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { TickField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { placeParty } from '../api/parties.ts'
import type { PartyView, Position } from '../schema/parties.ts'
import { dayTyped, wholeDay } from './day-typed.ts'
import { PartyClashNotice } from './PartyClashNotice.tsx'
import { PositionFields, type PositionDraft } from './PositionFields.tsx'
import { wordsForCase } from './words.ts'

const Draft = z.object({
  place: z.object({ position: placeParty.input.shape.position, isBeside: z.boolean() }),
})
type Values = { place: { position: PositionDraft & { id: string }; isBeside: boolean } }
/** `replaces`: the position from which it was asked; it ends, unless both shall stand. */
type Props = { party: PartyView; replaces: Position | null; onClose: () => void }

/** Another position for a party; the earlier one stays in the history. */
export function PlacePartyDialog({ party, replaces, onClose }: Props) {
  const { t } = useLingui()
  const { draft, acting } = usePlacing({ party, replaces, onClose })
  const { name, caseId, id: partyId, version } = party
  return (
    <Dialog isOpen onClose={onClose} title={t`Change the position of ${name}`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ place: { position, isBeside } }) => {
          const replaced = isBeside ? null : (replaces?.id ?? null)
          acting.send({ caseId, partyId, version, position, replaces: replaced })
        }}
        trouble={
          acting.failure?.code === 'version-clash' ? (
            <PartyClashNotice onClose={onClose} />
          ) : (
            <ActTrouble of={acting} words={wordsForCase} />
          )
        }
      >
        <p>
          <Trans>People change places in the work. What was before stays readable.</Trans>
        </p>
        <PositionFields form={draft.form} at="place.position." />
        {replaces !== null && (
          <TickField form={draft.form} name="place.isBeside" label={t`The present position stays beside it`} />
        )}
        <SubmitBar
          label={t`Keep this position`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}

function usePlacing({ party, replaces, onClose }: Props) {
  const { t } = useLingui()
  const fresh = (): Values => ({
    place: {
      position: { id: newId(), system: '', role: replaces?.role ?? '', goal: '', fromOn: wholeDay(todayHere()) },
      isBeside: false,
    },
  })
  const draft = useDraft<Values, typeof Draft>(`position of ${party.id}`, Draft, fresh, {
    toInput: ({ place: { position, isBeside } }) => ({
      place: {
        isBeside,
        position: {
          ...position,
          goal: position.goal.trim() === '' ? null : position.goal,
          fromOn: dayTyped(position.fromOn),
        },
      },
    }),
  })
  const acting = useAct(placeParty, {
    draft,
    onDone: () => {
      notify({ message: t`It is written down.` })
      onClose()
    },
  })
  return { draft, acting }
}
