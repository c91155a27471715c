// What the signs of a map mean: a small picture and words for each, and how a legend comes to stand below a map.
import type { Scene, ScenePart } from '../schema/scene.ts'
import { line, signOf, words } from './symbols.ts'
import { linkParts } from './ties.ts'

export const SAMPLE = { width: 56, height: 30 }
const MIDDLE = [SAMPLE.width / 2, SAMPLE.height / 2] as const
const across = [
  [4, MIDDLE[1]],
  [SAMPLE.width - 4, MIDDLE[1]],
] as const
const down = [
  [MIDDLE[0], 3],
  [MIDDLE[0], SAMPLE.height - 3],
] as const
const sign = (told: Partial<Parameters<typeof signOf>[0]>, isIndex = false) =>
  signOf({ what: 'person', sex: 'not-known', life: 'alive', ...told }, MIDDLE, { size: 22, isIndex })
const slash = (x: number) =>
  line([
    [x - 4, MIDDLE[1] + 8],
    [x + 4, MIDDLE[1] - 8],
  ])
/** The way of a sample tie; the box that it would lead into is out of sight. */
const link = (told: Partial<Parameters<typeof linkParts>[0]>) =>
  linkParts(
    { strength: 'ordinary', isStressful: false, energy: 'not-known', ...told },
    {
      start: [0, MIDDLE[1]],
      from: 4,
      end: [SAMPLE.width - 4 + 86, MIDDLE[1]],
    },
  )

/** The signs of a family map, by what they mean. */
export const FAMILY_SIGNS = {
  male: sign({ sex: 'male' }),
  female: sign({ sex: 'female' }),
  notKnown: sign({}),
  pregnancy: sign({ what: 'pregnancy' }),
  died: sign({ sex: 'male', life: 'died' }),
  index: sign({ sex: 'female' }, true),
  union: [line(across)],
  together: [line(across, 'dashed')],
  separated: [line(across), slash(MIDDLE[0])],
  divorced: [line(across), slash(MIDDLE[0] - 4), slash(MIDDLE[0] + 4)],
  cared: [line(down, 'dashed')],
  twins: [
    line([
      [MIDDLE[0] - 16, 27],
      [MIDDLE[0], 4],
      [MIDDLE[0] + 16, 27],
    ]),
  ],
  identical: [
    line([
      [MIDDLE[0] - 16, 27],
      [MIDDLE[0], 4],
      [MIDDLE[0] + 16, 27],
    ]),
    line([
      [MIDDLE[0] - 8, 15.5],
      [MIDDLE[0] + 8, 15.5],
    ]),
  ],
  home: [
    line(
      [
        [4, 3],
        [52, 3],
        [52, 27],
        [4, 27],
      ],
      'dotted',
      true,
    ),
  ],
} as const satisfies Record<string, readonly ScenePart[]>
export type FamilySign = keyof typeof FAMILY_SIGNS

/** The signs of a map of ties. */
export const TIE_SIGNS = {
  strong: link({ strength: 'strong' }),
  ordinary: link({}),
  weak: link({ strength: 'weak' }),
  stress: link({ isStressful: true }),
  gives: link({ energy: 'to' }),
  gets: link({ energy: 'from' }),
  both: link({ energy: 'both' }),
} as const satisfies Record<string, readonly ScenePart[]>
export type TieSign = keyof typeof TIE_SIGNS

const ENTRY = { width: 240, height: 38 }

/** A map with its legend below, as it is printed and kept. */
export function withLegend(scene: Scene, entries: readonly { parts: readonly ScenePart[]; words: string }[]): Scene {
  const columns = Math.max(1, Math.floor(Math.max(scene.width, ENTRY.width * 3) / ENTRY.width))
  const top = scene.height + 8
  const legend = entries.map(({ parts, words: said }, index) => {
    const [x, y] = [(index % columns) * ENTRY.width + 8, top + Math.floor(index / columns) * ENTRY.height]
    const label = words(said, [x + SAMPLE.width + 8, y + MIDDLE[1] + 4], { size: 11, align: 'start' })
    return { id: null, parts: [...parts.map(part => moved(part, x, y)), label] }
  })
  return {
    width: Math.max(scene.width, ENTRY.width * Math.min(columns, entries.length)),
    height: top + Math.ceil(entries.length / columns) * ENTRY.height + 8,
    groups: [...scene.groups, ...legend],
  }
}

function moved(part: ScenePart, x: number, y: number): ScenePart {
  if (part.kind !== 'path') return { ...part, x: part.x + x, y: part.y + y }
  return { ...part, points: part.points.map(([px, py]): [number, number] => [px + x, py + y]) }
}
