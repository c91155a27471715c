import type { Example } from '#platform/web/parts/example.ts'
import { ALTERNATIVES } from '../../../examples.ts'
import type { MissingFact } from '../../../schema/alternative.ts'
import { AskFact } from './AskFact.tsx'

const nothing = () => undefined
const school: MissingFact = {
  fact: 'schoolLevel',
  about: 'person',
  sentence: null,
  compare: null,
  ofAnyone: null,
  provedBy: [],
}

function Questions() {
  const missing = [...ALTERNATIVES.flatMap(one => one.missing), school]
  return (
    <div style={{ display: 'grid', gap: 24 }}>
      {missing.map(one => (
        <AskFact key={one.fact} missing={one} pending={false} onAnswer={nothing} />
      ))}
    </div>
  )
}

export const examples: Example[] = [{ name: 'A number, yes or no, and one of a few', Show: Questions }]
