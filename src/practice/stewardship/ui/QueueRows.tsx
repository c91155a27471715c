import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { newId } from '#platform/shared/id.ts'
import { countWords, dayWords } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { confirmAsItStands, undoConfirmation, verificationQueue } from '../api/queue.ts'
import type { ConfirmAsItStands, QueueRow } from '../schema/verification.ts'
import look from './Care.module.css'
import { KIND_TONES, KIND_WORDS, REASON_WORDS } from './words.ts'

type Finding = ConfirmAsItStands['finding']

/** Each row does its act in one tap: still true, closed, or a link for them to say it themselves. */
export function QueueRows({ rows }: { rows: readonly QueueRow[] }) {
  const { t } = useLingui()
  const [closing, setClosing] = useState<QueueRow | null>(null)
  const { finding, find, undoing } = useFinding(() => {
    setClosing(null)
  })
  return (
    <Stack>
      <ActTrouble of={finding} />
      <ActTrouble of={undoing} />
      <List label={t`Services to verify`}>
        {rows.map(row => (
          <Row
            key={row.id}
            row={row}
            onTrue={() => {
              find(row, 'stands')
            }}
            onClosed={() => {
              setClosing(row)
            }}
          />
        ))}
      </List>
      <Closed
        of={closing}
        onFind={find}
        onClose={() => {
          setClosing(null)
        }}
      />
    </Stack>
  )
}

function useFinding(onDone: () => void) {
  const { t } = useLingui()
  const stale = [verificationQueue, { name: 'servicePage' }, { name: 'todayView' }, { name: 'searchDirectory' }]
  const undoing = useAct(undoConfirmation, {
    stale,
    onDone: () => {
      notify({ message: t`It stands as it was before.` })
    },
  })
  const finding = useAct(confirmAsItStands, {
    stale,
    onDone: ({ id }) => {
      onDone()
      const run = () => {
        undoing.send({ id })
      }
      notify({ message: t`Thank you: this is confirmed as of today.`, undo: { label: t`Take it back`, run } })
    },
  })
  const find = (row: QueueRow, found: Finding) => {
    finding.send({ id: newId(), serviceId: row.id, finding: found })
  }
  return { finding, undoing, find }
}

type RowProps = { row: QueueRow; onTrue: () => void; onClosed: () => void }

function Row({ row, onTrue, onClosed }: RowProps) {
  const { t } = useLingui()
  const say = useSay()
  const { organization, phones, kind, assuredOn, requests, changes, linkedUntil } = row
  const last = assuredOn === null ? t`never confirmed` : t`confirmed ${dayWords(assuredOn, 'short')}`
  const reasons = requests.map(({ reason, times }) => (
    <StatusMark key={reason} tone="attention" label={`${countWords(times)} × ${t(REASON_WORDS[reason])}`} />
  ))
  return (
    <ListRow
      to={`/directory/services/${row.id}`}
      title={say(row.name)}
      subtitle={[organization.name, ...phones.slice(0, 2), last].join(' · ')}
      marks={
        <>
          {reasons.length > 0 ? reasons : <StatusMark tone={KIND_TONES[kind]} label={t(KIND_WORDS[kind])} />}
          {changes > 0 && <StatusMark tone="wait" icon="edit" label={t`${countWords(changes)} to decide`} />}
          {linkedUntil !== null && <StatusMark tone="calm" icon="message" label={t`link sent`} />}
        </>
      }
      action={
        <div className={look.acts}>
          <Button variant="light" onClick={onTrue}>
            <Trans>Still true</Trans>
          </Button>
          <Button variant="default" onClick={onClosed}>
            <Trans>Closed</Trans>
          </Button>
          {changes > 0 ? (
            <Button component={PlaceLink} variant="default" to={`/directory/changes?service=${row.id}`}>
              <Trans>Decide</Trans>
            </Button>
          ) : (
            <Button component={PlaceLink} variant="default" to={`/directory/organizations/${organization.id}/links`}>
              <Trans>Send a link</Trans>
            </Button>
          )}
        </div>
      }
    />
  )
}

type ClosedProps = { of: QueueRow | null; onFind: (row: QueueRow, finding: Finding) => void; onClose: () => void }

function Closed({ of, onFind, onClose }: ClosedProps) {
  const { t } = useLingui()
  const say = useSay()
  const found = (finding: Finding) => () => {
    if (of) onFind(of, finding)
  }
  return (
    <Dialog isOpen={of !== null} onClose={onClose} title={of ? say(of.name) : ''} cancelLabel={t`Go back`}>
      <Stack>
        <Button variant="default" onClick={found('closed-for-now')}>
          <Trans>Closed for now; they will open again</Trans>
        </Button>
        <Button variant="default" onClick={found('no-longer-offered')}>
          <Trans>No longer offered</Trans>
        </Button>
      </Stack>
    </Dialog>
  )
}
