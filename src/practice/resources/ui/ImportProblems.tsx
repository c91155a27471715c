import { Trans, useLingui } from '@lingui/react/macro'
import { Box, Button, Group, Stack } from '@mantine/core'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import type { ImportProblem } from '../schema/directory.ts'
import { REASON_WORDS } from './words.ts'

const SHOWN = 8

type Props = { title: string; fileName: string; problems: readonly ImportProblem[] }

/** Rows of a file with what is the matter, why, and what to do; all of them as a table to take away. */
export function ImportProblems({ title, fileName, problems }: Props) {
  const { t } = useLingui()
  const save = () => {
    const heads = [t`Row`, t`Service`, t`Id`, t`Field`, t`What is the matter`, t`Expected`, t`What to do`]
    const rows = problems.map(({ row, name, id, field, reason, expected }) => {
      const { why, todo } = REASON_WORDS[reason]
      return [String(row), name ?? '', id ?? '', field, t(why), expected ?? '', t(todo)]
    })
    download(`${fileName.replace(/\.\w+$/, '')}.csv`, [heads, ...rows])
  }
  const reasons = [...new Set(problems.map(({ reason }) => reason))]
  return (
    <details>
      <Box component="summary" py="sm">
        {title}
      </Box>
      <Stack>
        {reasons.map(reason => (
          <Reason key={reason} reason={reason} problems={problems.filter(problem => problem.reason === reason)} />
        ))}
        <Group>
          <Button variant="default" leftSection={<Icon name="download" size={18} />} onClick={save}>
            <Trans>Save all as a table</Trans>
          </Button>
        </Group>
      </Stack>
    </details>
  )
}

/** All that share one reason: why, what to do, and the first of them. */
function Reason({ reason, problems }: { reason: ImportProblem['reason']; problems: readonly ImportProblem[] }) {
  const { t } = useLingui()
  const { why, todo } = REASON_WORDS[reason]
  const rest = problems.length - SHOWN
  return (
    <div>
      <p>
        <strong>{t(why)}</strong> {t(todo)}
      </p>
      <ul>
        {problems.slice(0, SHOWN).map(problem => (
          <Problem key={`${problem.row} ${problem.field}`} problem={problem} />
        ))}
      </ul>
      {rest > 0 && <p>{t`and ${rest} more in the table`}</p>}
    </div>
  )
}

function Problem({ problem: { row, name, field, expected } }: { problem: ImportProblem }) {
  const { t } = useLingui()
  return (
    <li>
      {t`Row ${row}`}: {name ?? t`a service without a name`}
      {field !== '' && (
        <>
          {' '}
          · <code>{field}</code>
        </>
      )}
      {expected !== null && <> · {t`expected: ${expected}`}</>}
    </li>
  )
}

function download(name: string, rows: readonly (readonly string[])[]): void {
  // A cell that begins with one of these would be run as a formula by spreadsheets.
  const cell = (text: string) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`
  const text = `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
