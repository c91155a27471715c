import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { StatusMark } from './StatusMark.tsx'

function Tones() {
  const say = useSay()
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      <StatusMark tone="calm" label={say({ id: 'dalam pembicaraan', en: 'being talked about' })} />
      <StatusMark tone="good" label={say({ id: 'diterima', en: 'accepted' })} />
      <StatusMark tone="wait" label={say({ id: 'menunggu jawaban', en: 'waiting for an answer' })} />
      <StatusMark tone="attention" label={say({ id: 'lewat waktu', en: 'overdue' })} />
      <StatusMark tone="done" label={say({ id: 'selesai', en: 'finished' })} />
    </div>
  )
}

export const examples: Example[] = [{ name: 'Five tones, each with its shape', Show: Tones }]
