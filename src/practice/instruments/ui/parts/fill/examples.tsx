import { useState } from 'react'
import type { Example } from '#platform/web/parts/example.ts'
import { homeVisit } from '../../../examples.ts'
import type { Answers } from '../../../schema/form.ts'
import { FormFill } from './FormFill.tsx'

function Filled({ given }: { given: Answers }) {
  const [answers, change] = useState(given)
  return <FormFill form={homeVisit} answers={answers} change={change} />
}

export const examples: Example[] = [
  { name: 'a form that nobody has answered yet', Show: () => <Filled given={{}} /> },
  {
    name: 'a form with a group that repeats, and a sum',
    Show: () => (
      <Filled given={{ met: true, roof: 'leaks', water: 6, people: 4, child: [{ 'child-age': 9, school: false }] }} />
    ),
  },
]
