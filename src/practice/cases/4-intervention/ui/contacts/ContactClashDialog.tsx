import { Trans, useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import type { Contact, ContactClash, ContactState, WithWhom } from '../../schema/contact.ts'
import { BothVersions } from '../BothVersions.tsx'

type Props = {
  clash: Pick<ContactClash, 'kept' | 'sent'>
  /** Lay aside what was written: the record stays as the other left it. */
  onKeep: () => void
  /** Send the same again, on the version that stands now. */
  onSend: (version: number) => void
  onClose: () => void
}

/** Two versions of one contact side by side; someone chooses, nothing is overwritten in silence. */
export function ContactClashDialog({ clash: { kept, sent }, onKeep, onSend, onClose }: Props) {
  const rows = useRows(kept, sent)
  const again = () => {
    onSend(kept.version)
  }
  const isPlanned = kept.state === 'planned'
  return (
    <>
      <p>
        <Trans>Someone changed this contact while you were writing. Nothing was overwritten.</Trans>
      </p>
      <BothVersions rows={rows} onKeep={onKeep} onClose={onClose} onSend={isPlanned ? again : undefined} />
      {!isPlanned && (
        <p>
          <Trans>
            It was told already, and what was told stays. If yours differs, write it down as a contact of its own.
          </Trans>
        </p>
      )}
    </>
  )
}

function useRows(kept: Contact, sent: ContactClash['sent']) {
  const { t } = useLingui()
  const states: Record<ContactState, string> = {
    planned: t`Planned`,
    done: t`It took place`,
    missed: t`It did not come about`,
    cancelled: t`Called off`,
  }
  const isEnding = 'to' in sent
  const names = (people: readonly WithWhom[]) => people.map(({ name }) => name).join(', ')
  const day = kept.happenedOn ?? kept.plannedOn
  return [
    { row: t`How it stands`, kept: states[kept.state], sent: states[isEnding ? sent.to : 'planned'] },
    {
      row: t`Day`,
      kept: day === null ? null : dayWords(day),
      sent: dayWords(isEnding ? sent.happenedOn : sent.plannedOn),
    },
    { row: t`With whom?`, kept: names(kept.withWhom), sent: names(sent.withWhom) },
    isEnding
      ? { row: t`What happened, what was said`, kept: kept.words, sent: sent.words }
      : { row: t`What for`, kept: kept.aim, sent: sent.aim },
  ]
}
