import './styles.ts'
import { Notifications } from '@mantine/notifications'

/** Where news in passing is shown; there is one, in what surrounds every screen. */
export function Passing() {
  return <Notifications position="bottom-center" limit={3} />
}
