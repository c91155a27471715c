import type { Example } from '#platform/web/parts/example.ts'
import { ALTERNATIVES, ASKED } from '../../../examples.ts'
import look from './Choice.module.css'
import { ChoiceCard } from './ChoiceCard.tsx'
import { useReadAloud } from './useReadAloud.ts'

function Cards() {
  const voice = useReadAloud()
  return (
    <div className={look.cards}>
      {ALTERNATIVES.slice(1, 4).map((alternative, index) => (
        <ChoiceCard
          key={alternative.key}
          alternative={alternative}
          number={index + 1}
          today={ASKED.today}
          voice={voice}
        />
      ))}
    </div>
  )
}

export const examples: Example[] = [{ name: 'To be handed to the client', Show: Cards }]
