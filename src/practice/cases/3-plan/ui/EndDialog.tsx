import { Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import type { PartialDay } from '#platform/shared/partial-day.ts'
import { dayWords, todayHere } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useAct } from '#platform/web/useAct.ts'
import { dayTyped, wholeDay } from '../../ui/day-typed.ts'
import { endAgreement } from '../api.ts'
import { EndAgreement, type KeptAgreement } from '../schema/agreement.ts'
import { wordsForPlan } from './parts/words.ts'

const Draft = z.object({ ending: EndAgreement.omit({ id: true, caseId: true }) })
type Typed = { ending: { endedOn: PartialDay | null; words: string } }

/** An agreement ends before its time, by either side; the case goes on to stand open until it is closed. */
export function EndDialog({ of, onClose }: { of: KeptAgreement; onClose: () => void }) {
  const { t } = useLingui()
  const fresh = (): Typed => ({ ending: { endedOn: wholeDay(todayHere()), words: '' } })
  const draft = useDraft<Typed, typeof Draft>(`ending of ${of.id}`, Draft, fresh, {
    toInput: ({ ending: { endedOn, words } }) => ({ ending: { endedOn: dayTyped(endedOn), words } }),
  })
  const acting = useAct(endAgreement, { draft, onDone: onClose })
  const since = dayWords(of.agreedOn)
  return (
    <Dialog isOpen onClose={onClose} title={t`Why does the agreement end?`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ ending }) => {
          acting.send({ ...ending, caseId: of.caseId, id: of.id })
        }}
        trouble={<ActTrouble of={acting} words={wordsForPlan} />}
      >
        <p>
          <Trans>
            It was agreed on {since}. To stop is the client’s right and takes nothing from it to be helped again.
          </Trans>
        </p>
        <DayField
          form={draft.form}
          name="ending.endedOn"
          label={t`When`}
          hint={t`For example 17-11-2026`}
          mayBeUnknown={false}
          expected={t`Write the whole day, not later than today, for example 3-12-2026.`}
        />
        <LongField
          form={draft.form}
          name="ending.words"
          label={t`Why, in the client’s own words where they said it`}
          expected={t`Write why it ends, for example “I can go on by myself now”.`}
        />
        <SubmitBar
          label={t`End the agreement`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}
