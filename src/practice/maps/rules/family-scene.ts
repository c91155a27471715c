// The picture of a family as parts to draw.
import type { CaseMap, Child, Home, Kin, Union } from '../schema/map.ts'
import type { Scene, SceneGroup, ScenePart } from '../schema/scene.ts'
import type { FamilyLayout } from './family.ts'
import { middleOf } from './lines.ts'
import { BOX, CELL } from './place.ts'
import { line, signOf, words, wrapped } from './symbols.ts'

/** What the picture says in words, in the language of whoever looks. Empty words are not drawn. */
export type FamilyWords = {
  nameOf: (one: Kin) => string
  yearsOf: (one: Kin) => string
  unionOf: (union: Union) => string
  childOf: (bond: Child) => string
  homeOf: (home: Home) => string
}

const LETTERS = 17
const SYMBOL = BOX.symbol * CELL

/** Draw a family; groups that can be chosen are named `kin`, `union` or `child`, a colon, and the id. */
export function familyScene(map: CaseMap, layout: FamilyLayout, said: FamilyWords): Scene {
  const { width, height, outlines, unions, children, twins } = layout
  const homes = outlines.map(({ home, letter, lines, marks }): SceneGroup => ({
    id: null,
    parts: [
      ...lines.map(points =>
        line(
          points.map(([x, y]) => [x * CELL, y * CELL]),
          'dotted',
          true,
        ),
      ),
      ...marks.map(([x, y]) => {
        const name = wrapped(`${letter} ${said.homeOf(home)}`.trim(), LETTERS, 1)[0] ?? letter
        return words(name, [x * CELL + 4, y * CELL + 10], { size: 10, isBold: true, align: 'start' })
      }),
    ],
  }))
  return {
    width,
    height,
    groups: [
      ...homes,
      ...children.map(({ bond, points }) => ({ id: `child:${bond.id}`, parts: childParts(bond, points, said) })),
      ...twins.filter(({ isIdentical }) => isIdentical).map(({ points }) => ({ id: null, parts: [line(points)] })),
      ...unions.map(one => ({ id: `union:${one.union.id}`, parts: unionParts(one, said) })),
      ...map.kin.map(one => ({ id: `kin:${one.id}`, parts: kinParts(one, map.clientId, layout, said) })),
    ],
  }
}

type Point = readonly [number, number]

function childParts(bond: Child, points: readonly Point[], said: FamilyWords): ScenePart[] {
  const isSolid = bond.how === 'born' || bond.how === 'not-known'
  const [x, y] = points.at(-1) ?? [0, 0]
  const label = said.childOf(bond)
  const beside = words(label, [x + 5, y - 5], { size: 10, align: 'start' })
  return [line(points, isSolid ? 'line' : 'dashed'), ...(label === '' ? [] : [beside])]
}

const SLASH = 9

function unionParts({ union, points, middle: [x, y] }: FamilyLayout['unions'][number], said: FamilyWords): ScenePart[] {
  const slash = (at: number) =>
    line([
      [at - SLASH / 2, y + SLASH],
      [at + SLASH / 2, y - SLASH],
    ])
  const slashes = { separated: [slash(x - 24)], divorced: [slash(x - 27), slash(x - 20)], widowed: [] }
  const label = said.unionOf(union)
  return [
    line(points, union.how === 'together' ? 'dashed' : 'line'),
    ...(union.ended === null ? [] : slashes[union.ended]),
    ...(label === '' ? [] : [words(wrapped(label, LETTERS + 3, 1)[0] ?? '', [x, y - 12], { size: 10 })]),
  ]
}

function kinParts(one: Kin, clientId: string, { places, boxes }: FamilyLayout, said: FamilyWords): ScenePart[] {
  const [place, box] = [places.get(one.id), boxes.get(one.id)]
  if (!place || !box) return []
  const [x, top] = [middleOf(place), box.top * CELL]
  const isIndex = one.id === clientId
  const name = wrapped(said.nameOf(one), LETTERS, 2)
  const years = said.yearsOf(one)
  return [
    ...signOf(one, [x, top + SYMBOL / 2], { size: SYMBOL - 4, isIndex }),
    ...name.map((text, index) => words(text, [x, top + SYMBOL + 14 + index * 14], { isBold: isIndex })),
    ...(years === '' ? [] : [words(years, [x, top + SYMBOL + 14 + name.length * 14], { size: 11 })]),
  ]
}
