import { Button } from '@mantine/core'
import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { Notice } from './Notice.tsx'
import { notify } from './notify.tsx'

function Tones() {
  const say = useSay()
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <Notice title={say({ id: 'Perlu diketahui', en: 'Good to know' })}>
        {say({ id: 'Layanan ini tutup pada hari Jumat siang.', en: 'This service is closed on Friday at noon.' })}
      </Notice>
      <Notice tone="good" title={say({ id: 'Rujukan terkirim', en: 'The referral was sent' })} />
      <Notice tone="wait" action={<Button variant="default">{say({ id: 'Kirim lagi', en: 'Send again' })}</Button>}>
        {say({ id: 'Tidak ada sambungan. Tulisan Anda tersimpan.', en: 'No connection. What you wrote is kept.' })}
      </Notice>
      <Notice tone="attention" title={say({ id: 'Persetujuan berakhir besok', en: 'The consent ends tomorrow' })}>
        {say({ id: 'Bicarakan lagi sebelum rujukan berikutnya.', en: 'Talk about it again before the next referral.' })}
      </Notice>
    </div>
  )
}

function Passing() {
  const say = useSay()
  const tell = () => {
    notify({
      message: say({ id: 'Catatan dihapus.', en: 'The note was removed.' }),
      undo: { label: say({ id: 'Kembalikan', en: 'Take back' }), run: () => undefined },
    })
  }
  return <Button onClick={tell}>{say({ id: 'Beri tahu sambil lalu', en: 'Say something in passing' })}</Button>
}

export const examples: Example[] = [
  { name: 'Four tones', Show: Tones },
  { name: 'In passing, with a way back', Show: Passing },
]
