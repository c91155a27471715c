import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asking, read } from '#platform/web/call.ts'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import page from '../../../ui/Case.module.css'
import { openPaper, papersOfCase } from '../../api/papers.ts'
import type { PaperView } from '../../schema/paper.ts'
import { PAPER_WORDS } from '../parts/words.ts'
import { TakeBackDialog } from '../aid/TakeBackDialog.tsx'
import look from '../Work.module.css'

/** Photos and papers with their small pictures; opening one is a reading that the audit keeps. */
export function PapersSection({ caseId, mayWrite }: { caseId: string; mayWrite: boolean }) {
  const query = useQuery(asking(papersOfCase, { caseId }))
  if (query.data?.ok && query.data.value.length === 0) return null
  return (
    <section className={page.section} aria-labelledby="papers">
      <h2 id="papers">
        <Trans>Photos and papers</Trans>
      </h2>
      <Answer of={query}>
        {papers => (
          <ul className={look.papers}>
            {papers.map(paper => (
              <OnePaper key={paper.id} paper={paper} mayWrite={mayWrite} />
            ))}
          </ul>
        )}
      </Answer>
    </section>
  )
}

type Asked = 'open' | 'take-back' | null

function OnePaper({ paper, mayWrite }: { paper: PaperView; mayWrite: boolean }) {
  const { t } = useLingui()
  const [asked, setAsked] = useState<Asked>(null)
  const close = () => {
    setAsked(null)
  }
  const { kind, words, recordedAt, recordedByName, takenBackFor } = paper
  const [name, day, by] = [t(PAPER_WORDS[kind]), dayWords(dayOf(recordedAt), 'short'), recordedByName ?? '']
  return (
    <li className={look.paper}>
      {takenBackFor === null ? (
        <Thumbnail
          paper={paper}
          onOpen={() => {
            setAsked('open')
          }}
        />
      ) : (
        <StatusMark tone="attention" label={t`taken back: ${takenBackFor}`} />
      )}
      <strong>{name}</strong>
      {words !== null && <span>{words}</span>}
      <p className={look.quiet}>{`${day} · ${by}`}</p>
      {takenBackFor === null && mayWrite && (
        <Button
          variant="subtle"
          className={look.template ?? ''}
          onClick={() => {
            setAsked('take-back')
          }}
        >
          <Trans>Take it back</Trans>
        </Button>
      )}
      {asked === 'open' && <OpenDialog paper={paper} onClose={close} />}
      {asked === 'take-back' && <TakeBackDialog caseId={paper.caseId} of="paper" id={paper.id} onClose={close} />}
    </li>
  )
}

/** A picture opens on the page; a PDF is handed over as a file and never shown inside it. */
function Thumbnail({ paper: { caseId, id, kind, thumbnail }, onOpen }: { paper: PaperView; onOpen: () => void }) {
  const { t } = useLingui()
  const name = t(PAPER_WORDS[kind])
  const save = async () => {
    const answer = await read(openPaper, { caseId, id })
    if (answer.ok) saveFile(answer.value)
  }
  return (
    <button
      type="button"
      className={look.thumb}
      aria-label={thumbnail === null ? t`Save as a file: ${name}` : t`Open: ${name}`}
      onClick={() => {
        if (thumbnail === null) void save()
        else onOpen()
      }}
    >
      {thumbnail === null ? (
        <Icon name="paper" size={40} />
      ) : (
        <img alt="" src={`data:image/webp;base64,${thumbnail}`} />
      )}
    </button>
  )
}

function OpenDialog({ paper: { caseId, id, kind, words }, onClose }: { paper: PaperView; onClose: () => void }) {
  const { t } = useLingui()
  const query = useQuery(asking(openPaper, { caseId, id }))
  const name = t(PAPER_WORDS[kind])
  return (
    <Dialog isOpen onClose={onClose} title={name} size="xl">
      <Answer of={query}>
        {file => (
          <>
            <img className={look.whole} alt={words ?? name} src={`data:${file.mediaType};base64,${file.base64}`} />
            <Button
              variant="default"
              mt="md"
              leftSection={<Icon name="download" size={18} />}
              onClick={() => {
                saveFile(file)
              }}
            >
              <Trans>Save as a file</Trans>
            </Button>
          </>
        )}
      </Answer>
      <p className={look.quiet}>
        <Trans>That you opened it is kept in the audit.</Trans>
      </p>
    </Dialog>
  )
}
