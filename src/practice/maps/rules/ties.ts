// The picture of ties: the client's household in the middle, around it everyone and everything that gives or takes strength.
import type { CaseMap, Kin, Tie } from '../schema/map.ts'
import type { Scene, SceneGroup, ScenePart } from '../schema/scene.ts'
import { line, signOf, words, wrapped, type At } from './symbols.ts'

/** What the picture says in words. The name of a tie's end, and what it is or how it stands. */
export type TieWords = {
  nameOf: (one: Kin) => string
  endOf: (tie: Tie) => string
  kindOf: (tie: Tie) => string
  household: string
}
type Placed = { tie: Tie; x: number; y: number }

const BOX = { width: 172, height: 66 }
const SPACE = 14
/** The least that a tie is long. */
const REACH = 84
const MEMBER = { width: 92, height: 66, sign: 34 }
const MARGIN = 16
const ORDER = ['kin', 'helper', 'system', 'service'] as const satisfies Tie['with']['kind'][]

/** Where everything stands around a middle of 0, 0; no two boxes meet, and none meets the circle of the household. */
export function ringOf(ties: readonly Tie[], radius: number): Placed[] {
  const sorted = ties.toSorted((a, b) => ORDER.indexOf(a.with.kind) - ORDER.indexOf(b.with.kind))
  const around = (grown: number) =>
    sorted.map((tie, index): Placed => {
      const angle = (index / sorted.length) * 2 * Math.PI - Math.PI / 2
      const x = Math.round(Math.cos(angle) * (radius + BOX.width / 2 + REACH + grown))
      return { tie, x, y: Math.round(Math.sin(angle) * (radius + BOX.height / 2 + REACH + grown)) }
    })
  let grown = 0
  while (areTight(around(grown))) grown += 12
  return around(grown)
}

function areTight(placed: readonly Placed[]): boolean {
  return placed.some((one, index) =>
    placed
      .slice(index + 1)
      .some(other => Math.abs(one.x - other.x) < BOX.width + SPACE && Math.abs(one.y - other.y) < BOX.height + SPACE),
  )
}

/** Draw the ties; groups that can be chosen are named `kin` or `tie`, a colon, and the id. */
export function tieScene(map: CaseMap, said: TieWords): Scene {
  const { members, radius } = middleOf(map)
  const ring = ringOf(map.ties, radius)
  const reach = (far: (box: Placed) => number) => Math.max(radius, ...ring.map(far)) + MARGIN
  // Only as much paper as is drawn on: with few ties a picture even on all sides would be mostly empty.
  const centre: At = [reach(({ x }) => BOX.width / 2 - x), reach(({ y }) => BOX.height / 2 - y)]
  const width = centre[0] + reach(({ x }) => x + BOX.width / 2)
  const height = centre[1] + reach(({ y }) => y + BOX.height / 2)
  const shift = ([x, y]: At): At => [x + centre[0], y + centre[1]]
  const circle: ScenePart = { kind: 'circle', x: centre[0], y: centre[1], r: radius, fill: 'paper', stroke: 'line' }
  const places = new Map(members.map(({ kin, at }) => [String(kin.id), shift(at)]))
  return {
    width,
    height,
    groups: [
      {
        id: null,
        parts: [circle, words(said.household, [centre[0], centre[1] - radius + 34], { size: 11, isBold: true })],
      },
      ...ring.map(({ tie, x, y }): SceneGroup => {
        const start = places.get(tie.ofId ?? '') ?? centre
        const from = tie.ofId !== null && places.has(tie.ofId) ? MEMBER.sign / 2 + 4 : radius
        return { id: `tie:${tie.id}`, parts: tieParts(tie, { start, from, end: shift([x, y]) }, said) }
      }),
      ...members.map(({ kin, at }): SceneGroup => {
        return { id: `kin:${kin.id}`, parts: memberParts(kin, shift(at), kin.id === map.clientId, said) }
      }),
    ],
  }
}

