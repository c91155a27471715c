import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Paper, Stack } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { dayWords } from '#platform/web/dates.ts'
import { LineChart } from '#platform/web/parts/chart/LineChart.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import caseLook from '../../ui/Case.module.css'
import { inDays, ratingOf } from '../rules.ts'
import { RatedBy, type Evaluation } from '../schema.ts'
import look from './Evaluation.module.css'
import { GoalsTogether } from './GoalsTogether.tsx'
import { levelWords, RATED_BY_WORDS } from './parts/words.ts'
import { RateDialog } from './RateDialog.tsx'
import { usePhases } from './usePhases.ts'

type Props = { caseId: string; evaluation: Evaluation; isOpen: boolean }
type Rated = Evaluation['goals'][number]

/** Every goal with where it started and where it stands, and what they come to together. */
export function Goals({ caseId, evaluation, isOpen }: Props) {
  const may = useMay()
  const [rated, setRated] = useState<string | null>(null)
  const { goals } = evaluation
  const chosen = goals.find(({ goal }) => goal.id === rated)
  return (
    <section className={caseLook.section} aria-labelledby="goals">
      <h2 id="goals">
        <Trans>Goals</Trans>
      </h2>
      {goals.length === 0 ? (
        <NoGoal caseId={caseId} isOpen={isOpen} />
      ) : (
        <Stack gap="md">
          <GoalsTogether evaluation={evaluation} />
          {goals.map(one => (
            <Goal
              key={one.goal.id}
              rated={one}
              stretches={evaluation.stretches}
              {...(isOpen &&
                may('evaluation.record') && {
                  onRate: () => {
                    setRated(one.goal.id)
                  },
                })}
            />
          ))}
        </Stack>
      )}
      {chosen && (
        <RateDialog
          key={chosen.goal.id}
          goal={chosen.goal}
          onClose={() => {
            setRated(null)
          }}
        />
      )}
    </section>
  )
}

function NoGoal({ caseId, isOpen }: Pick<Props, 'caseId' | 'isOpen'>) {
  const { t } = useLingui()
  const may = useMay()
  const set = isOpen && may('plan.draft') && (
    <PlaceLink to={`/cases/${caseId}/plan`} className={look.go}>{t`Set goals in the plan`}</PlaceLink>
  )
  return (
    <EmptyState title={t`No goal is set yet`} action={set}>
      <Trans>Goals come from the plan, in the client’s own words. Here you rate together how far each has come.</Trans>
    </EmptyState>
  )
}

type GoalProps = { rated: Rated; stretches: Evaluation['stretches']; onRate?: () => void }

function Goal({ rated: { goal, ratings }, stretches, onRate }: GoalProps) {
  const { t } = useLingui()
  return (
    <Paper component="article" withBorder p="md" className={look.card}>
      <Stack gap="sm">
        <h3>“{goal.inClientWords}”</h3>
        {goal.endedOn !== null && (
          <StatusMark tone="done" label={<Trans>Left out of the plan on {dayWords(goal.endedOn, 'short')}</Trans>} />
        )}
        <div className={look.two}>
          <Level title={t`When the goal was set`} score={goal.baseline} scale={goal.scale} on={goal.setOn} />
          {RatedBy.options.map(by => {
            const latest = ratingOf(ratings, by)
            return (
              <Level
                key={by}
                title={t(RATED_BY_WORDS[by])}
                score={latest?.score ?? null}
                scale={goal.scale}
                on={latest?.ratedOn ?? null}
              />
            )
          })}
        </div>
        <Course rated={{ goal, ratings }} stretches={stretches} />
        {onRate && (
          <div>
            <Button variant="default" onClick={onRate}>
              <Trans>Rate this goal</Trans>
            </Button>
          </div>
        )}
      </Stack>
    </Paper>
  )
}

type LevelProps = { title: string; score: number | null; scale: Rated['goal']['scale']; on: string | null }

/** One step of the goal's own scale, in its own words. */
function Level({ title, score, scale, on }: LevelProps) {
  const { t } = useLingui()
  const words = score === null ? null : levelWords(score)
  const said = score === null ? null : scale[score + 2]
  return (
    <div className={look.view}>
      <h4>{title}</h4>
      {score === null || words === null ? (
        <div>{t`Not rated yet`}</div>
      ) : (
        <>
          <div>
            {t(words)} ({score > 0 ? `+${score}` : String(score).replace('-', '−')})
          </div>
          {said && <div>{said}</div>}
          {on !== null && <div>{dayWords(on, 'short')}</div>}
        </>
      )}
    </div>
  )
}

/** How the goal went over time as the client sees it, or the worker where the client was not asked. */
function Course({ rated: { goal, ratings }, stretches }: Omit<GoalProps, 'onRate'>) {
  const { t } = useLingui()
  const phases = usePhases(stretches)
  const by = ratingOf(ratings, 'client') ? 'client' : 'worker'
  const own = ratings.filter(rating => rating.by === by).map(({ ratedOn, score }) => ({ on: ratedOn, value: score }))
  const points = inDays([{ on: goal.setOn, value: goal.baseline }, ...own])
  if (points.length < 3) return null
  return <LineChart label={t(RATED_BY_WORDS[by])} points={points} phases={phases} range={[-2, 2]} better="up" />
}
