import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { countWords } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import type { ImportRun, Part } from '../schema/run.ts'
import { toggled, type Choice } from './choice.ts'
import { ItemList } from './ItemList.tsx'
import look from './Imports.module.css'
import { Progress } from './Progress.tsx'
import { wordsForImport } from './refusal-words.ts'
import { UndoButton } from './UndoButton.tsx'
import { useApplying } from './useApplying.ts'

type Choosable = Exclude<Part, 'unchanged'>
const CHOOSABLE: readonly Choosable[] = ['new', 'changed', 'doubtful', 'gone']
const PART_WORDS: Record<Choosable, { title: MessageDescriptor; hint: MessageDescriptor }> = {
  new: { title: msg`New`, hint: msg`not in the directory yet` },
  changed: { title: msg`Changed`, hint: msg`in the directory, and told otherwise by this file` },
  doubtful: {
    title: msg`Perhaps here already`,
    hint: msg`something of the same name is in the directory; taken in, it stands there twice`,
  },
  gone: {
    title: msg`Gone`,
    hint: msg`came from this source before and is not in this file; taken out of the directory`,
  },
}

/** What a file would change, by part; each part, organisation and thing can be ticked. */
export function Difference({ run, onExplain }: { run: ImportRun; onExplain?: () => void }) {
  const { t } = useLingui()
  const applying = useApplying()
  const [choice, setChoice] = useState<Choice>({
    parts: new Set(['new', 'changed']),
    except: new Set(),
    houses: new Set(),
  })
  const shown = CHOOSABLE.filter(part => run.parts[part] > 0)
  const isAny = shown.some(part => choice.parts.has(part)) || choice.except.size > 0
  if (applying.progress) return <Progress work={applying} label={t`Taking in`} begins={t`It begins.`} />
  const start = () => {
    const parts = shown.filter(part => choice.parts.has(part))
    applying.start({ id: run.id, parts, except: [...choice.except], withoutOrganizations: [...choice.houses] })
  }
  return (
    <Stack gap="md">
      <ActTrouble of={applying.trouble} words={wordsForImport} />
      <h2>
        <Trans>What it would change</Trans>
      </h2>
      {shown.length === 0 && (
        <Notice tone="good" title={t`All of it is in the directory already`}>
          <Trans>Nothing in this file is new or different.</Trans>
        </Notice>
      )}
      {shown.map(part => (
        <PartOf key={part} run={run} part={part} choice={choice} onChoose={setChoice} />
      ))}
      {run.parts.unchanged > 0 && shown.length > 0 && (
        <p>{t`${countWords(run.parts.unchanged)} are in the directory as they are in the file.`}</p>
      )}
      <Group>
        {shown.length > 0 && (
          <Button disabled={!isAny} onClick={start}>
            <Trans>Take in what is ticked</Trans>
          </Button>
        )}
        {onExplain && (
          <Button variant="default" onClick={onExplain}>
            <Trans>Explain the columns otherwise</Trans>
          </Button>
        )}
        <UndoButton run={run} />
      </Group>
    </Stack>
  )
}

type PartProps = { run: ImportRun; part: Choosable; choice: Choice; onChoose: (choice: Choice) => void }

function PartOf({ run, part, choice, onChoose }: PartProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const { title, hint } = PART_WORDS[part]
  return (
    <section className={look.part}>
      <label className={look.tick}>
        <input
          type="checkbox"
          checked={choice.parts.has(part)}
          onChange={event => {
            onChoose({ ...choice, parts: toggled(choice.parts, part, event.currentTarget.checked) })
          }}
        />
        <span>
          <span className={look.head}>
            {t(title)}: {countWords(run.parts[part])}
          </span>{' '}
          <span className={look.quiet}>{t(hint)}</span>
        </span>
      </label>
      <details
        className={look.more}
        onToggle={event => {
          setOpen(event.currentTarget.open)
        }}
      >
        <summary>
          <Trans>See each</Trans>
        </summary>
        {isOpen && <ItemList runId={run.id} part={part} choice={choice} onChoose={onChoose} />}
      </details>
    </section>
  )
}
