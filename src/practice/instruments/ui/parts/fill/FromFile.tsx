import '../../learn.ts'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton, Stack } from '@mantine/core'
import { useState } from 'react'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { readResponse, type ResponseTrouble } from '../../../rules/fhir-response.ts'
import type { Answers, Form } from '../../../schema/form.ts'

const WORDS: Record<ResponseTrouble['reason'], MessageDescriptor> = {
  'not-a-response': msg`This file has no answers in FHIR (QuestionnaireResponse). Choose another.`,
  'other-form': msg`The answers in this file are to another form, or to another version of it. Open that one, then choose the file again.`,
  'question-unknown': msg`The file answers a question that this form does not have, so nothing of it was taken.`,
  'answer-unknown': msg`An answer in the file is of a kind that its question does not have, so nothing of it was taken.`,
}

type Props = { form: Form; answers: Answers; change: (answers: Answers) => void }

/** Answers that were given elsewhere to this very form, put in for someone to look at before they are kept. */
export function FromFile({ form, answers, change }: Props) {
  const { t } = useLingui()
  const [trouble, setTrouble] = useState<ResponseTrouble | null>(null)
  const choose = async (file: File | null) => {
    if (!file) return
    const read = readResponse(form, asJson(await file.text()))
    setTrouble(read.ok ? null : read.failure)
    if (!read.ok) return
    change(read.value)
    notify({
      message: t`The answers of the file stand below. Look at them, then keep them.`,
      undo: {
        label: t`Bring it back`,
        run: () => {
          change(answers)
        },
      },
    })
  }
  return (
    <Stack gap="sm">
      <div>
        <FileButton
          accept=".json,application/json,application/fhir+json"
          onChange={file => {
            void choose(file)
          }}
        >
          {props => (
            <Button {...props} variant="default">
              <Trans>Take answers from a file (FHIR)</Trans>
            </Button>
          )}
        </FileButton>
      </div>
      {trouble && (
        <Notice tone="attention" isNews>
          {t(WORDS[trouble.reason])} {trouble.found !== '' && <code>{trouble.found}</code>}
        </Notice>
      )}
    </Stack>
  )
}

/** @returns null for what is no JSON */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
