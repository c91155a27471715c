import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import * as z from 'zod'
import { countWords } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { SelectField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { base64Of } from '#platform/web/save-file.ts'
import { useAct } from '#platform/web/useAct.ts'
import { attachPaper } from '../../api/papers.ts'
import { AttachPaper, MOST_FILE_BYTES, PaperKind } from '../../schema/paper.ts'
import { PAPER_WORDS, wordsForWork } from '../parts/words.ts'
import { textOrNull } from '../typed.ts'
import look from '../Work.module.css'

const MB = 1024 * 1024
const TAKEN = 'image/jpeg,image/png,image/webp,application/pdf'
const Draft = z.object({ paper: AttachPaper.pick({ kind: true, words: true }) })
type Values = { paper: { kind: string; words: string } }
type Trouble = 'none' | 'too-large' | 'unreadable'
type Props = { caseId: string; onClose: () => void }

/** A photo from the camera, or a file: what it shows, and then the file. What was typed stays when the file is refused. */
export function PaperDialog({ caseId, onClose }: Props) {
  const { t } = useLingui()
  const [file, setFile] = useState<File | null>(null)
  const [trouble, setTrouble] = useState<Trouble | 'missing'>('none')
  const { draft, acting } = usePaper({ caseId, onClose })
  const send = async (paper: z.output<typeof Draft>['paper']) => {
    if (!file) {
      setTrouble('missing')
      return
    }
    const base64 = await base64Of(file).catch(() => null)
    if (base64 === null || base64 === '') setTrouble('unreadable')
    else acting.send({ ...paper, id: draft.actId, caseId, contactId: null, base64 })
  }
  const choose = (chosen: File | null) => {
    if (!chosen) return
    setTrouble(chosen.size > MOST_FILE_BYTES ? 'too-large' : 'none')
    setFile(chosen.size > MOST_FILE_BYTES ? null : chosen)
  }
  return (
    <Dialog isOpen onClose={onClose} title={t`A photo or a paper`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ paper }) => {
          void send(paper)
        }}
        trouble={<ActTrouble of={acting} words={wordsForWork} />}
      >
        <p>
          <Trans>
            The place where a photo was taken is not kept. A PDF is kept as it is. Ask whoever is in the picture first.
          </Trans>
        </p>
        <Chosen file={file} trouble={trouble} onChoose={choose} />
        <SelectField
          form={draft.form}
          name="paper.kind"
          label={t`What is it?`}
          expected={t`Choose what it shows.`}
          options={PaperKind.options.map(value => ({ value, label: t(PAPER_WORDS[value]) }))}
        />
        <TextField form={draft.form} name="paper.words" label={t`In a few words`} isOptional />
        <SubmitBar label={t`Attach this`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}

function usePaper({ caseId, onClose }: Props) {
  const { t } = useLingui()
  const fresh = (): Values => ({ paper: { kind: 'photo', words: '' } })
  const draft = useDraft<Values, typeof Draft>(`paper of ${caseId}`, Draft, fresh, {
    toInput: ({ paper: { kind, words } }) => ({ paper: { kind, words: textOrNull(words) } }),
  })
  const acting = useAct(attachPaper, {
    draft,
    onDone: () => {
      notify({ message: t`It is attached.` })
      onClose()
    },
  })
  return { draft, acting }
}

type ChosenProps = { file: File | null; trouble: Trouble | 'missing'; onChoose: (file: File | null) => void }

/** The camera or a file, and what is wrong with the file, in words. */
function Chosen({ file, trouble, onChoose }: ChosenProps) {
  const { t } = useLingui()
  const size = countWords(Math.max(0.1, (file?.size ?? 0) / MB))
  const name = file?.name ?? ''
  return (
    <>
      <div className={look.acts}>
        <FileButton accept="image/*" capture="environment" onChange={onChoose}>
          {props => (
            <Button {...props} variant="default">
              <Trans>Take a photo</Trans>
            </Button>
          )}
        </FileButton>
        <FileButton accept={TAKEN} onChange={onChoose}>
          {props => (
            <Button {...props} variant="default" leftSection={<Icon name="paper" size={18} />}>
              <Trans>Choose a file</Trans>
            </Button>
          )}
        </FileButton>
      </div>
      {file && <p role="status">{t`Chosen: ${name}, ${size} MB`}</p>}
      {trouble === 'too-large' && (
        <Notice tone="attention" isNews>
          <Trans>This file is larger than 8 MB. Take the photo again with a smaller size, then choose it again.</Trans>
        </Notice>
      )}
      {trouble === 'unreadable' && (
        <Notice tone="attention" isNews>
          <Trans>This device cannot read the file any more. Choose it again.</Trans>
        </Notice>
      )}
      {trouble === 'missing' && (
        <Notice tone="attention" isNews>
          <Trans>Take a photo or choose a file first.</Trans>
        </Notice>
      )}
    </>
  )
}
