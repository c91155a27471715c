import '../frame/styles.ts'
import './styles.ts'
import { useLingui } from '@lingui/react/macro'
import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import look from './Dialog.module.css'

type Props = {
  isOpen: boolean
  onClose: () => void
  title: string
  children?: ReactNode
  /** The one act that the dialog asks about; without it there is only a way to close. */
  confirm?: { label: string; onConfirm: () => void; pending?: boolean }
  /** Words for going back without doing it. */
  cancelLabel?: string
  size?: 'md' | 'lg' | 'xl'
}

/** The one dialogue: to confirm an act, or to show more about something. */
export function Dialog({ isOpen, onClose, title, children, confirm, cancelLabel, size = 'md' }: Props) {
  const { t } = useLingui()
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={size} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={look.body}>
          <div className={look.head}>
            <Modal.Title className={look.title}>{title}</Modal.Title>
            <Modal.CloseButton aria-label={t`Close`} className={look.close} />
          </div>
          {children && <div>{children}</div>}
          <div className={look.buttons}>
            {confirm && (
              <Button onClick={confirm.onConfirm} loading={confirm.pending ?? false}>
                {confirm.label}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {cancelLabel ?? (confirm ? t`Go back` : t`Close`)}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
