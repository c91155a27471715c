import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { newId } from '#platform/shared/id.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import type { FunctioningTerms } from '#practice/knowledge/schema/functioning.ts'
import type { Functioning } from '../../schema/functioning.ts'
import { wordsForFunctioning } from '../parts/functioning-words.ts'
import { FunctioningClashDialog } from './FunctioningClashDialog.tsx'
import { OneOf } from './OneOf.tsx'
import { RolesPart } from './RolesPart.tsx'
import { SurroundingsPart } from './SurroundingsPart.tsx'
import { useAssessment, type Told } from './useAssessment.ts'
import { ContextPart, DimensionsPart, FinishPart, ViewsPart } from './WholeParts.tsx'

const PARTS = ['roles', 'surroundings', 'dimensions', 'context', 'views', 'finish'] as const
type PartId = (typeof PARTS)[number]
const PART_WORDS = {
  roles: msg`Roles`,
  surroundings: msg`Surroundings`,
  dimensions: msg`Three dimensions`,
  context: msg`Health, risks, protection`,
  views: msg`Both views`,
  finish: msg`Look over and finish`,
} as const
/** Which part a field stands in. */
const PART_OF: Partial<Record<string, PartId>> = {
  ...{ roles: 'roles', systems: 'surroundings', dimensions: 'dimensions', clientView: 'views', workerView: 'views' },
  ...{ health: 'context', mentalHealth: 'context', risks: 'context', protective: 'context', assessedOn: 'finish' },
}

type Props = Told & { terms: FunctioningTerms }

/** The form of an assessment, part by part. Give it the person's id as `key`. */
export function Write({ terms, ...told }: Props) {
  const { t } = useLingui()
  const [part, setPart] = useState<PartId>('roles')
  const { draft, form, acting, send } = useAssessment({ ...told, onDone: useDone(told) })
  const toPart = (next: PartId) => {
    setPart(next)
    document.getElementById('part')?.scrollIntoView()
  }
  const finish = () => {
    send(true)
  }
  const save = () => {
    send(false)
  }
  return (
    <>
      <Form draft={draft} onSend={finish} trouble={<Trouble acting={acting} send={send} />}>
        <Parts part={part} wrong={Object.keys(form.errors)} onPart={toPart} />
        <Body part={part} {...{ form, terms }} before={told.before} />
        {part === 'finish' && (
          <SubmitBar
            label={t`Finish this assessment`}
            pending={acting.pending}
            isKept={draft.isKept}
            onDiscard={draft.discard}
          />
        )}
        <Foot part={part} pending={acting.pending} onPart={toPart} onSave={save} />
      </Form>
      {acting.failure?.code === 'version-clash' && (
        <FunctioningClashDialog clash={acting.failure} terms={terms} send={send} onLayAside={draft.finish} />
      )}
    </>
  )
}

/** What is said once it is kept, and where it is read. */
function useDone({ caseId, personId }: Told): (kept: Functioning) => void {
  const { t } = useLingui()
  const go = useGo()
  return ({ state }) => {
    const isFinished = state === 'finished'
    notify({
      message: isFinished ? t`The assessment is finished.` : t`The draft is kept; you and your team can go on with it.`,
    })
    go(`/cases/${caseId}/assessment?person=${personId}`)
  }
}

/** Why it was not kept; what came too late for a finished assessment can become one of its own. */
function Trouble({ acting, send }: Pick<ReturnType<typeof useAssessment>, 'acting' | 'send'>) {
  const { failure } = acting
  if (failure?.code === 'version-clash') return null
  return (
    <>
      <ActTrouble of={acting} words={wordsForFunctioning} />
      {failure?.code === 'functioning-finished' && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              send(false, { id: newId(), version: 0 })
            }}
          >
            <Trans>Keep mine as a new assessment</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

type PartsProps = { part: PartId; wrong: readonly string[]; onPart: (part: PartId) => void }

function Parts({ part, wrong, onPart }: PartsProps) {
  const { t } = useLingui()
  const isWrong = (id: PartId) => wrong.some(path => PART_OF[path.split('.')[0] ?? ''] === id)
  return (
    <div id="part">
      <OneOf
        label={t`Parts of the assessment`}
        open={part}
        parts={PARTS.map(id => ({ id, label: t(PART_WORDS[id]), told: isWrong(id) ? t`look at this again` : null }))}
        onOpen={id => {
          onPart(PARTS.find(one => one === id) ?? 'roles')
        }}
      />
    </div>
  )
}

type BodyProps = Parameters<typeof RolesPart>[0] & { part: PartId }

function Body({ part, ...props }: BodyProps) {
  switch (part) {
    case 'roles':
      return <RolesPart {...props} />
    case 'surroundings':
      return <SurroundingsPart {...props} />
    case 'dimensions':
      return <DimensionsPart {...props} />
    case 'context':
      return <ContextPart {...props} />
    case 'views':
      return <ViewsPart {...props} />
    case 'finish':
      return <FinishPart {...props} />
  }
}

type FootProps = { part: PartId; pending: boolean; onPart: (part: PartId) => void; onSave: () => void }

/** Where to go from a part, and keeping what is there so far with the agency. */
function Foot({ part, pending, onPart, onSave }: FootProps) {
  const { t } = useLingui()
  const next = PARTS[PARTS.indexOf(part) + 1]
  const name = next === undefined ? '' : t(PART_WORDS[next])
  return (
    <Group gap="sm">
      {next !== undefined && (
        <Button
          variant="default"
          onClick={() => {
            onPart(next)
          }}
        >
          {t`Next: ${name}`}
        </Button>
      )}
      <Button variant="default" loading={pending} onClick={onSave}>
        <Trans>Keep as a draft</Trans>
      </Button>
    </Group>
  )
}
