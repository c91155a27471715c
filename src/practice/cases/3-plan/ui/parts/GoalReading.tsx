import '../learn.ts'
import '#platform/web/parts/frame/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Group, Paper, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useMethodNames } from '#practice/knowledge/ui/parts/useMethods.ts'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import type { Need } from '../../../2-assessment/schema.ts'
import { GOAL_LEVELS, type DraftGoal } from '../../schema.ts'
import look from '../Plan.module.css'
import { LEVEL_WORDS, WEIGHT_WORDS } from './words.ts'

type Props = {
  goal: DraftGoal
  /** The needs of the case, so that the goal's can be named. */
  needs: readonly Pick<Need, 'id' | 'term'>[]
  /** The tasks of this goal. */
  children?: ReactNode
}

/** One goal as the client said it: the need it answers to, how much it matters, how it is seen to be reached, and methods. */
export function GoalReading({ goal, needs, children }: Props) {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  const need = needs.find(({ id }) => id === goal.needId)
  const weight = WEIGHT_WORDS[goal.weight - 1]
  return (
    <Paper component="article" withBorder p="md" className={look.card} aria-label={goal.inClientWords}>
      <Stack gap="sm">
        <h3 className={look.hope}>“{goal.inClientWords}”</h3>
        <Group gap="xs">
          {need && <StatusMark tone="calm" icon="list" label={wordsOf(need.term).plain} />}
          {weight && <StatusMark tone="calm" icon="heart" label={t(weight)} />}
        </Group>
        <Scale goal={goal} />
        <Methods ids={goal.methods} />
        {children}
      </Stack>
    </Paper>
  )
}

/** What each level looks like; where the client stood when the goal was set is marked in words. */
function Scale({ goal: { scale, baseline } }: Pick<Props, 'goal'>) {
  const { t } = useLingui()
  return (
    <ul className={look.scale} aria-label={t`How it will be seen`}>
      {GOAL_LEVELS.map((level, at) => {
        const [words, said] = [LEVEL_WORDS[at], scale[at] ?? null]
        const isNow = level === baseline
        if (said === null && !isNow) return null
        return (
          <li key={level} {...(isNow && { 'data-now': 'yes' })} {...(level === 0 && { 'data-hoped': 'yes' })}>
            <span className={look.small}>
              {words && t(words)}
              {isNow && <Trans> · where it began</Trans>}
            </span>
            {said !== null && <span>{said}</span>}
          </li>
        )
      })}
    </ul>
  )
}

function Methods({ ids }: { ids: readonly string[] }) {
  const nameOf = useMethodNames()
  if (ids.length === 0) return null
  return (
    <div>
      <Trans>Methods:</Trans>{' '}
      {ids.map((id, at) => (
        <span key={id}>
          {at > 0 && ' · '}
          <PlaceLink to={`/learn/methods/${id}`} className={look.link}>
            {nameOf(id)}
          </PlaceLink>
        </span>
      ))}
    </div>
  )
}
