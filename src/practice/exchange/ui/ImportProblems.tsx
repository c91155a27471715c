import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Box, Button, Group, Stack } from '@mantine/core'
import { countWords } from '#platform/web/dates.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import type { ImportProblem } from '../schema/problem.ts'
import { saveTable } from './download.ts'
import look from './Imports.module.css'
import { EFFECT_WORDS, expectedWords, PROBLEM_WORDS } from './problem-words.ts'

const SHOWN = 6

const inWords = (t: (words: MessageDescriptor) => string, told: string | MessageDescriptor) =>
  typeof told === 'string' ? told : t(told)

type Props = { title: string; fileName: string; problems: readonly ImportProblem[]; isOpen?: boolean }

/** Rows of a file with what is the matter, why, and what to do; all of them as a table to take away. */
export function ImportProblems({ title, fileName, problems, isOpen = false }: Props) {
  const { t } = useLingui()
  const save = () => {
    const heads = [t`Table`, t`Row`, t`Column`, t`Value`, t`About`, t`What is the matter`, t`What was done`]
    const rows = problems.map(problem => {
      const { sheet, row, column, value, name, reason, effect } = problem
      const { why, todo } = PROBLEM_WORDS[reason]
      const told = [sheet, row === null ? '' : String(row), column, value, name ?? '', t(why), t(EFFECT_WORDS[effect])]
      return [...told, inWords(t, expectedWords(problem)), t(todo)]
    })
    void saveTable(`${fileName.replace(/\.\w+$/, '')}.csv`, [
      [...heads, t`Expected or made of it`, t`What to do`],
      ...rows,
    ])
  }
  const kinds = [...Map.groupBy(problems, ({ reason, effect }) => `${reason} ${effect}`).values()]
  return (
    <details className={look.more} open={isOpen}>
      <Box component="summary" py="sm">
        {title}
      </Box>
      <Stack>
        {kinds.map(found => (
          <Kind key={`${found[0]?.reason ?? ''} ${found[0]?.effect ?? ''}`} problems={found} />
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

/** All that share one reason: why, what was done, what to do, and the first of them. */
function Kind({ problems }: { problems: readonly ImportProblem[] }) {
  const { t } = useLingui()
  const [first] = problems
  if (!first) return null
  const { why, todo } = PROBLEM_WORDS[first.reason]
  const rest = problems.length - SHOWN
  return (
    <div>
      <p>
        <strong>{t(why)}</strong> {t(todo)}{' '}
        <em>
          ({countWords(problems.length)} × {t(EFFECT_WORDS[first.effect])})
        </em>
      </p>
      <ul>
        {problems.slice(0, SHOWN).map(problem => (
          <Problem key={`${problem.sheet} ${problem.row ?? ''} ${problem.column} ${problem.value}`} problem={problem} />
        ))}
      </ul>
      {rest > 0 && <p>{t`and ${countWords(rest)} more in the table`}</p>}
    </div>
  )
}

function Problem({ problem }: { problem: ImportProblem }) {
  const { t } = useLingui()
  const { sheet, row, name, column, value } = problem
  const expected = inWords(t, expectedWords(problem))
  const where = [sheet === '' ? '' : sheet, row === null ? '' : t`row ${row}`].filter(one => one !== '').join(', ')
  return (
    <li>
      {[where, name ?? ''].filter(one => one !== '').join(': ')}
      {column !== '' && (
        <>
          {' '}
          · <code>{column}</code>
        </>
      )}
      {value !== '' && <> · “{value}”</>}
      {expected !== '' && expected !== value && <> → {expected}</>}
    </li>
  )
}
