import { Trans, useLingui } from '@lingui/react/macro'
import { Group, Paper, Stack } from '@mantine/core'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import type { FitReason, FittingMethod } from '#practice/knowledge/schema/methods.ts'
import { GRADE_HINTS, GRADE_TONES, GRADE_WORDS } from '#practice/knowledge/ui/parts/method-words.ts'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import look from './Plan.module.css'

type Props = { method: FittingMethod; isPicked: boolean; onPick: (isPicked: boolean) => void }

/** One method that may fit: why, where to take care, how well it is tested; to be picked or not. */
export function MethodOffer({ method, isPicked, onPick }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const { id, name, what, cautions, indications, evidence, needsLicence, trainingNote, reasons } = method
  return (
    <Paper withBorder p="sm" className={look.card}>
      <Stack gap="xs">
        <label className={look.tick}>
          <input
            type="checkbox"
            checked={isPicked}
            onChange={event => {
              onPick(event.currentTarget.checked)
            }}
          />
          <strong>{say(name)}</strong>
        </label>
        <Group gap="xs">
          <StatusMark tone={GRADE_TONES[evidence.grade]} label={t(GRADE_WORDS[evidence.grade])} />
          {needsLicence && <StatusMark tone="attention" label={t`only with licence or training`} />}
        </Group>
        <Why reasons={reasons} />
        <p style={{ margin: 0 }}>{say(what)}</p>
        <div>
          <strong>{t`Take care:`}</strong>
          <Lines of={cautions.map(say)} />
        </div>
        <details className={look.more}>
          <summary>
            <Trans>When it fits, and how well it is tested</Trans>
          </summary>
          <Lines of={indications.map(say)} />
          <p>{t(GRADE_HINTS[evidence.grade])}</p>
          <p>{say(evidence.summary)}</p>
          {needsLicence && <p>{say(trainingNote)}</p>}
          <PlaceLink to={`/learn/methods/${id}`} className={look.link} target="_blank">
            <Trans>Read the whole method</Trans>
          </PlaceLink>
        </details>
      </Stack>
    </Paper>
  )
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
      {of.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Why it is offered, in whole sentences. */
function Why({ reasons }: { reasons: readonly FitReason[] }) {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  const told = reasons.map(reason => {
    switch (reason.because) {
      case 'need':
        return t`It is used for this need: ${wordsOf(reason.term).plain}.`
      case 'group':
        return t`It is used for needs of this kind: ${wordsOf(reason.term).plain}.`
      case 'word':
        return t`“${reason.word}” was said.`
      case 'general':
        return t`It serves any need.`
    }
  })
  return (
    <p className={look.small} style={{ margin: 0 }}>
      {told.join(' ')}
    </p>
  )
}
