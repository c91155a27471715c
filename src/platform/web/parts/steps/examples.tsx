import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { Steps } from './Steps.tsx'

function Seven() {
  const say = useSay()
  return (
    <Steps
      label={say({ id: 'Tahap kasus', en: 'Phases of the case' })}
      steps={[
        { id: '1', label: say({ id: 'Pendekatan awal', en: 'Intake' }), state: 'done', to: '/gallery#intake' },
        { id: '2', label: say({ id: 'Asesmen', en: 'Assessment' }), state: 'done', to: '/gallery#assessment' },
        { id: '3', label: say({ id: 'Rencana', en: 'Plan' }), state: 'now' },
        { id: '4', label: say({ id: 'Intervensi', en: 'Intervention' }), state: 'later' },
        { id: '5', label: say({ id: 'Evaluasi', en: 'Evaluation' }), state: 'later' },
        { id: '6', label: say({ id: 'Terminasi', en: 'Termination' }), state: 'later' },
        { id: '7', label: say({ id: 'Bina lanjut', en: 'Aftercare' }), state: 'later' },
      ]}
    />
  )
}

export const examples: Example[] = [{ name: 'The third of seven', Show: Seven }]
