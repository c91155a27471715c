import './styles.ts'
import { t } from '@lingui/core/macro'
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { newId } from '#platform/shared/id.ts'
import { Icon } from '../icon/Icon.tsx'

type News = {
  /** One short sentence, already in the language of the moment. */
  message: string
  undo?: { label: string; run: () => void }
}

/** Say that something was done, in passing; what matters later must also stand on the page. */
export function notify({ message, undo }: News): void {
  const id = newId()
  notifications.show({
    id,
    autoClose: undo ? 12_000 : 6_000,
    icon: <Icon name="check" />,
    color: 'teal',
    withBorder: true,
    closeButtonProps: { 'aria-label': t`Close` },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        {undo && (
          <Button
            variant="subtle"
            onClick={() => {
              undo.run()
              notifications.hide(id)
            }}
          >
            {undo.label}
          </Button>
        )}
      </Group>
    ),
  })
}
