import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import { whoAmI } from '#confidentiality/access/api.ts'
import type { ConsentPurpose, DataCategory } from '#confidentiality/consent/schema.ts'
import { newId } from '#platform/shared/id.ts'
import { asking } from '#platform/web/call.ts'
import { todayHere } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { casePage } from '../../../api.ts'
import { recordConsent } from '../../api.ts'
import { consentFrom, freshConsent, unclearField, type ConsentDraft } from '../consent-draft.ts'
import { ConsentFields } from '../ConsentFields.tsx'
import { RefuseDialog } from '../RefuseDialog.tsx'
import look from '../../../ui/Case.module.css'
import { CATEGORY_WORDS, wordsForIntake } from './words.ts'

type Props = {
  caseId: string
  purpose: ConsentPurpose
  /** The one organisation that may be told; null: the agency itself. */
  recipient: { id: string; name: string } | null
  /** What may be shared; for the agency's own work the beginning of what may be written down. */
  categories: readonly DataCategory[]
  onDone?: () => void
}
const Draft = z
  .object({ consent: recordConsent.input.omit({ caseId: true, purpose: true, recipientOrganizationId: true }) })
  .superRefine(({ consent }, context) => {
    const field = unclearField(consent, todayHere())
    if (field !== null) context.addIssue({ code: 'custom', path: ['consent', field] })
  })

/** Ask the client, and record what was agreed: for exactly this purpose, this recipient and these kinds of data. */
export function ConsentForm(props: Props) {
  const me = useQuery(asking(whoAmI, {}))
  const view = useQuery(asking(casePage, { caseId: props.caseId }))
  return (
    <section id="consent" className={`${look.section} ${look.narrow}`} aria-labelledby="consent-title">
      <h2 id="consent-title">
        <Trans>Ask the client</Trans>
      </h2>
      <Script {...props} />
      <Answer of={me}>
        {({ name }) => (
          <Answer of={view}>
            {({ person }) => (
              <Recording
                key={`${props.caseId} ${props.recipient?.id ?? ''}`}
                {...props}
                names={{ mine: name, client: person.fullName }}
              />
            )}
          </Answer>
        )}
      </Answer>
    </section>
  )
}

/** What to ask, in words that can be read out. */
function Script({ recipient, categories }: Props) {
  const { t } = useLingui()
  const kinds = categories.map(category => t(CATEGORY_WORDS[category]).toLowerCase()).join(', ')
  const name = recipient?.name ?? ''
  return (
    <blockquote className={look.words}>
      {recipient === null ? (
        <Trans>
          “May we write down what you tell us, and work on it with you? Nobody outside sees it without asking you again.
          You may say no, and you may take it back at any time.”
        </Trans>
      ) : (
        <Trans>
          “May we tell {name} this: {kinds}? They use it only to help you. You may say no, and you may take it back at
          any time.”
        </Trans>
      )}
    </blockquote>
  )
}

type RecordingProps = Props & { names: { mine: string; client: string } }

function Recording(props: RecordingProps) {
  const { t } = useLingui()
  const { caseId, purpose, recipient, names } = props
  const [isRefusing, setRefusing] = useState(false)
  const { draft, acting } = useRecording(props)
  const { basis } = draft.form.getValues().consent
  const recipientOrganizationId = recipient?.id ?? null
  return (
    <>
      <Form
        draft={draft}
        onSend={({ consent }) => {
          acting.send({ ...consent, caseId, purpose, recipientOrganizationId })
        }}
        trouble={<ActTrouble of={acting} words={wordsForIntake} />}
      >
        <ConsentFields form={draft.form} at="consent." basis={basis} isOpen={recipient === null} />
        <SubmitBar
          label={basis === 'consent' ? t`Record this consent` : t`Record this basis`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
      <div>
        <Button
          variant="default"
          onClick={() => {
            setRefusing(true)
          }}
        >
          <Trans>The client says no</Trans>
        </Button>
      </div>
      {isRefusing && (
        <RefuseDialog
          of={{ caseId, purpose, recipientOrganizationId }}
          clientName={names.client}
          onClose={() => {
            setRefusing(false)
          }}
        />
      )}
    </>
  )
}

function useRecording({ caseId, recipient, categories, names, onDone }: RecordingProps) {
  const { t } = useLingui()
  const today = todayHere()
  const key = `consent of ${caseId} for ${recipient?.id ?? 'the work in it'}`
  const fresh = (): { consent: ConsentDraft } => ({
    consent: freshConsent(newId(), { clientName: names.client, categories, today }),
  })
  const draft = useDraft<{ consent: ConsentDraft }, typeof Draft>(key, Draft, fresh, {
    // What is to be shared follows the page, not the draft.
    toInput: ({ consent }) => ({
      consent: consentFrom(recipient === null ? consent : { ...consent, categories }, { myName: names.mine, today }),
    }),
  })
  const acting = useAct(recordConsent, {
    draft,
    onDone: () => {
      notify({ message: t`It is recorded.` })
      onDone?.()
    },
  })
  return { draft, acting }
}
