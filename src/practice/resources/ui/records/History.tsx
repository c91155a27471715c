import { Trans } from '@lingui/react/macro'
import { Timeline } from '#platform/web/parts/timeline/Timeline.tsx'
import { useSay } from '#platform/web/say.ts'
import type { HistoryNote, RecordPage } from '../../schema/record-page.ts'
import { useWho } from './useWho.ts'

/** Who said what, when: of the object and of all that stands in it. */
export function History({ page: { history } }: { page: RecordPage }) {
  if (history.length === 0) return null
  return (
    <section aria-labelledby="history">
      <h2 id="history">
        <Trans>Who said so</Trans>
      </h2>
      <Notes history={history} />
    </section>
  )
}

function Notes({ history }: { history: readonly HistoryNote[] }) {
  const say = useSay()
  const who = useWho()
  return (
    <Timeline
      entries={history.map((note, nth) => ({
        id: String(nth),
        at: note.on,
        title: [say(note.field), note.part ? say(note.part) : ''].filter(text => text !== '').join(' · '),
        body: <Change note={note} />,
        by: note.action === 'confirm' ? <Confirmed by={who(note.by)} /> : who(note.by),
      }))}
    />
  )
}

function Confirmed({ by }: { by: string }) {
  return <Trans>{by}, who asked them</Trans>
}

function Change({ note }: { note: HistoryNote }) {
  const say = useSay()
  const [old, now] = [say(note.old), say(note.new)]
  if (old === '') return now === '' ? null : <Trans>Added: {now}</Trans>
  if (now === '') return <Trans>Taken out: {old}</Trans>
  return old === now ? (
    now
  ) : (
    <Trans>
      {old} → {now}
    </Trans>
  )
}
