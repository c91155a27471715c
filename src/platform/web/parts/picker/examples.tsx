import { useState } from 'react'
import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { Picker } from './Picker.tsx'

const PLACES = [
  { id: '1', title: 'Jago', subtitle: 'Praya, Kabupaten Lombok Tengah' },
  { id: '2', title: 'Jagoi', subtitle: 'Jagoi Babang, Kabupaten Bengkayang' },
]

function One({ id, begin }: { id: string; begin: string | null }) {
  const say = useSay()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(begin)
  const fitting = PLACES.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()))
  return (
    <Picker
      id={id}
      label={say({ id: 'Desa atau kelurahan', en: 'Village' })}
      words={words}
      onWords={setWords}
      options={words === '' ? [] : fitting}
      chosen={PLACES.find(place => place.id === chosen) ?? null}
      onChoose={setChosen}
      onClear={() => {
        setChosen(null)
      }}
      emptyWords={words !== '' && fitting.length === 0 ? say({ id: 'Tidak ditemukan.', en: 'None found.' }) : null}
      changeLabel={say({ id: 'Pilih yang lain', en: 'Choose another' })}
    />
  )
}

export const examples: Example[] = [
  { name: 'To be typed', Show: () => <One id="picker-typed" begin={null} /> },
  { name: 'Chosen', Show: () => <One id="picker-chosen" begin="1" /> },
]
