import type { Example } from '#platform/web/parts/example.ts'
import { HELPERS } from '../../examples.ts'
import { HelperCard } from './HelperCard.tsx'

function Cards() {
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      {HELPERS.map(helper => (
        <HelperCard key={helper.id} helper={helper} />
      ))}
    </div>
  )
}

export const examples: Example[] = [{ name: 'Ready, full, resting and withdrawn', Show: Cards }]
