import '../learn.ts'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { countWords } from '#platform/web/dates.ts'
import { Figure, Figures } from '#platform/web/parts/figure/Figure.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { QueueKind, type QueueCounts } from '../../schema/verification.ts'
import { KIND_WORDS } from '../words.ts'

const SPACED = { marginTop: '0.75rem' } as const

/** For whoever begins the day: how many services wait to be verified, and why. */
export function ToVerify({ counts }: { counts: QueueCounts }) {
  const { t } = useLingui()
  const urgent = counts.asked + counts.changes + counts.stale
  const waiting = QueueKind.options.filter(kind => counts[kind] > 0)
  if (waiting.length === 0) {
    return (
      <Notice tone="good" title={t`The directory is up to date`}>
        <Trans>Every service on offer was confirmed within half a year.</Trans>
      </Notice>
    )
  }
  return (
    <section aria-labelledby="to-verify">
      <h2 id="to-verify">
        {urgent === 0
          ? t`Services to verify`
          : plural(urgent, { one: '# service to verify now', other: '# services to verify now' })}
      </h2>
      <Figures>
        {waiting.map(kind => (
          <Figure
            key={kind}
            value={countWords(counts[kind])}
            label={t(KIND_WORDS[kind])}
            to={`/directory/queue?kind=${kind}`}
          />
        ))}
      </Figures>
      <p style={SPACED}>
        <PlaceLink to="/directory/queue">
          <Trans>To the whole queue</Trans>
        </PlaceLink>
      </p>
    </section>
  )
}
