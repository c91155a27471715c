import { useLingui } from '@lingui/react'
import { countWords, shareWords } from '../../dates.ts'
import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { Figure, Figures } from './Figure.tsx'

function Some() {
  useLingui()
  const say = useSay()
  return (
    <Figures>
      <Figure value={countWords(1_234)} label={say({ id: 'kebutuhan tercatat', en: 'needs recorded' })} />
      <Figure
        value={shareWords(0.62)}
        label={say({ id: 'terpenuhi', en: 'met' })}
        hint={say({ id: 'menurut klien', en: 'as the client says' })}
        to="/gallery#met"
      />
      <Figure value={countWords(3)} label={say({ id: 'menunggu Anda', en: 'waiting for you' })} />
    </Figures>
  )
}

export const examples: Example[] = [{ name: 'Three figures', Show: Some }]
