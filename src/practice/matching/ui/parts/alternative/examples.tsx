import type { Example } from '#platform/web/parts/example.ts'
import { ALTERNATIVES, ASKED } from '../../../examples.ts'
import { AlternativeCard } from './AlternativeCard.tsx'

function Cards() {
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      {ALTERNATIVES.map((alternative, index) => (
        <AlternativeCard
          key={alternative.key}
          alternative={alternative}
          today={ASKED.today}
          tick={{ isTicked: index === 0, isFull: index > 2, onTick: () => undefined }}
        />
      ))}
    </div>
  )
}

export const examples: Example[] = [{ name: 'One of each kind, in rank order', Show: Cards }]
