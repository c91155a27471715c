import '../frame/styles.ts'
import { Trans } from '@lingui/react/macro'
import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import look from './Chart.module.css'

/** A page is laid out before it is measured, and on paper never. */
const WIDTH = 600
export const HEIGHT = 240
export const INSET = { left: 44, right: 12, top: 28, bottom: 28 } as const

type Column = { name: string; isNumber?: boolean }
type Props = {
  label: string
  /** What the picture says, in a sentence: read aloud instead of it. */
  says: string
  columns: readonly Column[]
  rows: readonly (readonly ReactNode[])[]
  /** The drawing, for a width in pixels. */
  children: (width: number) => ReactNode
}

/** What every chart has: a caption, a drawing that fits the width, and the same figures as a table. */
export function ChartFrame({ label, says, columns, rows, children }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const drawn = width > 0 ? width : WIDTH
  return (
    <figure className={look.chart}>
      <figcaption>{label}</figcaption>
      <div className={look.canvas} ref={ref}>
        <svg role="img" aria-label={says} viewBox={`0 0 ${drawn} ${HEIGHT}`} height={HEIGHT}>
          {children(drawn)}
        </svg>
      </div>
      <details>
        <summary>
          <Trans>As a table</Trans>
        </summary>
        <Table label={label} columns={columns} rows={rows} />
      </details>
    </figure>
  )
}

function Table({ label, columns, rows }: Pick<Props, 'label' | 'columns' | 'rows'>) {
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ name, isNumber }) => (
            <th key={name} scope="col" className={isNumber ? look.number : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <td key={columns[place]?.name ?? place} className={columns[place]?.isNumber ? look.number : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Lines across, with their values at the left. */
export function Across({
  ticks,
  yOf,
  width,
  wordsOf,
}: {
  ticks: readonly number[]
  yOf: (value: number) => number
  width: number
  wordsOf: (value: number) => string
}) {
  return ticks.map(tick => (
    <g key={tick}>
      <line className={look.grid} x1={INSET.left} x2={width - INSET.right} y1={yOf(tick)} y2={yOf(tick)} />
      <text x={INSET.left - 8} y={yOf(tick)} textAnchor="end" dominantBaseline="central">
        {wordsOf(tick)}
      </text>
    </g>
  ))
}
