import { useLingui } from '@lingui/react/macro'
import { countWords, shareWords } from '../../dates.ts'
import look from './Chart.module.css'
import { Across, ChartFrame, HEIGHT, INSET } from './Frame.tsx'
import { scaleOf, ticksOf } from '#platform/shared/scale.ts'

type Step = {
  /** Since the beginning, in the unit of `timeLabel`. */
  time: number
  /** 0 to 1, from this time on. */
  share: number
  low: number | null
  high: number | null
  atRisk: number
}
type Props = {
  label: string
  /** Such as "Months since closing". */
  timeLabel: string
  shareLabel: string
  /** In order of time, from time 0. */
  steps: readonly Step[]
  /** Until when anyone was followed. */
  until: number
}

/** A share that falls in steps as time goes by, with its band of doubt. */
export function StepChart({ label, timeLabel, shareLabel, steps, until }: Props) {
  const { t } = useLingui()
  const last = steps.at(-1)
  if (!last) return null
  const share = shareWords(last.share)
  const time = countWords(until)
  return (
    <ChartFrame
      label={label}
      says={t`${label}. ${shareLabel}: ${share} at ${time} (${timeLabel})`}
      columns={[
        { name: timeLabel, isNumber: true },
        { name: shareLabel, isNumber: true },
        { name: t`Likely between`, isNumber: true },
        { name: t`Still followed`, isNumber: true },
      ]}
      rows={steps.map(({ time: at, share: left, low, high, atRisk }) => [
        countWords(at),
        shareWords(left),
        low === null || high === null ? '–' : `${shareWords(low)} – ${shareWords(high)}`,
        countWords(atRisk),
      ])}
    >
      {width => <Drawing steps={steps} until={until} timeLabel={timeLabel} width={width} />}
    </ChartFrame>
  )
}

function Drawing({ steps, until, timeLabel, width }: Pick<Props, 'steps' | 'until' | 'timeLabel'> & { width: number }) {
  const ticks = ticksOf([0, Math.max(until, 1)])
  const xOf = scaleOf([0, Math.max(until, 1)], [INSET.left, width - INSET.right])
  const yOf = scaleOf([0, 1], [HEIGHT - INSET.bottom - 12, INSET.top])
  return (
    <>
      <Across ticks={[0, 0.25, 0.5, 0.75, 1]} yOf={yOf} width={width} wordsOf={shareWords} />
      {steps.map(({ time, low, high }, index) => {
        const end = steps[index + 1]?.time ?? until
        if (low === null || high === null) return null
        const height = Math.max(0, yOf(low) - yOf(high))
        return (
          <rect
            key={time}
            className={look.band}
            x={xOf(time)}
            y={yOf(high)}
            width={xOf(end) - xOf(time)}
            height={height}
          />
        )
      })}
      <path className={look.line} d={stairsOf(steps, until, xOf, yOf)} />
      {ticks
        .filter(tick => tick <= until)
        .map(tick => (
          <text key={tick} x={xOf(tick)} y={HEIGHT - 22} textAnchor={tick === 0 ? 'start' : 'middle'}>
            {countWords(tick)}
          </text>
        ))}
      <text x={width - INSET.right} y={HEIGHT - 6} textAnchor="end">
        {timeLabel}
      </text>
    </>
  )
}

function stairsOf(
  steps: readonly Step[],
  until: number,
  xOf: (time: number) => number,
  yOf: (share: number) => number,
): string {
  const [first, ...rest] = steps
  if (!first) return ''
  const stairs = rest.map(({ time, share }) => `H${xOf(time)}V${yOf(share)}`)
  return `M${xOf(first.time)} ${yOf(first.share)}${stairs.join('')}H${xOf(until)}`
}
