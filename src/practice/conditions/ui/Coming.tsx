import { useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import type { Criteria } from '../schema.ts'
import { addressOf } from './addresses.ts'

/** That other conditions are published for a day to come; nothing when none are. */
export function Coming({ criteria: { subject, history, on } }: { criteria: Criteria }) {
  const { t } = useLingui()
  const [next] = history.flatMap(({ version }) => (version && version.validFrom > on ? [version.validFrom] : [])).sort()
  if (next === undefined) return null
  const later = dayWords(next, 'short')
  return (
    <Notice
      tone="wait"
      title={t`From ${later} other conditions hold`}
      action={<PlaceLink to={addressOf(subject, next)}>{t`Show them`}</PlaceLink>}
    />
  )
}
