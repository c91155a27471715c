import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { Code } from './Code.tsx'
import { CopyText } from './CopyText.tsx'

function Both() {
  const say = useSay()
  const url = 'https://simpul.example/r/contoh'
  return (
    <div style={{ maxWidth: '10rem' }}>
      <Code url={url} label={say({ id: 'Kode yang membuka tautan', en: 'Code that opens the link' })} />
      <CopyText text={url} label={say({ id: 'Salin alamat', en: 'Copy the address' })} />
    </div>
  )
}

export const examples: Example[] = [{ name: 'A code and its address', Show: Both }]
