import look from './Functioning.module.css'

const WIDTH = 200
const HEIGHT = 32
const EDGE = 16
const MIDDLE = HEIGHT / 2

type Props = { before: number | null; after: number | null; most: number }

/** A scale with then as an open circle and now as a full square, and an arrow between. The words beside it say the same. */
export function Track({ before, after, most }: Props) {
  const placeOf = (level: number) => EDGE + ((level - 1) / (most - 1)) * (WIDTH - 2 * EDGE)
  const steps = Array.from({ length: most }, (_, index) => placeOf(index + 1))
  return (
    <svg className={look.track} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <line className={look.line} x1={EDGE} x2={WIDTH - EDGE} y1={MIDDLE} y2={MIDDLE} strokeWidth="2" />
      {steps.map(x => (
        <line key={x} className={look.line} x1={x} x2={x} y1={MIDDLE - 4} y2={MIDDLE + 4} strokeWidth="2" />
      ))}
      {before !== null && after !== null && before !== after && <Arrow from={placeOf(before)} to={placeOf(after)} />}
      {before !== null && (
        <circle cx={placeOf(before)} cy={MIDDLE} r="7" fill="var(--surface)" stroke="currentColor" strokeWidth="2.5" />
      )}
      {after !== null && <rect x={placeOf(after) - 5} y={MIDDLE - 5} width="10" height="10" fill="currentColor" />}
    </svg>
  )
}

function Arrow({ from, to }: { from: number; to: number }) {
  const way = to > from ? 1 : -1
  const tip = to - way * 6
  return (
    <g stroke="currentColor" strokeWidth="2.5" fill="none">
      <line x1={from + way * 8} x2={tip} y1={MIDDLE} y2={MIDDLE} />
      <path d={`M${tip - way * 5} ${MIDDLE - 5} L${tip} ${MIDDLE} L${tip - way * 5} ${MIDDLE + 5}`} />
    </g>
  )
}
