import type { Example } from '../example.ts'
import { Icon, ICON_NAMES } from './Icon.tsx'
import { Knot } from './Knot.tsx'

export const examples: Example[] = [
  {
    name: 'Every picture, and the mark',
    Show: () => (
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        <Knot />
        {ICON_NAMES.map(name => (
          <Icon key={name} name={name} size={24} />
        ))}
      </div>
    ),
  },
]
