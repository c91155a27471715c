import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { LineChart } from './LineChart.tsx'
import { StepChart } from './StepChart.tsx'

function Measure() {
  const say = useSay()
  return (
    <LineChart
      label={say({ id: 'Hari bersekolah dalam seminggu', en: 'Days at school in a week' })}
      points={[
        { on: '2026-03-02', value: 1 },
        { on: '2026-03-16', value: 0 },
        { on: '2026-04-06', value: 2 },
        { on: '2026-05-04', value: 4, note: say({ id: 'Diantar tetangga', en: 'A neighbour took her' }) },
        { on: '2026-06-01', value: 5 },
      ]}
      phases={[
        { from: '2026-03-02', label: say({ id: 'Sebelum', en: 'Before' }) },
        { from: '2026-03-30', label: say({ id: 'Pendampingan', en: 'During help' }) },
      ]}
      range={[0, 5]}
      better="up"
    />
  )
}

function Staying() {
  const say = useSay()
  return (
    <StepChart
      label={say({ id: 'Tidak kembali setelah selesai', en: 'Did not come back after the end' })}
      timeLabel={say({ id: 'bulan sejak selesai', en: 'months since the end' })}
      shareLabel={say({ id: 'Belum kembali', en: 'Not come back' })}
      steps={[
        { time: 0, share: 1, low: null, high: null, atRisk: 40 },
        { time: 3, share: 0.9, low: 0.76, high: 0.96, atRisk: 36 },
        { time: 7, share: 0.8, low: 0.64, high: 0.9, atRisk: 27 },
      ]}
      until={12}
    />
  )
}

export const examples: Example[] = [
  { name: 'One measure over time', Show: Measure },
  { name: 'A share that falls in steps', Show: Staying },
]
