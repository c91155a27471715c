import '../frame/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { Icon } from '../icon/Icon.tsx'
import { PlaceLink } from '../link/PlaceLink.tsx'
import look from './Steps.module.css'

export type Step = { id: string; label: string; state: 'done' | 'now' | 'later'; to?: string }

/** How far something has come, step by step; on a phone in one line with a bar. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  const { t } = useLingui()
  const at = steps.findIndex(({ state }) => state === 'now')
  const said: Record<Step['state'], string> = { done: t`done`, now: t`now`, later: t`later` }
  const name = steps[at]?.label
  const place = at + 1
  const all = steps.length
  return (
    <nav aria-label={label} className={look.whole}>
      {name !== undefined && (
        <p className={look.compact}>
          <Trans>
            Step {place} of {all}: {name}
          </Trans>
        </p>
      )}
      <ol className={look.steps}>
        {steps.map(step => (
          <li
            key={step.id}
            className={`${look.step} ${look[step.state] ?? ''}`}
            {...(step.state === 'now' && { 'aria-current': 'step' })}
          >
            <StepName {...step} said={said[step.state]} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepName({ label, state, to, said }: Step & { said: string }) {
  const inside = (
    <>
      {state === 'done' && <Icon name="check" size={15} />}
      {label}
      <VisuallyHidden> ({said})</VisuallyHidden>
    </>
  )
  if (to === undefined) return <span className={look.name}>{inside}</span>
  return (
    <PlaceLink to={to} className={look.name}>
      {inside}
    </PlaceLink>
  )
}
