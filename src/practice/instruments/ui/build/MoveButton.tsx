import { ActionIcon } from '@mantine/core'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import look from './Build.module.css'

type Props = { by: -1 | 1; label: string; isOff: boolean; onMove: (by: -1 | 1) => void }

/** Change places with the neighbour above or below. */
export function MoveButton({ by, label, isOff, onMove }: Props) {
  return (
    <ActionIcon
      variant="default"
      size={44}
      aria-label={label}
      disabled={isOff}
      onClick={() => {
        onMove(by)
      }}
    >
      <span className={by === -1 ? look.up : look.down}>
        <Icon name="next" />
      </span>
    </ActionIcon>
  )
}
