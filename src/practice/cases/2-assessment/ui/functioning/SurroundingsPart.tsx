import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { freshProblem, freshSystem } from '../../rules/functioning-draft.ts'
import { heaviest } from '../../rules/functioning.ts'
import { DangerNotice } from './DangerNotice.tsx'
import look from './Functioning.module.css'
import { OpenList } from './OneOf.tsx'
import { DurationField, InWords } from './RoleEditor.tsx'
import type { PartProps } from './useAssessment.ts'
import { useFunctioningWords } from './useWords.ts'
import { ViewGrid } from './ViewGrid.tsx'

/** What surrounds this person: six systems, in each what goes wrong and what is good. */
export function SurroundingsPart(props: PartProps) {
  const { form, terms } = props
  const { t } = useLingui()
  const { say } = useFunctioningWords(terms)
  const { systems } = form.getValues()
  const [opened, setOpened] = useState<string | null>(null)
  const at = systems.findIndex(({ system }) => system === opened)
  if (opened !== null && at >= 0) {
    return (
      <SystemEditor
        key={opened}
        {...props}
        at={at}
        onDone={() => {
          setOpened(null)
        }}
      />
    )
  }
  const told = (id: string) => {
    const entry = systems.find(({ system }) => system === id)
    if (!entry) return null
    const number = entry.problems.length
    if (number > 0) {
      return (
        <StatusMark tone="wait" label={<Plural value={number} one="one problem named" other="# problems named" />} />
      )
    }
    return entry.strength === '' ? null : <StatusMark tone="good" label={t`a strength is named`} />
  }
  return (
    <Stack gap="md">
      <p>
        <Trans>What around this person makes life hard, and what carries? Open what matters.</Trans>
      </p>
      <OpenList
        label={t`Surroundings`}
        things={terms.environmentSystems.map(({ id, label, anchor }) => {
          return { id, label: say(label), anchor: say(anchor), mark: told(id) }
        })}
        onOpen={id => {
          if (!systems.some(({ system }) => system === id)) form.setFieldValue('systems', [...systems, freshSystem(id)])
          setOpened(id)
        }}
      />
    </Stack>
  )
}

type EditorProps = PartProps & { at: number; onDone: () => void }

/** One system: its problems, one open at a time, then words and what is good in it. */
function SystemEditor({ onDone, ...props }: EditorProps) {
  const { form, terms, at } = props
  const { t } = useLingui()
  const { say, nameOf, bothOf } = useFunctioningWords(terms)
  const [opened, setOpened] = useState<string | null>(null)
  const entry = form.getValues().systems[at]
  const system = terms.environmentSystems.find(({ id }) => id === entry?.system)
  if (!entry || !system) return null
  const path = `systems.${at}` as const
  const index = entry.problems.findIndex(({ problem }) => problem === opened)
  if (opened !== null && index >= 0) {
    const close = () => {
      setOpened(null)
    }
    return <ProblemEditor key={opened} {...props} index={index} title={nameOf(opened)} onDone={close} />
  }
  const remove = () => {
    const left = form.getValues().systems.filter(one => one.system !== entry.system)
    form.setFieldValue('systems', left)
    onDone()
  }
  const open = (id: string) => {
    const isThere = entry.problems.some(({ problem }) => problem === id)
    if (!isThere) form.setFieldValue(`${path}.problems`, [...entry.problems, freshProblem(id)])
    setOpened(id)
  }
  return (
    <Stack gap="md" className={look.card}>
      <h3>{say(system.label)}</h3>
      <OpenList
        label={t`What may go wrong here`}
        things={system.problemKinds.map(({ id, label, anchor }) => {
          const kept = entry.problems.find(({ problem }) => problem === id)
          const mark = kept && <StatusMark tone="wait" label={bothOf('severity', kept.severity)} />
          return { id, label: say(label), anchor: say(anchor), mark }
        })}
        onOpen={open}
      />
      <InWords form={form} name={field => `${path}.${field}`} />
      <Group gap="sm">
        <Button onClick={onDone}>
          <Trans>Done with this part</Trans>
        </Button>
        <Button variant="subtle" onClick={remove}>
          <Trans>Take all of it out</Trans>
        </Button>
      </Group>
    </Stack>
  )
}

function ProblemEditor(props: PartProps & { at: number; index: number; title: string; onDone: () => void }) {
  const { form, terms, before, at, index, title, onDone } = props
  const { t } = useLingui()
  const { rowsOf } = useFunctioningWords(terms)
  const path = `systems.${at}.problems.${index}` as const
  const entry = form.getValues().systems[at]?.problems[index]
  if (!entry) return null
  const earlier = before?.systems.flatMap(({ problems }) => problems).find(({ problem }) => problem === entry.problem)
  const remove = () => {
    const problems = form.getValues().systems[at]?.problems.filter(({ problem }) => problem !== entry.problem) ?? []
    form.setFieldValue(`systems.${at}.problems`, problems)
    onDone()
  }
  return (
    <Stack gap="md" className={look.card}>
      <h3>{title}</h3>
      <ViewGrid
        form={form}
        name={`${path}.severity`}
        label={t`How much does it stand in the way?`}
        rows={rowsOf('severity')}
        before={earlier?.severity}
      />
      <DurationField form={form} name={`${path}.duration`} terms={terms} />
      {heaviest(entry.severity) === 6 && <DangerNotice />}
      <Group gap="sm">
        <Button onClick={onDone}>
          <Trans>Done with this problem</Trans>
        </Button>
        <Button variant="subtle" onClick={remove}>
          <Trans>Take this problem out</Trans>
        </Button>
      </Group>
    </Stack>
  )
}
