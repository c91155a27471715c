// The signs of family maps, as they are taught: square for a man, circle for a woman, diamond where it is not known, triangle
// for a pregnancy; a cross for whoever died, a double outline for whose map it is.
import type { Kin } from '../schema/map.ts'
import type { ScenePart, Stroke } from '../schema/scene.ts'

export type At = readonly [x: number, y: number]

type PathPart = Extract<ScenePart, { kind: 'path' }>

/** A line through points, to a tenth of a unit. */
export function line(points: readonly At[], stroke: Stroke = 'line', isClosed = false): PathPart {
  const inUnits = points.map(([x, y]): [number, number] => [Math.round(x * 10) / 10, Math.round(y * 10) / 10])
  return { kind: 'path', points: inUnits, isClosed, fill: 'none', stroke }
}

/** Words at a place, in the middle of it unless told otherwise. */
export function words(
  text: string,
  [x, y]: At,
  how: Partial<Omit<ScenePart & { kind: 'text' }, 'kind'>> = {},
): ScenePart {
  return { kind: 'text', x, y, words: text.slice(0, 200), size: 12, isBold: false, align: 'middle', ...how }
}

type Sign = Pick<Kin, 'what' | 'sex' | 'life'>

/** The sign of someone around a middle, so many units wide. */
export function signOf(one: Sign, [x, y]: At, { size, isIndex }: { size: number; isIndex: boolean }): ScenePart[] {
  const outlines = isIndex ? [size, size - 9] : [size]
  const half = size / 2 - 2
  const cross: ScenePart[] = [
    line([
      [x - half, y - half],
      [x + half, y + half],
    ]),
    line([
      [x + half, y - half],
      [x - half, y + half],
    ]),
  ]
  return [...outlines.map(width => shapeOf(one, [x, y], width)), ...(one.life === 'died' ? cross : [])]
}

function shapeOf({ what, sex }: Sign, [x, y]: At, width: number): ScenePart {
  const half = width / 2
  const paper = (points: At[]): ScenePart => ({ ...line(points, 'line', true), fill: 'paper' })
  if (what === 'pregnancy')
    return paper([
      [x, y - half],
      [x + half, y + half],
      [x - half, y + half],
    ])
  if (sex === 'female') return { kind: 'circle', x, y, r: half, fill: 'paper', stroke: 'line' }
  if (sex === 'male')
    return paper([
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
    ])
  return paper([
    [x, y - half - 2],
    [x + half + 2, y],
    [x, y + half + 2],
    [x - half - 2, y],
  ])
}

/** A text in lines of at most so many letters, broken between words; what does not fit ends in an ellipsis. */
export function wrapped(text: string, letters: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(one => one !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const cut = (part: string) => (part.length > letters ? `${part.slice(0, letters - 1)}…` : part)
  const shown = lines.slice(0, most).map(cut)
  const end = shown.at(-1)
  if (lines.length > most && end !== undefined) shown[most - 1] = `${end.slice(0, letters - 1)}…`
  return shown
}
