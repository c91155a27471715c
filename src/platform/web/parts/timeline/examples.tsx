import { useLingui } from '@lingui/react'
import { todayHere } from '../../dates.ts'
import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { Timeline } from './Timeline.tsx'

function Story() {
  useLingui()
  const say = useSay()
  return (
    <Timeline
      entries={[
        {
          id: '1',
          at: `${todayHere()}T02:30:00Z`,
          title: say({ id: 'Penyedia menerima rujukan', en: 'The provider accepted the referral' }),
          by: 'Yayasan Kasih Timor',
          tone: 'good',
        },
        {
          id: '2',
          at: `${todayHere()}T01:15:00Z`,
          title: say({ id: 'Kunjungan rumah', en: 'Home visit' }),
          body: say({ id: '“Atap bocor sejak hujan pertama.”', en: '“The roof has leaked since the first rain.”' }),
          by: 'Maria Tefa',
        },
        {
          id: '3',
          at: '2026-11-17',
          title: say({ id: 'Kebutuhan dicatat', en: 'A need was named' }),
          tone: 'attention',
        },
        { id: '4', at: '2026-11-17', title: say({ id: 'Kasus dibuka', en: 'The case was opened' }), tone: 'done' },
      ]}
    />
  )
}

export const examples: Example[] = [{ name: 'Two days of a case', Show: Story }]
