import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { dayWords } from '#platform/web/dates.ts'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import { Timeline } from '#platform/web/parts/timeline/Timeline.tsx'
import { useReasonWords } from '#practice/knowledge/ui/parts/useReasonWords.ts'
import { CancelReason, ReferralOutcome } from '../schema/act.ts'
import type { ReferralEntry } from '../schema/view.ts'
import look from './Referral.module.css'
import { CANCEL_WORDS, ENTRY_WORDS, OUTCOME_WORDS } from './words.ts'

const TONES: Partial<Record<ReferralEntry['kind'], Tone>> = {
  accept: 'good',
  start: 'good',
  complete: 'done',
  'wait-list': 'wait',
  ask: 'wait',
  decline: 'attention',
  'could-not': 'attention',
}

/** What was done and said on a referral, newest first. */
export function Course({ entries, organization }: { entries: readonly ReferralEntry[]; organization: string }) {
  const { t } = useLingui()
  const newestFirst = entries.toReversed()
  return (
    <section className={look.section}>
      <h2>
        <Trans>What happened</Trans>
      </h2>
      <Timeline
        entries={newestFirst.map(entry => ({
          ...{ id: entry.id, at: entry.at, title: t(ENTRY_WORDS[entry.kind]), tone: TONES[entry.kind] ?? 'calm' },
          by: entry.from === 'provider' ? `${entry.byName}, ${organization}` : entry.byName,
          body: <Said entry={entry} />,
        }))}
      />
    </section>
  )
}

function Said({ entry }: { entry: ReferralEntry }): ReactNode {
  const reason = useReason(entry)
  const { words, waitPlace, expectedOn } = entry
  return (
    <>
      {reason !== null && <p>{reason}</p>}
      {waitPlace !== null && (
        <p>
          <Plural value={waitPlace} one="Place # on the list" other="Place # on the list" />
        </p>
      )}
      {expectedOn !== null && (
        <p>
          <Trans>Expected on {dayWords(expectedOn)}</Trans>
        </p>
      )}
      {words !== null && words !== '' && <blockquote className={look.words}>{words}</blockquote>}
    </>
  )
}

function useReason({ kind, reason }: ReferralEntry): string | null {
  const { t } = useLingui()
  const reasonWords = useReasonWords('provider-decline')
  if (reason === null) return null
  const outcome = ReferralOutcome.safeParse(reason).data
  if (kind === 'outcome' && outcome) return t(OUTCOME_WORDS[outcome])
  const cancelled = CancelReason.safeParse(reason).data
  if (kind === 'cancel' && cancelled) return t(CANCEL_WORDS[cancelled])
  return reasonWords(reason).label
}
