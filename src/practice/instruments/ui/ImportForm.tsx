import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton, Group, Paper, Stack } from '@mantine/core'
import { useState } from 'react'
import { read } from '#platform/web/call.ts'
import { todayHere } from '#platform/web/dates.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { base64Of } from '#platform/web/save-file.ts'
import { useAct } from '#platform/web/useAct.ts'
import { wordsForAny } from '#platform/web/words.ts'
import { formsList, importForm, previewForm } from '../api.ts'
import { initialAnswers } from '../rules/answers.ts'
import type { Answers, Form } from '../schema/form.ts'
import type { FormFile } from '../schema/kept.ts'
import { FormFill } from './parts/fill/FormFill.tsx'
import { useTexts } from './parts/useTexts.tsx'
import { FormProblems } from './FormProblems.tsx'

type Preview = { file: FormFile; answer: Awaited<ReturnType<typeof readFile>> }
const readFile = (file: FormFile) => read(previewForm, file)
const MOST_BYTES = 3_000_000

/** Bring in a form: choose the file, look at it as it will be asked, keep it. */
export function ImportForm() {
  const { t } = useLingui()
  const [preview, setPreview] = useState<Preview | null>(null)
  const [isTooBig, setTooBig] = useState(false)
  const choose = async (chosen: File | null) => {
    if (!chosen) return
    setTooBig(chosen.size > MOST_BYTES)
    if (chosen.size > MOST_BYTES) return
    const file = { fileName: chosen.name, base64: await base64Of(chosen) }
    setPreview({ file, answer: await readFile(file) })
  }
  return (
    <section aria-labelledby="bring-in">
      <Stack gap="md">
        <h2 id="bring-in">
          <Trans>Bring in a form</Trans>
        </h2>
        <p>
          <Trans>
            An XLSForm (the Excel file of Kobo or ODK) or a FHIR Questionnaire. Nothing is kept before you have seen it.
          </Trans>
        </p>
        <ChooseFile onChoose={choose} />
        {isTooBig && (
          <Notice tone="attention" isNews>
            {t`This file is larger than 3 MB. Take pictures out of it, then choose it again.`}
          </Notice>
        )}
        {preview && (
          <Previewed
            key={preview.file.base64.length}
            preview={preview}
            onDone={() => {
              setPreview(null)
            }}
          />
        )}
      </Stack>
    </section>
  )
}

function ChooseFile({ onChoose }: { onChoose: (file: File | null) => Promise<void> }) {
  return (
    <div>
      <FileButton
        accept=".xlsx,.json,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={file => {
          void onChoose(file)
        }}
      >
        {props => (
          <Button {...props} variant="default" leftSection={<Icon name="plus" size={18} />}>
            <Trans>Choose a file</Trans>
          </Button>
        )}
      </FileButton>
    </div>
  )
}

function Previewed({ preview: { file, answer }, onDone }: { preview: Preview; onDone: () => void }) {
  const { t } = useLingui()
  if (answer.ok) return <Keep file={file} form={answer.value} onDone={onDone} />
  const { failure } = answer
  if (failure.code === 'form-not-understood')
    return <FormProblems problems={failure.problems} fileName={file.fileName} />
  return (
    <Notice tone="attention" isNews>
      {t(wordsForAny(failure))}
    </Notice>
  )
}

/** The form as it will be asked, to try out, and then to keep. */
function Keep({ file, form, onDone }: { file: FormFile; form: Form; onDone: () => void }) {
  const { t } = useLingui()
  const { text } = useTexts()
  const [answers, change] = useState<Answers>(() => initialAnswers(form.items, todayHere()))
  const keeping = useAct(importForm, {
    stale: [formsList],
    onDone: () => {
      notify({ message: t`The form is kept. It can be asked in a case now.` })
      onDone()
    },
  })
  const { failure } = keeping
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <h3>{text(form.title)}</h3>
        <p>
          <Trans>This is how it will be asked. Try it: nothing that you answer here is kept.</Trans>
        </p>
        {failure && (
          <Notice tone="attention" isNews>
            {failure.code === 'version-taken'
              ? t`Version ${failure.version} of this form is kept already and says something else. Give the file another version, then bring it in again.`
              : t(wordsForAny(failure))}
          </Notice>
        )}
        <FormFill form={form} answers={answers} change={change} />
        <Group>
          <Button
            loading={keeping.pending}
            onClick={() => {
              keeping.send(file)
            }}
          >
            <Trans>Keep this form</Trans>
          </Button>
          <Button variant="default" onClick={onDone}>
            <Trans>Not now</Trans>
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
