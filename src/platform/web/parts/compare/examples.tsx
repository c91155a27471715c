import { Button } from '@mantine/core'
import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { StatusMark } from '../status/StatusMark.tsx'
import { Compare } from './Compare.tsx'

function Three() {
  const say = useSay()
  const choose = <Button variant="light">{say({ id: 'Pilih ini', en: 'Choose this' })}</Button>
  const fits = <StatusMark tone="good" label={say({ id: 'cocok', en: 'fits' })} />
  return (
    <Compare
      label={say({ id: 'Pilihan bantuan berdampingan', en: 'Alternatives side by side' })}
      rows={[say({ id: 'Jarak', en: 'Distance' }), say({ id: 'Biaya', en: 'Cost' }), say({ id: 'Bawa', en: 'Bring' })]}
      items={[
        {
          id: '1',
          title: say({ id: 'Dapur umum Oebobo', en: 'Oebobo community kitchen' }),
          marks: fits,
          action: choose,
          values: ['800 m', say({ id: 'gratis', en: 'free' }), say({ id: 'tidak ada', en: 'nothing' })],
        },
        {
          id: '2',
          title: say({ id: 'Paket sembako kelurahan', en: 'Food parcel of the kelurahan' }),
          marks: fits,
          action: choose,
          values: ['1,4 km', say({ id: 'gratis', en: 'free' }), say({ id: 'kartu keluarga', en: 'family card' })],
        },
        {
          id: '3',
          title: say({ id: 'Lumbung gereja', en: 'Church rice store' }),
          marks: <StatusMark tone="wait" label={say({ id: 'belum pasti', en: 'cannot tell yet' })} />,
          action: choose,
          values: ['3 km', null, null],
        },
      ]}
    />
  )
}

export const examples: Example[] = [{ name: 'Three side by side', Show: Three }]
