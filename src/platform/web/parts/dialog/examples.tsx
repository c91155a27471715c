import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { Dialog } from './Dialog.tsx'

function Ask() {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
  }
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setOpen(true)
        }}
      >
        {say({ id: 'Tutup kasus …', en: 'Close the case …' })}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={say({ id: 'Tutup kasus ini?', en: 'Close this case?' })}
        confirm={{ label: say({ id: 'Ya, tutup', en: 'Yes, close it' }), onConfirm: close }}
      >
        {say({ id: 'Kasus dapat dibuka lagi bila perlu.', en: 'It can be opened again when needed.' })}
      </Dialog>
    </>
  )
}

export const examples: Example[] = [{ name: 'Asking before an act', Show: Ask }]
