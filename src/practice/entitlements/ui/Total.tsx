import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { moneyWords } from '#platform/web/dates.ts'
import type { Range, Screening } from '../schema/screening.ts'
import look from './Entitlements.module.css'

/** What could be claimed in all: a ceiling with its ifs, never a sum that someone can count on. */
export function Total({ screening }: { screening: Screening }) {
  const { t } = useLingui()
  const { yearMinor, onceMinor, knownCount, mostCount, hasOld } = screening.total
  const known = useSum({ yearMinor, onceMinor }, 'known')
  const most = useSum({ yearMinor, onceMinor }, 'most')
  if (mostCount === 0) return null
  return (
    <section className={look.total} aria-label={t`What could be claimed`}>
      <h2>
        <Trans>What could be claimed</Trans>
      </h2>
      {known === null ? (
        <p>
          <Trans>By what is known, no amount can be named yet.</Trans>
        </p>
      ) : (
        <p>
          <span className={look.sum}>
            <Trans>Up to {known}</Trans>
          </span>{' '}
          <Plural value={knownCount} one="if # programme agrees" other="if all # programmes agree" />
        </p>
      )}
      {most !== null && most !== known && (
        <p>
          <Trans>Up to {most} if all that is still open fitted, which it seldom does.</Trans>
        </p>
      )}
      {hasOld && (
        <p>
          <Trans>Some amounts are more than a year old. Ask before you name a sum to the client.</Trans>
        </p>
      )}
    </section>
  )
}

/** "Rp4.200.000 a year and Rp6.000.000 once"; null when there is nothing to add up. */
function useSum({ yearMinor, onceMinor }: { yearMinor: Range; onceMinor: Range }, which: keyof Range): string | null {
  const { t } = useLingui()
  const [inYear, once] = [yearMinor[which], onceMinor[which]]
  const [yearSum, onceSum] = [moneyWords(inYear), moneyWords(once)]
  if (inYear > 0 && once > 0) return t`${yearSum} a year and ${onceSum} once`
  if (inYear > 0) return t`${yearSum} a year`
  return once > 0 ? t`${onceSum} once` : null
}
