import { useLingui } from '@lingui/react/macro'
import { countWords, dayWords } from '../../dates.ts'
import look from './Chart.module.css'
import { Across, ChartFrame, HEIGHT, INSET } from './Frame.tsx'
import { dayNumber, scaleOf, ticksOf } from '#platform/shared/scale.ts'

type Point = { on: string; value: number; note?: string }
type Phase = { from: string; label: string }
type Props = {
  label: string
  /** In order of time; at least one. Days `YYYY-MM-DD`. */
  points: readonly Point[]
  /** Where a new phase of the work begins. */
  phases?: readonly Phase[]
  /** The least and the greatest value that there can be; without it those that there are. */
  range?: readonly [number, number]
  /** Which way is better; null where neither is. */
  better?: 'up' | 'down' | null
}

/** One measure over time, with the phases of the work. */
export function LineChart({ label, points, phases = [], range, better = null }: Props) {
  const { t } = useLingui()
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return null
  const way = better === 'up' ? t`higher is better` : better === 'down' ? t`lower is better` : null
  const from = countWords(first.value)
  const to = countWords(last.value)
  const says = t`From ${from} on ${dayWords(first.on, 'short')} to ${to} on ${dayWords(last.on, 'short')}`
  return (
    <ChartFrame
      label={way === null ? label : `${label} (${way})`}
      says={`${label}. ${says}`}
      columns={[{ name: t`Day` }, { name: t`Value`, isNumber: true }, { name: t`Phase` }, { name: t`Note` }]}
      rows={points.map(({ on, value, note }) => [
        dayWords(on, 'short'),
        countWords(value),
        phaseOn(phases, on)?.label ?? '–',
        note ?? '–',
      ])}
    >
      {width => <Drawing points={points} phases={phases} range={range ?? null} width={width} />}
    </ChartFrame>
  )
}

function phaseOn(phases: readonly Phase[], on: string): Phase | undefined {
  return phases.filter(({ from }) => from <= on).at(-1)
}

type Drawn = {
  points: readonly Point[]
  phases: readonly Phase[]
  range: readonly [number, number] | null
  width: number
}

function Drawing({ points, phases, range, width }: Drawn) {
  const values = points.map(({ value }) => value)
  const ticks = ticksOf(range ?? [Math.min(...values), Math.max(...values)])
  const days = [...points.map(({ on }) => on), ...phases.map(({ from }) => from)].map(dayNumber)
  const span = [Math.min(...days), Math.max(...days)] as const
  const xOf = scaleOf(span, [INSET.left + 8, width - INSET.right - 8])
  const yOf = scaleOf([ticks[0] ?? 0, ticks.at(-1) ?? 1], [HEIGHT - INSET.bottom, INSET.top])
  const placed = points.map(({ on, value }) => ({ on, x: xOf(dayNumber(on)), y: yOf(value) }))
  return (
    <>
      <Across ticks={ticks} yOf={yOf} width={width} wordsOf={countWords} />
      {phases.map(({ from, label }, index) => (
        <g key={`${from} ${label}`}>
          <line className={look.phase} x1={xOf(dayNumber(from))} x2={xOf(dayNumber(from))} y1={12} y2={HEIGHT - 28} />
          <text {...besideOf(xOf(dayNumber(from)), width)} y={index % 2 === 0 ? 10 : 22}>
            {label}
          </text>
        </g>
      ))}
      <path className={look.line} d={placed.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')} />
      {placed.map(({ on, x, y }) => (
        <circle key={`${on} ${x} ${y}`} className={look.point} cx={x} cy={y} r={4.5} />
      ))}
      <Ends points={points} width={width} />
    </>
  )
}

/** A word beside an upright line, on the side where there is room. */
function besideOf(x: number, width: number): { x: number; textAnchor: 'start' | 'end' } {
  return x > width * 0.66 ? { x: x - 5, textAnchor: 'end' } : { x: x + 5, textAnchor: 'start' }
}

function Ends({ points, width }: Pick<Drawn, 'points' | 'width'>) {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return null
  return (
    <>
      <text x={INSET.left} y={HEIGHT - 8}>
        {dayWords(first.on, 'short')}
      </text>
      {last.on !== first.on && (
        <text x={width - INSET.right} y={HEIGHT - 8} textAnchor="end">
          {dayWords(last.on, 'short')}
        </text>
      )}
    </>
  )
}
