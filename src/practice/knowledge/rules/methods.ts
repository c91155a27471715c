// Which methods of the library may serve a goal, and why; and how someone who types finds one.
import { groupOf } from '../rules.ts'
import { EvidenceGrade, type FitReason, type Method, type MethodNeeds, type MethodSummary } from '../schema/methods.ts'
import type { ClientLevel, MethodPhase } from '../schema/methods.ts'
import type { NeedTermId } from '../schema.ts'

export type Sought = {
  phase: MethodPhase
  level: ClientLevel
  /** The need that the goal answers to; null when it answers to none. */
  need: NeedTermId | null
  /** What the client and the worker wrote. */
  words: string
}
type Fit = { method: Method; reasons: FitReason[] }

const POINTS = { need: 8, group: 4, word: 2, general: 1 } as const

/**
 * The methods that may fit, the nearest first: made for this phase and level, and used for the need, for a word that was
 * said, or for any need. Among equals the better tested goes first. It proposes; a worker picks or does not.
 */
export function methodsThatFit(methods: readonly Method[], needs: MethodNeeds, sought: Sought): Fit[] {
  const fits = methods
    .filter(({ phases, level }) => phases.includes(sought.phase) && level.includes(sought.level))
    .map(method => ({ method, reasons: reasonsFor(method, needs, sought) }))
    .filter(({ reasons }) => reasons.length > 0)
  return fits.toSorted(
    (a, b) => pointsOf(b) - pointsOf(a) || gradeOf(a) - gradeOf(b) || (a.method.id < b.method.id ? -1 : 1),
  )
}

const pointsOf = ({ reasons }: Fit) => reasons.reduce((sum, { because }) => sum + POINTS[because], 0)
const gradeOf = ({ method }: Fit) => EvidenceGrade.options.indexOf(method.evidence.grade)

function reasonsFor(method: Method, { general, needs }: MethodNeeds, { need, words }: Sought): FitReason[] {
  const usedFor = needs[method.id] ?? []
  return [
    ...forNeed(usedFor, need),
    ...method.keywords.filter(word => isSaid(word, words)).map(word => ({ because: 'word', word }) as const),
    ...(general.includes(method.id) ? [{ because: 'general' } as const] : []),
  ]
}

function forNeed(usedFor: readonly NeedTermId[], need: NeedTermId | null): FitReason[] {
  if (need === null) return []
  if (usedFor.includes(need)) return [{ because: 'need', term: need }]
  const group = groupOf(need)
  const near = usedFor.find(term => term === group || (group === null && groupOf(term) === need))
  return near === undefined ? [] : [{ because: 'group', term: near }]
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether a keyword stands in the words as whole words; one letter more or less is another word. */
function isSaid(keyword: string, words: string): boolean {
  const said = ` ${plain(words)
    .replace(/[^\p{L}\p{N}+-]+/gu, ' ')
    .trim()} `
  return said.includes(` ${plain(keyword)} `)
}

/** Methods whose name or keywords hold what was typed, in either language; all when nothing was. In their own order. */
export function methodsFor(methods: readonly MethodSummary[], words: string): MethodSummary[] {
  const asked = plain(words).trim()
  return methods.filter(({ name, keywords }) =>
    [name.id, name.en, ...keywords].some(text => plain(text).includes(asked)),
  )
}
