import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { countWords } from '#platform/web/dates.ts'
import type { Attainment, Evaluation } from '../schema.ts'
import look from './Evaluation.module.css'
import { RATED_BY_WORDS } from './parts/words.ts'

/** What all goals come to together, with what the number means; and why it cannot be said, where it cannot. */
export function GoalsTogether({ evaluation: { attainment, goals } }: { evaluation: Evaluation }) {
  const { t } = useLingui()
  const nameOf = (id: string) => goals.find(({ goal }) => goal.id === id)?.goal.inClientWords ?? ''
  return (
    <div>
      <div className={look.two}>
        <Together title={t`When the goals were set`} of={attainment.then} nameOf={nameOf} />
        <Together title={t(RATED_BY_WORDS.client)} of={attainment.client} nameOf={nameOf} />
        <Together title={t(RATED_BY_WORDS.worker)} of={attainment.worker} nameOf={nameOf} />
      </div>
      <details className={look.more}>
        <summary>{t`What this number means`}</summary>
        <p>
          <Trans>
            50 means: taken together, the goals stand just as they were hoped for. Above 50 it went better than hoped,
            below 50 less well. Goals that matter more to the client count more. It says how far this client’s own goals
            have come, and cannot be compared with another client’s.
          </Trans>
        </p>
        <p>
          <Trans>
            It is the goal attainment score (GAS, T-score) with a correlation of 0.3 between goals. It is worked out
            only when every goal is rated by the same person, since a missing rating is no zero. Goals that were left
            out before anyone rated them do not count.
          </Trans>
        </p>
      </details>
    </div>
  )
}

type Props = { title: string; of: Attainment; nameOf: (id: string) => string }

function Together({ title, of, nameOf }: Props) {
  return (
    <div className={look.view}>
      <h4>{title}</h4>
      {of.is === 'scored' && (
        <>
          <div className={look.number}>{countWords(of.t)}</div>
          <div>{of.t === 50 ? <Trans>just as hoped for</Trans> : <Side t={of.t} />}</div>
        </>
      )}
      {of.is === 'no-goals' && (
        <div>
          <Trans>No goal counts yet.</Trans>
        </div>
      )}
      {of.is === 'not-rated' && (
        <>
          <div>
            <Plural
              value={of.goalIds.length}
              one="Cannot be said yet: # goal is not rated"
              other="Cannot be said yet: # goals are not rated"
            />
          </div>
          <ul className={look.lists}>
            {of.goalIds.map(id => (
              <li key={id}>“{nameOf(id)}”</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Side({ t: score }: { t: number }) {
  return score > 50 ? <Trans>better than hoped for</Trans> : <Trans>less than hoped for</Trans>
}
