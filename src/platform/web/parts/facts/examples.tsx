import { useLingui } from '@lingui/react'
import { ageWords, distanceWords, moneyWords } from '../../dates.ts'
import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { FactList } from './FactList.tsx'

function Facts() {
  useLingui()
  const say = useSay()
  return (
    <FactList
      facts={[
        { label: say({ id: 'Umur', en: 'Age' }), value: ageWords(36) },
        { label: say({ id: 'Jarak', en: 'Distance' }), value: distanceWords(2_340) },
        {
          label: say({ id: 'Penghasilan rumah tangga', en: 'Household income' }),
          value: moneyWords(125_000_000),
          hint: say({ id: 'Menurut klien', en: 'As told by the client' }),
        },
        { label: say({ id: 'Nomor Induk Kependudukan', en: 'Identity number' }), value: null },
      ]}
    />
  )
}

export const examples: Example[] = [{ name: 'Known, and not known yet', Show: Facts }]
