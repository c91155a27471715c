import { Plural, Trans } from '@lingui/react/macro'
import { useConnection } from '../../connection.ts'
import { useKeptDrafts } from '../../drafts.ts'
import { StatusMark } from '../status/StatusMark.tsx'
import look from './Frame.module.css'

/** The one place that says whether there is a connection, and what is written but not sent. */
export function DeviceMark() {
  const isConnected = useConnection()
  const waiting = useKeptDrafts().length
  return (
    <div className={look.mark} role="status">
      {!isConnected && <StatusMark tone="attention" icon="offline" label={<Trans>No connection</Trans>} />}
      {waiting > 0 && (
        <StatusMark
          tone="wait"
          icon="edit"
          label={<Plural value={waiting} one="# draft kept on this device" other="# drafts kept on this device" />}
        />
      )}
    </div>
  )
}
