// A scene as the text of an SVG file, drawn with the same strokes as on the screen. It needs no style of a page around it.
import type { Scene, ScenePart, Stroke } from '../schema/scene.ts'

export const INK = '#28241e'
const FILLS = { none: 'none', paper: '#ffffff', ink: INK, shade: '#efebe3' } as const satisfies Record<
  Exclude<ScenePart, { kind: 'text' }>['fill'],
  string
>
/** Width and dashes of each stroke, in units of the picture. */
export const STROKES = {
  line: { width: 1.8, dash: null },
  thick: { width: 5, dash: null },
  dashed: { width: 1.8, dash: '7 5' },
  dotted: { width: 1.6, dash: '2 4' },
  thin: { width: 1, dash: null },
} as const satisfies Record<Stroke, { width: number; dash: string | null }>

const plain = (text: string) =>
  text.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`).replace(/[\p{Cc}\p{Cs}]/gu, '')

function attributesOf({ fill, stroke }: { fill: keyof typeof FILLS; stroke: Stroke }): string {
  const { width, dash } = STROKES[stroke]
  const dashes = dash === null ? '' : ` stroke-dasharray="${dash}"`
  return `fill="${FILLS[fill]}" stroke="${INK}" stroke-width="${width}" stroke-linejoin="round"${dashes}`
}

/** The path of a line through points: `M0 0L10 0Z`. */
export function pathOf({
  points,
  isClosed,
}: {
  points: readonly (readonly [number, number])[]
  isClosed: boolean
}): string {
  return `M${points.map(([x, y]) => `${x} ${y}`).join('L')}${isClosed ? 'Z' : ''}`
}

function partOf(part: ScenePart, font: string): string {
  switch (part.kind) {
    case 'path':
      return `<path d="${pathOf(part)}" ${attributesOf(part)}/>`
    case 'circle':
      return `<circle cx="${part.x}" cy="${part.y}" r="${part.r}" ${attributesOf(part)}/>`
    case 'text': {
      const weight = part.isBold ? ' font-weight="bold"' : ''
      const style = `font-family="${font}" font-size="${part.size}"${weight} text-anchor="${part.align}" fill="${INK}"`
      return `<text x="${part.x}" y="${part.y}" ${style}>${plain(part.words)}</text>`
    }
  }
}

/** @param font - the name of the font as whoever draws it knows it */
export function svgOf({ width, height, groups }: Scene, font = 'system-ui, sans-serif'): string {
  const parts = groups.flatMap(group => group.parts).map(part => partOf(part, font))
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  const paper = `<rect width="${width}" height="${height}" fill="#ffffff"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${paper}${parts.join('')}</svg>`
}
