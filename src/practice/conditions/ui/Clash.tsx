import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { dayWords, momentWords } from '#platform/web/dates.ts'
import { Compare } from '#platform/web/parts/compare/Compare.tsx'
import { useSay } from '#platform/web/say.ts'
import type { ConditionVersion, OwnLine } from '#practice/resources/schema/conditions.ts'
import type { PublishCriteria } from '../schema.ts'
import look from './Conditions.module.css'

type Props = {
  kept: ConditionVersion
  sent: PublishCriteria
  onLeave: () => void
  onPublish: (sent: PublishCriteria) => void
}

/** What someone published meanwhile beside what was written here; a curator chooses. */
export function Clash({ kept, sent, onLeave, onPublish }: Props) {
  const { t } = useLingui()
  const at = momentWords(kept.publishedAt)
  return (
    <Compare
      label={t`Both versions`}
      rows={[t`First day`, t`Conditions`]}
      items={[
        {
          id: 'kept',
          title: t`Published ${at}`,
          values: [dayWords(kept.validFrom, 'short'), <Sentences key="lines" lines={kept.lines} />],
          action: (
            <Button variant="default" onClick={onLeave}>
              <Trans>Leave it so</Trans>
            </Button>
          ),
        },
        {
          id: 'sent',
          title: t`What you wrote`,
          values: [dayWords(sent.validFrom, 'short'), <Sentences key="lines" lines={sent.lines} />],
          action: (
            <Button
              variant="default"
              onClick={() => {
                onPublish(sent)
              }}
            >
              <Trans>Publish what I wrote</Trans>
            </Button>
          ),
        },
      ]}
    />
  )
}

function Sentences({ lines }: { lines: readonly OwnLine[] | null }) {
  const { t } = useLingui()
  const say = useSay()
  if (lines === null) return <>{t`What was published here ended.`}</>
  const written = lines.flatMap(line => ('isOff' in line ? [] : [line]))
  if (written.length === 0) return <>{t`No conditions.`}</>
  return (
    <ul className={look.changes}>
      {written.map(({ id, text }) => (
        <li key={id}>{say(text)}</li>
      ))}
    </ul>
  )
}
