import { Button } from '@mantine/core'
import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { Broken } from './Broken.tsx'
import { Nowhere } from './Nowhere.tsx'
import { Page } from './Page.tsx'

function Whole() {
  const say = useSay()
  return (
    <Page
      title={say({ id: 'Klien saya', en: 'My clients' })}
      back={{ to: '/', label: say({ id: 'Hari ini', en: 'Today' }) }}
      lead={say({
        id: 'Siapa yang Anda dampingi, dan apa yang berikutnya.',
        en: 'Who you work with, and what comes next.',
      })}
      actions={<Button>{say({ id: 'Daftarkan seseorang', en: 'Register someone' })}</Button>}
      aside={<p>{say({ id: 'Di samping: yang perlu dilihat sekilas.', en: 'Beside: what is needed at a glance.' })}</p>}
    >
      <p>{say({ id: 'Isi halaman berdiri di sini.', en: 'What the page holds stands here.' })}</p>
    </Page>
  )
}

export const examples: Example[] = [
  { name: 'With a way back, an act and something beside', Show: Whole },
  { name: 'An address that leads nowhere', Show: Nowhere },
  { name: 'Broken on this device', Show: Broken },
]
