import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { clockWords, dayWords } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { Folded } from '../../../ui/parts/Folded.tsx'
import { settleTask } from '../../api/conferences.ts'
import type { ConferenceTask, ConferenceView } from '../../schema/conference.ts'
import { CancelConferenceDialog, DropTaskDialog } from './CancelConferenceDialog.tsx'
import { HoldConferenceDialog, PlanConferenceDialog } from './ConferenceDialog.tsx'
import { PRESENCE_WORDS, wordsForWork } from '../parts/words.ts'
import look from '../Work.module.css'

type Props = { conference: ConferenceView; today: string; isOpen: boolean }

/** A case conference: planned, with the ways in which it ends; or held, with decisions and tasks. */
export function ConferenceCard({ conference, today, isOpen }: Props) {
  const { t } = useLingui()
  const may = useMay()
  const { state, meetsOn, timeOfDay, place, agenda, members, clientPresence, clientWhy, decisions } = conference
  const names = members.map(({ name }) => name).join(', ')
  return (
    <li className={look.card}>
      <div className={look.head}>
        <h3>
          <Icon name="clients" size={18} /> <Trans>Case conference</Trans>
        </h3>
        <Mark conference={conference} today={today} />
      </div>
      <p className={look.line}>
        {[dayWords(meetsOn), timeOfDay === null ? null : clockWords(timeOfDay), place]
          .filter(one => one !== null)
          .join(', ')}
      </p>
      <Folded words={agenda} />
      {names !== '' && <p className={look.quiet}>{t`With ${names}`}</p>}
      <p className={look.quiet}>
        {t(PRESENCE_WORDS[clientPresence])}
        {clientWhy !== null && `: ${clientWhy}`}
      </p>
      {decisions !== null && (
        <div>
          <strong>
            <Trans>What was decided</Trans>
          </strong>
          <Folded words={decisions} />
        </div>
      )}
      {conference.tasks.length > 0 && <Tasks tasks={conference.tasks} today={today} mayHold={may('conference.hold')} />}
      {state === 'planned' && isOpen && may('conference.hold') && <Endings conference={conference} />}
    </li>
  )
}

function Mark({ conference: { state, meetsOn, tasks }, today }: Omit<Props, 'isOpen'>) {
  const { t } = useLingui()
  if (state === 'cancelled') return <StatusMark tone="done" icon="cross" label={t`Called off`} />
  if (state === 'planned') {
    return meetsOn < today ? (
      <StatusMark tone="attention" label={t`Not recorded yet`} />
    ) : (
      <StatusMark tone="calm" icon="clock" label={dayWords(meetsOn, 'relative', today)} />
    )
  }
  const open = tasks.filter(task => task.state === 'open').length
  return open === 0 ? (
    <StatusMark tone="good" label={t`Held`} />
  ) : (
    <StatusMark tone="wait" label={<Plural value={open} one="# task still open" other="# tasks still open" />} />
  )
}

type Asked = 'hold' | 'plan' | 'cancel' | null

function Endings({ conference }: { conference: ConferenceView }) {
  const [asked, setAsked] = useState<Asked>(null)
  const close = () => {
    setAsked(null)
  }
  const ask = (what: Asked) => () => {
    setAsked(what)
  }
  const { caseId } = conference
  return (
    <div className={look.acts}>
      <Button onClick={ask('hold')}>
        <Trans>It was held</Trans>
      </Button>
      <Button variant="default" onClick={ask('plan')}>
        <Trans>Change the plan</Trans>
      </Button>
      <Button variant="subtle" onClick={ask('cancel')}>
        <Trans>Call it off</Trans>
      </Button>
      {asked === 'hold' && <HoldConferenceDialog caseId={caseId} kept={conference} onClose={close} />}
      {asked === 'plan' && <PlanConferenceDialog caseId={caseId} kept={conference} onClose={close} />}
      {asked === 'cancel' && <CancelConferenceDialog conference={conference} onClose={close} />}
    </div>
  )
}

type TasksProps = { tasks: readonly ConferenceTask[]; today: string; mayHold: boolean }

/** Who does what by when, and how each stands. */
function Tasks({ tasks, today, mayHold }: TasksProps) {
  return (
    <ul className={look.tasks}>
      {tasks.map(task => (
        <Task key={task.id} task={task} today={today} mayHold={mayHold} />
      ))}
    </ul>
  )
}

function Task({ task, today, mayHold }: { task: ConferenceTask; today: string; mayHold: boolean }) {
  const { t } = useLingui()
  const { what, who, dueOn, state, words } = task
  const due = dueOn === null ? '' : dayWords(dueOn, 'short')
  return (
    <li className={look.task}>
      <div>
        <div>{what}</div>
        <p className={look.quiet}>{dueOn === null ? who : t`${who} · by ${due}`}</p>
        {words !== null && <p className={look.quiet}>{words}</p>}
      </div>
      {state === 'done' && <StatusMark tone="good" label={t`Done`} />}
      {state === 'dropped' && <StatusMark tone="done" label={t`Dropped`} />}
      {state === 'open' && dueOn !== null && dueOn < today && <StatusMark tone="attention" label={t`Overdue`} />}
      {state === 'open' && mayHold && <Settle task={task} />}
    </li>
  )
}

/** One press says that a task is done; dropping it asks why. */
function Settle({ task }: { task: ConferenceTask }) {
  const { t } = useLingui()
  const [isDropping, setDropping] = useState(false)
  const acting = useAct(settleTask, {
    onDone: () => {
      notify({ message: t`The task is done.` })
    },
  })
  const { id, caseId, version } = task
  return (
    <div className={look.acts}>
      <ActTrouble of={acting} words={wordsForWork} />
      <Button
        variant="default"
        loading={acting.pending}
        onClick={() => {
          acting.send({ id, caseId, version, state: 'done', words: null })
        }}
      >
        <Trans>Done</Trans>
      </Button>
      <Button
        variant="subtle"
        onClick={() => {
          setDropping(true)
        }}
      >
        <Trans>Drop it</Trans>
      </Button>
      {isDropping && (
        <DropTaskDialog
          task={task}
          onClose={() => {
            setDropping(false)
          }}
        />
      )}
    </div>
  )
}
