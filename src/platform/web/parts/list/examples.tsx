import { Button } from '@mantine/core'
import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { StatusMark } from '../status/StatusMark.tsx'
import { EmptyState, List, ListRow } from './List.tsx'

function Rows() {
  const say = useSay()
  return (
    <List label={say({ id: 'Contoh klien', en: 'Example clients' })}>
      <ListRow
        to="/gallery#one"
        title="Sari Wulandari"
        subtitle={say({ id: 'Beras untuk malam ini · Tempat tinggal', en: 'Rice for tonight · A place to live' })}
        marks={
          <>
            <StatusMark tone="attention" label={say({ id: 'hari ini', en: 'today' })} />
            <StatusMark tone="wait" label={say({ id: 'menunggu jawaban', en: 'waiting for an answer' })} />
          </>
        }
        meta={say({ id: '3 hari lagi', en: '3 days left' })}
      />
      <ListRow
        to="/gallery#two"
        title="Yohanes Dethan"
        subtitle={say({ id: 'Akta lahir', en: 'Birth certificate' })}
        meta="2,3 km"
      />
      <ListRow
        title={say({ id: 'Telepon Puskesmas Oebobo', en: 'Call the Oebobo health centre' })}
        subtitle={say({ id: 'Janji Anda hari Senin', en: 'You promised on Monday' })}
        action={<Button variant="light">{say({ id: 'Selesai', en: 'Done' })}</Button>}
      />
    </List>
  )
}

function Empty() {
  const say = useSay()
  return (
    <EmptyState
      title={say({ id: 'Belum ada kebutuhan yang dicatat', en: 'No need has been named yet' })}
      action={<Button>{say({ id: 'Catat kebutuhan pertama', en: 'Name the first need' })}</Button>}
    >
      {say({ id: 'Tanyakan: apa yang paling membantu Anda sekarang?', en: 'Ask: what would help you most right now?' })}
    </EmptyState>
  )
}

export const examples: Example[] = [
  { name: 'Rows that lead on, and one with an act', Show: Rows },
  { name: 'Nothing yet', Show: Empty },
]
