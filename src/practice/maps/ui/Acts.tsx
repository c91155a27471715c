import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Icon, type IconName } from '#platform/web/parts/icon/Icon.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { mapOfCase, takeBackFromMap } from '../api.ts'
import { timelineOfCase } from '#practice/cases/api.ts'
import look from './Map.module.css'
import { wordsForMap } from './words.ts'

/** What an act on a map makes stale. */
export const STALE = { stale: [mapOfCase, timelineOfCase] }

type Act = { label: string; icon?: IconName; onDo: () => void }

export function Acts({ acts }: { acts: readonly Act[] }) {
  return (
    <div className={look.acts}>
      {acts.map(({ label, icon, onDo }) => (
        <Button
          key={label}
          variant="default"
          {...(icon && { leftSection: <Icon name={icon} size={18} /> })}
          onClick={onDo}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}

type Props = { caseId: string; id: string; version: number; onDone: () => void }

/** Take something off the map that was put there by mistake: asked once more, since what hangs on it goes too. */
export function TakeOff({ caseId, id, version, onDone }: Props) {
  const [isAsked, setAsked] = useState(false)
  const acting = useAct(takeBackFromMap, { onDone, ...STALE })
  if (!isAsked) {
    return (
      <div>
        <Button
          variant="subtle"
          onClick={() => {
            setAsked(true)
          }}
        >
          <Trans>It was a mistake: take it off the map</Trans>
        </Button>
      </div>
    )
  }
  return (
    <div className={look.part}>
      <p>
        <Trans>What hangs on it goes too. How it stood before is kept, but no longer shown on the map.</Trans>
      </p>
      <div className={look.acts}>
        <Button
          loading={acting.pending}
          onClick={() => {
            acting.send({ caseId, id, version })
          }}
        >
          <Trans>Take it off the map</Trans>
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setAsked(false)
          }}
        >
          <Trans>Leave it</Trans>
        </Button>
      </div>
      <ActTrouble of={acting} words={wordsForMap} />
    </div>
  )
}
