import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { Reasons } from './Reasons.tsx'

function Three() {
  const say = useSay()
  return (
    <Reasons
      reasons={[
        { verdict: 'yes', sentence: say({ id: 'Tinggal di Kota Kupang.', en: 'Lives in Kota Kupang.' }) },
        {
          verdict: 'not-known',
          sentence: say({
            id: 'Belum diketahui apakah terdaftar di DTSEN.',
            en: 'It is not known whether they are registered in DTSEN.',
          }),
          detail: say({ id: 'Tanyakan kartu keluarga.', en: 'Ask for the family card.' }),
        },
        {
          verdict: 'no',
          sentence: say({
            id: 'Layanan ini untuk umur 60 tahun ke atas; klien berumur 36.',
            en: 'This service is for age 60 and over; the client is 36.',
          }),
        },
      ]}
    />
  )
}

export const examples: Example[] = [{ name: 'Yes, not known, no', Show: Three }]
