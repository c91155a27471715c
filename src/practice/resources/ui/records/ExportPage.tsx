import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { read, type Answer } from '#platform/web/call.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { exportDirectory } from '../../api.ts'
import type { ExportFormat } from '../../schema/export.ts'

/** The whole directory as a file, for other directories and for safe keeping. */
export function ExportPage() {
  const { t } = useLingui()
  const { fetchFile, pending, answer } = useExport()
  const acting = {
    failure: answer && !answer.ok ? answer.failure : null,
    isUnreachable: answer?.ok === false && answer.failure.code === 'unreachable',
    ...{ isBroken: false, pending: pending !== null, again: () => undefined },
  }
  return (
    <Page
      title={t`Export the directory`}
      back={{ to: '/directory', label: t`Directory` }}
      lead={
        <Trans>
          All services with all that is in them, in the open format HSDS 3.1. Read in again, nothing is lost.
        </Trans>
      }
    >
      <Stack gap="lg">
        <ActTrouble of={acting} />
        <Group>
          <Button loading={pending === 'json'} onClick={() => void fetchFile('json')}>
            <Trans>One file (JSON)</Trans>
          </Button>
          <Button variant="default" loading={pending === 'tabular'} onClick={() => void fetchFile('tabular')}>
            <Trans>Tables for a spreadsheet (zip of CSV)</Trans>
          </Button>
        </Group>
        {answer?.ok && <Done fileName={answer.value.fileName} />}
        <Notice>
          <Trans>
            Protected addresses are in neither: they are kept nowhere. In the tables, texts that a spreadsheet would run
            as a formula begin with an apostrophe; reading them in here takes it off again.
          </Trans>
        </Notice>
      </Stack>
    </Page>
  )
}

function Done({ fileName }: { fileName: string }) {
  return (
    <p role="status">
      <Trans>Saved on this device: {fileName}</Trans>
    </p>
  )
}

function useExport() {
  const [pending, setPending] = useState<ExportFormat | null>(null)
  const [answer, setAnswer] = useState<Answer<typeof exportDirectory> | null>(null)
  const fetchFile = async (format: ExportFormat) => {
    setPending(format)
    const found = await read(exportDirectory, { format })
    setPending(null)
    setAnswer(found)
    if (found.ok) saveFile(found.value)
  }
  return { pending, answer, fetchFile }
}
