import { Trans } from '@lingui/react/macro'
import type { StrengtheningPlan } from '../schema.ts'
import look from './Ending.module.css'

/** The plan as the client reads it; large on their own page, small within the record. */
export function PlanSheet({ plan, isPlain }: { plan: StrengtheningPlan; isPlain: boolean }) {
  const { keeps, signs, steps, contacts } = plan
  const Heading = isPlain ? 'h2' : 'h4'
  return (
    <>
      {keeps !== null && (
        <section>
          <Heading>
            <Trans>What goes well, and how it stays so</Trans>
          </Heading>
          <div className={look.text}>{keeps}</div>
        </section>
      )}
      <section>
        <Heading>
          <Trans>Watch out for these signs</Trans>
        </Heading>
        <ul className={look.lines}>
          {signs.map(sign => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      </section>
      <section>
        <Heading>
          <Trans>If you see one of them, do this</Trans>
        </Heading>
        <ol className={look.lines}>
          {steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section>
        <Heading>
          <Trans>You can turn to</Trans>
        </Heading>
        <ul className={look.lines}>
          {contacts.map(({ who, how }) => (
            <li key={`${who} ${how}`}>
              <strong>{who}</strong>: {how}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
