// How an assessment differs from the one before: each view held against the same view, never against the other.
import {
  Dimension,
  Judgement,
  VIEWS,
  type FunctioningContent,
  type Seen,
  type ViewName,
} from '../schema/functioning.ts'

/** `not-comparable`: one of both is not known. */
export type Direction = 'lighter' | 'heavier' | 'same' | 'not-comparable'
export type Step = { before: number | null; after: number | null; direction: Direction }
/** What is compared: how hard a role or a problem is, how someone copes in a role, or a dimension of the law. */
export type Compared = 'severity' | 'coping' | 'surroundings' | 'dimension'
export type Change = { of: Compared; id: string; views: Record<ViewName, Step> }

/** A higher step is heavier. */
export function stepOf(before: number | null, after: number | null): Step {
  if (before === null || after === null) return { before, after, direction: 'not-comparable' }
  return { before, after, direction: after < before ? 'lighter' : after > before ? 'heavier' : 'same' }
}

const NOT_KNOWN: Seen = { client: null, worker: null }

function change(
  of: Compared,
  id: string,
  { before, after }: { before: Pair | undefined; after: Pair | undefined },
): Change {
  const [was, is] = [before ?? NOT_KNOWN, after ?? NOT_KNOWN]
  const [client, worker] = VIEWS.map(view => stepOf(was[view], is[view]))
  return { of, id, views: { client: client ?? stepOf(null, null), worker: worker ?? stepOf(null, null) } }
}

type Pair = { client: number | null; worker: number | null }

/**
 * Everything that stands in either assessment, in the order of the later one, then what is only in the earlier. A step that
 * neither view knows at either time is left out: there is nothing to draw.
 */
export function changesBetween(before: FunctioningContent, after: FunctioningContent): Change[] {
  const pairs = (of: Compared, pick: (content: FunctioningContent) => Map<string, Pair>) => {
    const [was, is] = [pick(before), pick(after)]
    const ids = [...new Set([...is.keys(), ...was.keys()])]
    return ids.map(id => change(of, id, { before: was.get(id), after: is.get(id) }))
  }
  return [
    ...pairs('severity', ({ roles }) => new Map(roles.map(({ role, severity }) => [role, severity]))),
    ...pairs('coping', ({ roles }) => new Map(roles.map(({ role, coping }) => [role, coping]))),
    ...pairs('surroundings', ({ systems }) => {
      const problems = systems.flatMap(({ problems: some }) => some)
      return new Map(problems.map(({ problem, severity }) => [problem, severity]))
    }),
    ...pairs('dimension', ({ dimensions }) => new Map(Dimension.options.map(id => [id, placesOf(dimensions[id])]))),
  ].filter(({ views }) => VIEWS.some(view => views[view].before !== null || views[view].after !== null))
}

function placesOf({ client, worker }: { client: Judgement | null; worker: Judgement | null }): Pair {
  const place = (judged: Judgement | null) => (judged === null ? null : Judgement.options.indexOf(judged) + 1)
  return { client: place(client), worker: place(worker) }
}
