import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useAct } from '#platform/web/useAct.ts'
import { completeTask, dropTask, resumeTask } from '../api.ts'
import type { PlanTask } from '../schema.ts'
import { wordsForPlan } from './parts/words.ts'

type Asked = 'done' | 'dropped' | 'open'
const Words = z.string().trim().max(2000)
const Draft = z.object({ task: z.object({ words: Words }) })
const Reason = z.object({ task: z.object({ words: Words.min(1) }) })

/** What can be said of a task: done, dropped with why, or taken up again. */
export function TaskActs({ task }: { task: PlanTask }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask = (what: Asked) => () => {
    setAsked(what)
  }
  return (
    <>
      <Group gap="xs">
        {task.state === 'open' ? (
          <>
            <Button variant="default" onClick={ask('done')}>
              <Trans>Done</Trans>
            </Button>
            <Button variant="subtle" onClick={ask('dropped')}>
              <Trans>Drop</Trans>
            </Button>
          </>
        ) : (
          <Button variant="subtle" onClick={ask('open')}>
            <Trans>Take up again</Trans>
          </Button>
        )}
      </Group>
      {asked !== null && (
        <SettleDialog
          key={asked}
          task={task}
          to={asked}
          onClose={() => {
            setAsked(null)
          }}
        />
      )}
    </>
  )
}

const rowOf = (to: Asked) => (to === 'done' ? completeTask : to === 'dropped' ? dropTask : resumeTask)

function SettleDialog({ task, to, onClose }: { task: PlanTask; to: Asked; onClose: () => void }) {
  const { t } = useLingui()
  const isReasoned = to === 'dropped'
  const words = {
    done: { title: t`Is this task done?`, label: t`It is done` },
    dropped: { title: t`Why is this task dropped?`, label: t`Drop this task` },
    open: { title: t`Take this task up again?`, label: t`Take it up again` },
  }[to]
  const draft = useDraft(`task ${task.id} ${to}`, isReasoned ? Reason : Draft, () => ({ task: { words: '' } }))
  const acting = useAct(rowOf(to), { draft, onDone: onClose })
  return (
    <Dialog isOpen onClose={onClose} title={words.title} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ task: { words: said } }) => {
          acting.send({ caseId: task.caseId, id: task.id, words: said })
        }}
        trouble={<ActTrouble of={acting} words={wordsForPlan} />}
      >
        <p>{task.what}</p>
        <LongField
          form={draft.form}
          name="task.words"
          label={isReasoned ? t`Why` : t`What came of it`}
          expected={t`Write why, for example “The school said yes without it”.`}
          isOptional={!isReasoned}
        />
        <SubmitBar label={words.label} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}
