// Which lines of conditions hold on a day: versions in time, and programme, service and place one upon another.
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { ConditionVersion, HeldLines, LineInForce, LineOrigin, OwnLine } from '../schema/conditions.ts'
import type { ConditionLine, Criterion } from '../schema/criteria.ts'
import type { Service } from '../schema/resource.ts'

/** Lines of one subject, and where they stand. */
export type Layer = { readonly from: LineOrigin; readonly lines: readonly OwnLine[] }

/**
 * The version in force on a day: of those whose days include it, the one that begins last; of two that begin on one day,
 * the one that was published last. So a version to come is not undone by a correction of today's, and what holds for a
 * few weeks gives way again to what held before.
 *
 * @returns null when none was published for this day
 */
export function versionOn<Version extends Pick<ConditionVersion, 'validFrom' | 'validTo' | 'version'>>(
  versions: readonly Version[],
  day: string,
): Version | null {
  const inForce = versions.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
  const [latest] = inForce.toSorted(
    (one, other) => other.validFrom.localeCompare(one.validFrom) || other.version - one.version,
  )
  return latest ?? null
}

/**
 * The lines that hold, from the outermost layer inwards. A line with the id of one above takes its place; a line that is
 * switched off is left out; any other is added at the end.
 */
export function linesInForce(layers: readonly Layer[]): LineInForce[] {
  const held = new Map<string, LineInForce>()
  for (const { from, lines } of layers) {
    for (const line of lines) {
      if ('isOff' in line) {
        held.delete(line.id)
        continue
      }
      const above = held.get(line.id)
      held.set(line.id, { line, from, replaces: above ? { line: above.line, from: above.from } : null })
    }
  }
  return [...held.values()]
}

/** Ages in whole years, both ends included; null: no end on that side. */
export type Ages = { readonly from: number | null; readonly to: number | null }

const ALL: Ages = { from: null, to: null }
const OLDEST = 130

/**
 * The span of ages that hard lines leave open, for HSDS's minimum and maximum age: never narrower than what they mean.
 * Where they say nothing of the client's own age but of someone's at home, it is that one's age.
 */
export function agesOf(lines: readonly Pick<ConditionLine, 'tree' | 'isHard'>[]): Ages {
  const trees = lines.filter(({ isHard }) => isHard).map(({ tree }) => tree)
  const own = spanOf({ all: trees }, false)
  if (own.from !== null || own.to !== null) return own
  return spanOf({ all: trees.map(tree => ('anyMember' in tree ? tree.anyMember : tree)) }, false)
}

function spanOf(tree: Criterion, isNot: boolean): Ages {
  if ('not' in tree) return spanOf(tree.not, !isNot)
  if ('fact' in tree) return tree.fact === 'ageYears' ? spanOfAge(tree.compare, isNot) : ALL
  if (!('all' in tree || 'any' in tree)) return ALL
  const isAll = 'all' in tree ? !isNot : isNot
  const parts = ('all' in tree ? tree.all : tree.any).map(part => spanOf(part, isNot))
  return isAll ? parts.reduce(narrower, ALL) : parts.length === 0 ? ALL : parts.reduce(wider)
}

const narrower = (one: Ages, other: Ages): Ages => ({
  from: one.from === null ? other.from : other.from === null ? one.from : Math.max(one.from, other.from),
  to: one.to === null ? other.to : other.to === null ? one.to : Math.min(one.to, other.to),
})

const wider = (one: Ages, other: Ages): Ages => ({
  from: one.from === null || other.from === null ? null : Math.min(one.from, other.from),
  to: one.to === null || other.to === null ? null : Math.max(one.to, other.to),
})

function spanOfAge(compare: Extract<Criterion, { fact: string }>['compare'], isNot: boolean): Ages {
  const numbers = (values: readonly unknown[]) => values.filter(value => typeof value === 'number')
  switch (compare.is) {
    case 'at-least':
      return isNot ? { from: null, to: Math.ceil(compare.value) - 1 } : starting({ from: compare.value, to: null })
    case 'at-most':
      return isNot ? { from: Math.floor(compare.value) + 1, to: null } : starting({ from: null, to: compare.value })
    case 'between':
      return isNot ? ALL : starting({ from: compare.from, to: compare.to })
    case 'equal':
      return isNot ? ALL : spanAround(numbers([compare.to]))
    case 'one-of':
      return isNot ? ALL : spanAround(numbers(compare.of))
  }
}

function spanAround(ages: readonly number[]): Ages {
  return ages.length === 0 ? ALL : starting({ from: Math.min(...ages), to: Math.max(...ages) })
}

/** Whole years; from birth is no beginning, and up to the oldest age no end. */
function starting({ from, to }: Ages): Ages {
  return {
    from: from === null || from <= 0 ? null : Math.ceil(from),
    to: to === null || to >= OLDEST ? null : Math.floor(to),
  }
}

/** HSDS's eligibility_description: the sentences of all lines, those that only guide after the others. Null without lines. */
export function eligibilityWords(lines: readonly Pick<ConditionLine, 'text' | 'isHard'>[]): Bilingual | null {
  if (lines.length === 0) return null
  const hard = lines.filter(({ isHard }) => isHard)
  const guiding = lines.filter(({ isHard }) => !isHard)
  const inOne = (language: keyof Bilingual) =>
    [...hard, ...guiding].map(({ text }) => `${text[language].replace(/[.;\s]+$/, '')}.`).join(' ')
  return { id: inOne('id'), en: inOne('en') }
}

/**
 * A service with the lines that hold for it: those of its programme, then its own, which are the imported ones while
 * nothing was published; and of each place that has conditions of its own, the lines that hold there.
 *
 * @param held - what was published and holds on the day, of any number of subjects
 */
export function withConditions(service: Service, held: readonly HeldLines[]): Service {
  const of = (kind: HeldLines['kind'], id: string, place: string | null = null) =>
    held.find(one => one.kind === kind && one.id === id && one.place === place)?.lines ?? null
  const above = layersAbove(service, of)
  const places = service.locations.map(location => {
    const lines = of('place', service.id, location.id)
    if (lines === null) return location
    return { ...location, conditions: linesOf([...above, { from: 'place', lines }]) }
  })
  const conditions = linesOf(above)
  if (of('service', service.id) === null) return { ...service, locations: places, conditions }
  const { from, to } = agesOf(conditions)
  return {
    ...service,
    ...{ locations: places, conditions, conditionsArePublished: true },
    ...{ minimumAgeYears: from, maximumAgeYears: to, eligibilityText: eligibilityWords(conditions)?.id ?? null },
  }
}

function layersAbove(service: Service, of: (kind: HeldLines['kind'], id: string) => OwnLine[] | null): Layer[] {
  const ofProgram = service.program ? of('program', service.program.id) : null
  const own = of('service', service.id)
  return [
    ...(ofProgram ? [{ from: 'program', lines: ofProgram } as const] : []),
    own ? { from: 'service', lines: own } : { from: 'imported', lines: service.conditions },
  ]
}

const linesOf = (layers: readonly Layer[]): ConditionLine[] => linesInForce(layers).map(({ line }) => line)