/** Who stands in the middle: those who live with the client, and whoever a tie is of. */
function middleOf({ kin, homes, ties, clientId }: CaseMap) {
  const ids = new Set<string>([clientId, ...homes.filter(({ isClients }) => isClients).flatMap(home => home.memberIds)])
  for (const { ofId } of ties) if (ofId !== null) ids.add(ofId)
  const inside = kin.filter(({ id }) => ids.has(id))
  const columns = Math.ceil(Math.sqrt(inside.length))
  const rows = Math.ceil(inside.length / Math.max(1, columns))
  const members = inside.map((one, index) => {
    const row = Math.floor(index / columns)
    const inRow = Math.min(columns, inside.length - row * columns)
    const x = ((index % columns) - (inRow - 1) / 2) * MEMBER.width
    const at: At = [x, (row - (rows - 1) / 2) * MEMBER.height + 12]
    return { kin: one, at }
  })
  return { members, radius: Math.hypot(columns * MEMBER.width, rows * MEMBER.height) / 2 + 28 }
}

function memberParts(kin: Kin, [x, y]: At, isIndex: boolean, said: TieWords): ScenePart[] {
  const [name = ''] = wrapped(said.nameOf(kin), 13, 1)
  const sign = signOf(kin, [x, y - 8], { size: MEMBER.sign, isIndex })
  return [...sign, words(name, [x, y + MEMBER.sign / 2 + 6], { size: 11, isBold: isIndex })]
}

type Way = { start: At; from: number; end: At }

function tieParts(tie: Tie, way: Way, said: TieWords): ScenePart[] {
  const [x, y] = way.end
  const [left, top, right, bottom] = [x - BOX.width / 2, y - BOX.height / 2, x + BOX.width / 2, y + BOX.height / 2]
  const box = line(
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    'thin',
    true,
  )
  const name = wrapped(said.endOf(tie), 22, 2)
  const kind = wrapped(said.kindOf(tie), 28, 1)
  const first = y - (name.length + kind.length) * 7.5 + 11
  return [
    ...linkParts(tie, way),
    { ...box, fill: 'paper' },
    ...name.map((text, index) => words(text, [x, first + index * 15], { isBold: true })),
    ...kind.map((text, index) => words(text, [x, first + (name.length + index) * 15], { size: 11 })),
  ]
}

const STROKES = { strong: 'thick', ordinary: 'line', weak: 'dashed' } as const satisfies Record<Tie['strength'], string>

/** The line of a tie: how strong by its weight, stress as a zigzag, energy as arrows. */
export function linkParts(
  tie: Pick<Tie, 'strength' | 'isStressful' | 'energy'>,
  { start, from, end }: Way,
): ScenePart[] {
  const length = Math.hypot(end[0] - start[0], end[1] - start[1])
  const [dx, dy] = [(end[0] - start[0]) / length, (end[1] - start[1]) / length]
  const into = edgeOf(dx, dy)
  const at = (distance: number, aside = 0): At => [
    start[0] + dx * distance - dy * aside,
    start[1] + dy * distance + dx * aside,
  ]
  const [near, far] = [from, length - into]
  const arrow = (tip: number, back: number): ScenePart => ({
    ...line([at(tip), at(back, 6), at(back, -6)], 'thin', true),
    fill: 'ink',
  })
  const stroke = STROKES[tie.strength]
  const points = tie.isStressful ? zigzag(near, far).map(([along, aside]) => at(along, aside)) : [at(near), at(far)]
  return [
    line(points, stroke),
    ...(tie.energy === 'to' || tie.energy === 'both' ? [arrow(far, far - 13)] : []),
    ...(tie.energy === 'from' || tie.energy === 'both' ? [arrow(near, near + 13)] : []),
  ]
}

/** How far the edge of a box is from its middle in a direction. */
function edgeOf(dx: number, dy: number): number {
  const across = dx === 0 ? Number.POSITIVE_INFINITY : BOX.width / 2 / Math.abs(dx)
  const down = dy === 0 ? Number.POSITIVE_INFINITY : BOX.height / 2 / Math.abs(dy)
  return Math.min(across, down)
}

function zigzag(near: number, far: number): [number, number][] {
  const count = Math.max(4, Math.round((far - near) / 9))
  return Array.from({ length: count + 1 }, (_, index) => [
    near + ((far - near) * index) / count,
    index === 0 || index === count ? 0 : index % 2 === 0 ? 6 : -6,
  ])
}
