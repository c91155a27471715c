import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { todayHere } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { endPosition } from '../api/parties.ts'
import type { PartyView, Position } from '../schema/parties.ts'
import { dayTyped, wholeDay } from './day-typed.ts'
import { PartyClashNotice } from './PartyClashNotice.tsx'
import { wordsForCase } from './words.ts'

const Draft = z.object({ ending: endPosition.input.pick({ toOn: true, words: true }) })
type Values = { ending: { toOn: unknown; words: string } }
type Props = { party: PartyView; position: Position; onClose: () => void }

/** A position ends; it stays in the history. */
export function EndPositionDialog({ party, position, onClose }: Props) {
  const { t } = useLingui()
  const { name, caseId, id: partyId, version } = party
  const draft = useDraft<Values, typeof Draft>(
    `end of position ${position.id}`,
    Draft,
    () => ({ ending: { toOn: wholeDay(todayHere()), words: '' } }),
    {
      toInput: ({ ending: { toOn, words } }) => ({
        ending: { toOn: dayTyped(toOn), words: words.trim() === '' ? null : words },
      }),
    },
  )
  const acting = useAct(endPosition, {
    draft,
    onDone: () => {
      notify({ message: t`It has ended. It stays readable.` })
      onClose()
    },
  })
  return (
    <Dialog isOpen onClose={onClose} title={t`End the position of ${name}`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ ending }) => {
          acting.send({ ...ending, caseId, partyId, version, positionId: position.id })
        }}
        trouble={
          acting.failure?.code === 'version-clash' ? (
            <PartyClashNotice onClose={onClose} />
          ) : (
            <ActTrouble of={acting} words={wordsForCase} />
          )
        }
      >
        <DayField
          form={draft.form}
          name="ending.toOn"
          label={t`Until when?`}
          expected={t`Write a whole day, for example 17-11-2026.`}
          hint={t`For example 17-11-2026`}
          mayBeUnknown={false}
        />
        <LongField form={draft.form} name="ending.words" label={t`Why it ends`} isOptional />
        <SubmitBar label={t`End this`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}
