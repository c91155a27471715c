import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { mappingOf } from '../../rules/mapping.ts'
import type { Factor, Intervention } from '../../schema.ts'
import look from '../Plan.module.css'

type Props = { factors: readonly Factor[]; interventions: readonly Intervention[] }

/** What is thought to bring the problem about, each with what will be changed about it; nothing where neither was said. */
export function Hypotheses({ factors, interventions }: Props) {
  const { t } = useLingui()
  if (factors.length === 0 && interventions.length === 0) return null
  const { bareInterventions } = mappingOf(factors, interventions)
  return (
    <section className={look.section}>
      <h2>
        <Trans>Why we think this helps</Trans>
      </h2>
      <List label={t`What brings it about, and what is done about it`}>
        {factors.map(({ id, cause, leadsTo }) => (
          <ListRow
            key={id}
            title={cause}
            subtitle={
              <>
                {leadsTo !== null && (
                  <div>
                    <Trans>It leads to: {leadsTo}</Trans>
                  </div>
                )}
                {interventions
                  .filter(({ factorId }) => factorId === id)
                  .map(one => (
                    <Changed key={one.id} of={one} />
                  ))}
              </>
            }
          />
        ))}
        {bareInterventions.map(one => (
          <ListRow key={one.id} title={one.change} subtitle={<Changed of={one} />} />
        ))}
      </List>
      <MappingNotice factors={factors} interventions={interventions} />
    </section>
  )
}

function Changed({ of: { change, forWhom, expected } }: { of: Intervention }) {
  return (
    <div>
      <Trans>
        Therefore, for {forWhom}: {change}. Expected: {expected}
      </Trans>
    </div>
  )
}

/** Where cause and help do not meet one to one, as questions; nothing where they do. */
export function MappingNotice({ factors, interventions }: Props) {
  const { t } = useLingui()
  const { bareFactors, bareInterventions, crowdedFactors } = mappingOf(factors, interventions)
  if (bareFactors.length + bareInterventions.length + crowdedFactors.length === 0) return null
  return (
    <Notice tone="wait" title={t`Do cause and help meet?`}>
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {bareFactors.map(({ id, cause }) => (
          <li key={id}>{t`Nothing is done about: ${cause}`}</li>
        ))}
        {bareInterventions.map(({ id, change }) => (
          <li key={id}>{t`It answers to no cause that was named: ${change}`}</li>
        ))}
        {crowdedFactors.map(({ id, cause }) => (
          <li
            key={id}
          >{t`Several things are done about one cause, so it will be hard to tell which helped: ${cause}`}</li>
        ))}
      </ul>
    </Notice>
  )
}
