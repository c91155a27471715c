import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { dayWords } from '#platform/web/dates.ts'
import { ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import type { PartySystem, PartyView, Position } from '../schema/parties.ts'
import { EndPositionDialog } from './EndPositionDialog.tsx'
import { MarkPartyDialog } from './MarkPartyDialog.tsx'
import { PlacePartyDialog } from './PlacePartyDialog.tsx'
import { SYSTEM_WORDS } from './party-words.ts'

type Asked = 'place' | 'end' | 'mark'
type Props = { party: PartyView; system: PartySystem | null; isWriting: boolean }

/** A party within one system, with what they are there and where they stood before. */
export function PartyRow({ party, system, isWriting }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const now = party.positions.find(one => one.system === system && one.toOn === null) ?? null
  const before = party.positions.filter(({ toOn }) => toOn !== null)
  const done = () => {
    setAsked(null)
  }
  return (
    <>
      <ListRow
        title={party.name}
        subtitle={
          <>
            {now && <Standing of={now} />}
            {before.map(one => (
              <Ended key={one.id} of={one} />
            ))}
          </>
        }
        marks={<Marks of={party} />}
        action={isWriting && <Actions name={party.name} isNow={now !== null} onAsk={setAsked} />}
      />
      {asked === 'place' && <PlacePartyDialog party={party} replaces={now} onClose={done} />}
      {asked === 'end' && now && <EndPositionDialog party={party} position={now} onClose={done} />}
      {asked === 'mark' && <MarkPartyDialog party={party} onClose={done} />}
    </>
  )
}

type ActionsProps = { name: string; isNow: boolean; onAsk: (what: Asked) => void }

function Actions({ name, isNow, onAsk }: ActionsProps) {
  const { t } = useLingui()
  const ask = (what: Asked) => () => {
    onAsk(what)
  }
  return (
    <Group gap="xs">
      <Button
        variant="default"
        onClick={ask('place')}
        aria-label={isNow ? t`Change the position of ${name}` : t`Involve again: ${name}`}
      >
        {isNow ? t`Change` : t`Involve again`}
      </Button>
      {isNow && (
        <Button variant="default" onClick={ask('end')} aria-label={t`End the position of ${name}`}>
          <Trans>End</Trans>
        </Button>
      )}
      <Button variant="default" onClick={ask('mark')} aria-label={t`For the client: what ${name} is`}>
        <Trans>For the client</Trans>
      </Button>
    </Group>
  )
}

function Standing({ of: { role, goal, fromOn } }: { of: Position }) {
  const from = dayWords(fromOn, 'short')
  return (
    <>
      <div>
        <Trans>
          {role}, since {from}
        </Trans>
      </div>
      {goal !== null && (
        <div>
          <Trans>What we hope for: {goal}</Trans>
        </div>
      )}
    </>
  )
}

function Ended({ of: { system, role, fromOn, toOn, endWords } }: { of: Position }) {
  const { t } = useLingui()
  const place = t(SYSTEM_WORDS[system])
  const from = dayWords(fromOn, 'short')
  const to = toOn === null ? '' : dayWords(toOn, 'short')
  return (
    <div>
      <Trans>
        Before: {place}, {role}, {from} to {to}
      </Trans>
      {endWords !== null && <> “{endWords}”</>}
    </div>
  )
}

function Marks({ of: { speaks, consents, isSuspected } }: { of: PartyView }) {
  const { t } = useLingui()
  return (
    <>
      {speaks && <StatusMark tone="calm" icon="speak" label={t`speaks for the client`} />}
      {consents && <StatusMark tone="good" icon="check" label={t`consents for the client`} />}
      {isSuspected && <StatusMark tone="attention" label={t`may have harmed the client`} />}
    </>
  )
}
