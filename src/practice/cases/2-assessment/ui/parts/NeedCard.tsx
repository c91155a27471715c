import '../learn.ts'
import '#platform/web/parts/frame/styles.ts'
import { useLingui } from '@lingui/react/macro'
import { Group, Paper, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { dayWords } from '#platform/web/dates.ts'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { useReasonWords } from '#practice/knowledge/ui/parts/useReasonWords.ts'
import type { Need } from '../../schema.ts'
import look from '../Assessment.module.css'
import { NEED_STATE_TONES, NEED_STATE_WORDS, URGENCY_TONES, URGENCY_WORDS } from './words.ts'

/** One need in plain words: how soon, how it stands, and as the client said it. `children` are what can be done with it. */
export function NeedCard({ need, children }: { need: Need; children?: ReactNode }) {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  const { label, plain } = wordsOf(need.term)
  return (
    <Paper component="article" withBorder p="md" className={look.card} aria-label={plain}>
      <Stack gap="sm">
        <div>
          <h3>{plain}</h3>
          <div className={look.term}>{label}</div>
        </div>
        <Group gap="xs">
          <StatusMark tone={NEED_STATE_TONES[need.state]} label={t(NEED_STATE_WORDS[need.state])} />
          {need.state !== 'met' && (
            <StatusMark tone={URGENCY_TONES[need.urgency]} label={t(URGENCY_WORDS[need.urgency])} />
          )}
        </Group>
        <q>{need.inOwnWords}</q>
        <Came of={need} />
        {children}
      </Stack>
    </Paper>
  )
}

/** Since when it is known, what came of it, and what stood in the way. */
function Came({ of: { recordedOn, outcomeOn, state, barrier } }: { of: Need }) {
  const { t } = useLingui()
  const reasonOf = useReasonWords('barrier')
  const isBarred = state === 'partly-met' || state === 'unmet'
  const named = dayWords(recordedOn, 'relative')
  const told = outcomeOn === null ? null : dayWords(outcomeOn, 'relative')
  const reason = barrier === null ? null : reasonOf(barrier).plain
  return (
    <div>
      <div>{t`Named ${named}`}</div>
      {told !== null && <div>{t`What came of it was told ${told}`}</div>}
      {isBarred && reason !== null && <div>{t`In the way: ${reason}`}</div>}
      {isBarred && reason === null && <div>{t`What stands in the way is not known yet`}</div>}
    </div>
  )
}
