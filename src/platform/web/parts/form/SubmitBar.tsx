import './styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { PlaceLink } from '../link/PlaceLink.tsx'
import { notify } from '../notice/notify.tsx'
import look from './Form.module.css'

type Props = {
  /** The act in words: "Record this need". */
  label: string
  pending?: boolean
  /** Whether a draft lies on this device. */
  isKept?: boolean
  cancelTo?: string
  /** `draft.discard`; offers to throw the draft away, and to take that back. */
  onDiscard?: () => () => void
}

/** The foot of a form: the one act, the way out, and what becomes of what was typed. */
export function SubmitBar({ label, pending = false, isKept = false, cancelTo, onDiscard }: Props) {
  const { t } = useLingui()
  const discard = () => {
    const undo = onDiscard?.()
    if (undo) notify({ message: t`The draft was thrown away.`, undo: { label: t`Bring it back`, run: undo } })
  }
  return (
    <div className={look.submit}>
      <div className={look.buttons}>
        <Button type="submit" size="lg" loading={pending}>
          {label}
        </Button>
        {cancelTo !== undefined && (
          <PlaceLink to={cancelTo} className={look.cancel}>
            <Trans>Not now</Trans>
          </PlaceLink>
        )}
      </div>
      <div className={look.kept}>
        <span role="status">{isKept && <Trans>Kept on this device; not sent yet.</Trans>}</span>
        {isKept && onDiscard && (
          <button type="button" className={look.plain} onClick={discard}>
            <Trans>Throw this draft away</Trans>
          </button>
        )}
      </div>
    </div>
  )
}
