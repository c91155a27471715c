import { Trans, useLingui } from '@lingui/react/macro'
import { countWords } from '#platform/web/dates.ts'
import type { Alternative } from '../../../schema/alternative.ts'
import look from './Alternative.module.css'
import { usePartWords } from './usePartWords.ts'
import { PART_WORDS } from './words.ts'

/** "Why this place?": each part of the rank, the fact behind it, and its points of at most its weight. */
export function WhyHere({ score, ranking }: Pick<Alternative, 'score' | 'ranking'>) {
  const { t } = useLingui()
  const factOf = usePartWords()
  return (
    <details className={look.more}>
      <summary>
        <Trans>Why this place in the list?</Trans>
      </summary>
      <table className={look.parts}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>What counts</Trans>
            </th>
            <th scope="col" className={look.number}>
              <Trans>Points</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {ranking.map(reason => (
            <tr key={reason.part}>
              <th scope="row">
                {t(PART_WORDS[reason.part])} <span className={look.fact}>{factOf(reason)}</span>
              </th>
              <td className={look.number}>
                <Points points={reason.points} weight={reason.weight} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <Trans>All points together</Trans>
            </th>
            <td className={look.number}>
              <Points points={score} weight={100} />
            </td>
          </tr>
        </tbody>
      </table>
      <p className={look.small}>
        <Trans>
          What counts, and how much, is the same for everyone. What nobody knows yet counts half. What was refused
          before counts nothing.
        </Trans>
      </p>
    </details>
  )
}

function Points({ points, weight }: { points: number; weight: number }) {
  const got = countWords(points)
  const most = countWords(weight)
  return (
    <>
      <span className={look.bar} aria-hidden="true">
        <span style={{ width: `${(100 * points) / weight}%` }} />
      </span>
      <span>
        <Trans>
          {got} of {most}
        </Trans>
      </span>
    </>
  )
}
