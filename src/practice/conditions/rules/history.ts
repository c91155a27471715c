/** What one version changed against the one before it, and what an import says otherwise than the lines. */
import { agesOf, eligibilityWords } from '#practice/resources/rules/conditions.ts'
import type { ConditionVersion, OwnLine } from '#practice/resources/schema/conditions.ts'
import type { ConditionLine } from '#practice/resources/schema/criteria.ts'
import type { Difference, HistoryEntry } from '../schema.ts'

type Changes = Pick<HistoryEntry, 'added' | 'changed' | 'gone' | 'switchedOff'>

/** Lines by their id: new, said otherwise, gone, and now switched off. */
export function changesOf(before: readonly OwnLine[], after: readonly OwnLine[]): Changes {
  const kept = new Map(before.map(line => [line.id, line]))
  const own = after.flatMap(line => ('isOff' in line ? [] : [line]))
  const pairs = own.map(to => ({ from: kept.get(to.id), to }))
  return {
    added: pairs.flatMap(({ from, to }) => (from === undefined || 'isOff' in from ? [to] : [])),
    changed: pairs.flatMap(({ from, to }) =>
      from === undefined || 'isOff' in from || isAlike(from, to) ? [] : [{ from, to }],
    ),
    gone: before.flatMap(line => ('isOff' in line || own.some(({ id }) => id === line.id) ? [] : [line])),
    switchedOff: after.flatMap(line => {
      const from = kept.get(line.id)
      return 'isOff' in line && !(from && 'isOff' in from) ? [line.id] : []
    }),
  }
}

function isAlike(one: ConditionLine, other: ConditionLine): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

/** The same whatever order the keys stand in: what comes from the database has an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, sorted(one)])
}

/**
 * Every version with what it changed, the latest first; at the end what was there before anyone published.
 * @param versions - the latest first
 */
export function historyOf(versions: readonly ConditionVersion[], imported: readonly OwnLine[]): HistoryEntry[] {
  const linesOf = (version: ConditionVersion | undefined) => version?.lines ?? [...imported]
  const published = versions.map((version, index) => {
    const lines = linesOf(version)
    return { version, lines, ...changesOf(linesOf(versions[index + 1]), lines) }
  })
  const first = { version: null, lines: [...imported], added: [], changed: [], gone: [], switchedOff: [] }
  return imported.length > 0 || versions.length > 0 ? [...published, first] : published
}

/** What the directory holds from an import. */
export type Imported = {
  readonly minimumAge: number | null
  readonly maximumAge: number | null
  readonly eligibilityDescription: string | null
}

/** Where an import says something and the lines that hold say another; none while no line holds. */
export function differencesOf(
  { minimumAge, maximumAge, eligibilityDescription }: Imported,
  lines: readonly ConditionLine[],
): Difference[] {
  if (lines.length === 0) return []
  const ages = agesOf(lines)
  const words = eligibilityWords(lines)
  const isSaid = eligibilityDescription === null || [words?.id, words?.en].includes(eligibilityDescription)
  return [
    ...(minimumAge === null || minimumAge === ages.from
      ? []
      : [{ about: 'minimum-age', imported: minimumAge, lines: ages.from } as const]),
    ...(maximumAge === null || maximumAge === ages.to
      ? []
      : [{ about: 'maximum-age', imported: maximumAge, lines: ages.to } as const]),
    ...(isSaid ? [] : [{ about: 'words', imported: eligibilityDescription, lines: words?.id ?? null } as const]),
  ]
}
