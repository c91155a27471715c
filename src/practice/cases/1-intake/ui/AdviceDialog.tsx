import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { endInquiry, inquiryPage } from '../api/inquiries.ts'
import type { InquiryView } from '../schema/inquiries.ts'
import { wordsForIntake } from './parts/words.ts'

const Draft = z.object({ ending: endInquiry.input.pick({ advice: true }) })

/** What the person was told, where no case comes of it. */
export function AdviceDialog({ of: { id, version }, onClose }: { of: InquiryView; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const draft = useDraft(`advice of ${id}`, Draft, () => ({ ending: { advice: '' } }))
  const acting = useAct(endInquiry, { draft, onDone: onClose })
  const isLate = acting.failure?.code === 'inquiry-ended' || acting.failure?.code === 'version-clash'
  const seeIt = (
    <Button
      variant="default"
      onClick={() => {
        void queries.invalidateQueries({ queryKey: [inquiryPage.name] })
        onClose()
      }}
    >
      <Trans>Look at how it stands now</Trans>
    </Button>
  )
  return (
    <Dialog isOpen onClose={onClose} title={t`End with advice`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ ending }) => {
          acting.send({ ...ending, id, version })
        }}
        trouble={
          isLate ? (
            <Notice tone="wait" isNews action={seeIt}>
              <Trans>A colleague ended this inquiry meanwhile. Nothing was overwritten.</Trans>
            </Notice>
          ) : (
            <ActTrouble of={acting} words={wordsForIntake} />
          )
        }
      >
        <LongField
          form={draft.form}
          name="ending.advice"
          label={t`What were they told, and how can they come back?`}
          expected={t`Write what they were told, for example “The village office prints the letter; they may call again”.`}
        />
        <SubmitBar
          label={t`End this inquiry`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}
