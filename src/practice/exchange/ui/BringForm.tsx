import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState, type DragEvent } from 'react'
import { newId } from '#platform/shared/id.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import '#platform/web/parts/form/styles.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { base64Of } from '#platform/web/save-file.ts'
import { directoryImports, importDirectory } from '../api.ts'
import { sourceOf } from '../rules/source.ts'
import look from './Imports.module.css'
import { wordsForImport } from './refusal-words.ts'

const MOST_BYTES = 40_000_000
const ENDINGS = '.csv,.tsv,.txt,.xlsx,.json,.ndjson,.zip'

/** Choose or drop a file, say where it comes from, and have it looked at. */
export function BringForm({ sources }: { sources: readonly string[] }) {
  const go = useGo()
  const [file, setFile] = useState<File | null>(null)
  const [source, setSource] = useState('')
  const acting = useAct(importDirectory, {
    stale: [directoryImports],
    onDone: ({ id }) => {
      go(`/directory/imports/${id}`)
    },
  })
  const isTooLarge = (file?.size ?? 0) > MOST_BYTES
  const choose = (chosen: File | null) => {
    setFile(chosen)
    if (chosen) setSource(sourceOf(chosen.name))
  }
  const send = async () => {
    if (!file) return
    const content = await base64Of(file)
    acting.send({ id: newId(), fileName: file.name, content, ...(source.trim() !== '' && { source: source.trim() }) })
  }
  return (
    <Stack gap="md">
      <ActTrouble of={acting} words={wordsForImport} />
      <Drop file={file} onChoose={choose} />
      {isTooLarge && (
        <Notice tone="attention" isNews>
          <Trans>This file is larger than 40 MB. Cut it into several, or put it into a zip.</Trans>
        </Notice>
      )}
      {file && (
        <>
          <SourceField value={source} sources={sources} onChange={setSource} />
          <Group>
            <Button disabled={isTooLarge} loading={acting.pending} onClick={() => void send()}>
              <Trans>See what it would change</Trans>
            </Button>
          </Group>
          {acting.pending && (
            <p role="status" className={look.quiet}>
              <Trans>It is on its way. A large file is then read part by part, with a count.</Trans>
            </p>
          )}
        </>
      )}
    </Stack>
  )
}

type SourceProps = { value: string; sources: readonly string[]; onChange: (source: string) => void }

function SourceField({ value, sources, onChange }: SourceProps) {
  const { t } = useLingui()
  return (
    <>
      <TextInput
        id="source"
        classNames={{ input: look.source }}
        label={t`Where it comes from`}
        description={t`The same name each time that it comes: by it, what is new and what is gone can be told apart.`}
        value={value}
        maxLength={120}
        list="sources"
        onChange={event => {
          onChange(event.currentTarget.value)
        }}
      />
      <datalist id="sources">
        {sources.map(one => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  )
}

function Drop({ file, onChoose }: { file: File | null; onChoose: (file: File | null) => void }) {
  const { t } = useLingui()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onChoose(event.dataTransfer.files[0] ?? null)
  }
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(is)
  }
  return (
    // Dropping is for whoever likes it: everything can be done with the button within.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- see above
    <div
      className={isOver ? `${look.drop} ${look.over}` : look.drop}
      onDrop={drop}
      onDragOver={over(true)}
      onDragLeave={over(false)}
    >
      <label className={look.choose}>
        <Icon name="share" size={20} />
        {file ? t`Choose another file` : t`Choose a file`}
        <input
          className={look.file}
          type="file"
          accept={ENDINGS}
          onChange={event => {
            onChoose(event.currentTarget.files?.[0] ?? null)
          }}
        />
      </label>
      {file ? (
        <p className={look.quiet}>
          <strong>{file.name}</strong>
        </p>
      ) : (
        <p className={look.quiet}>
          <Trans>
            or drop it here. CSV or Excel of any kind, HSDS as JSON or as a zip of tables, also of older versions; up to
            40 MB.
          </Trans>
        </p>
      )}
    </div>
  )
}
