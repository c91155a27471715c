import '../../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Group, Stack } from '@mantine/core'
import { countWords } from '#platform/web/dates.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import type { Texts } from '../../../schema/form.ts'
import type { Score } from '../../../schema/score.ts'
import { useTexts } from '../useTexts.tsx'
import look from './Score.module.css'

type Props = { score: Score | null; caution: Texts | null; source: string | null }

/** What an instrument came to: the total on its scale, the band in words, where that comes from, and what to be careful of. */
export function ScoreCard({ score, caution, source }: Props) {
  const { t } = useLingui()
  const { show, text } = useTexts()
  if (score === null) return caution && <p className={look.caution}>{show(caution)}</p>
  if (score.is === 'not-scored') {
    const count = score.missing.length
    return (
      <Notice tone="wait" title={t`Not scored`}>
        <Trans>
          {count} questions have no answer. An open question is not a zero, so no total is made:{' '}
          {score.missing.join(', ')}.
        </Trans>
      </Notice>
    )
  }
  const { total, least, most, band, beside } = score
  const share = most === least ? 0 : ((total - least) / (most - least)) * 100
  const [said, end] = [countWords(total), countWords(most)]
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <strong className={look.total}>{t`${said} of ${end}`}</strong>
        {band && <StatusMark tone="calm" label={text(band.label)} />}
      </Group>
      <div className={look.scale} role="img" aria-label={t`${said} on a scale from ${least} to ${most}`}>
        <span style={{ width: `${share}%` }} />
      </div>
      {beside.map(line => (
        <p key={text(line)}>{show(line)}</p>
      ))}
      {caution && <p className={look.caution}>{show(caution)}</p>}
      {source !== null && (
        <p className={look.caution}>
          <Trans>Source of the bands: {source}</Trans>
        </p>
      )}
    </Stack>
  )
}
