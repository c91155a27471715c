/** Which papers a household needs, whether it has them, and which to get first. */
import type { Bilingual } from '#practice/knowledge/schema.ts'
import { namedFact } from '#practice/people/rules/subject.ts'
import { FACTS, type FactName } from '#practice/people/schema/facts.ts'
import type { PersonId } from '#practice/people/schema/person.ts'
import type { Service, ServiceId } from '#practice/resources/schema/resource.ts'
import type { PaperGuide } from '../schema/definitions.ts'
import type { ListedPaper, PaperState, Screened } from '../schema/screening.ts'
import type { Home } from './home.ts'
import { leavesOf, linesOf } from './trees.ts'

/** The guides to what a list of papers names: "KTP-el atau NIK" is one paper, "KIP, KKS, atau SKTM" are two. */
export function guidesFor(name: Bilingual, guides: readonly PaperGuide[]): string[] {
  return guides.filter(({ names }) => names.some(word => namesIt(name.id, word))).map(({ id }) => id)
}

/** As a word of its own: "KK" is not in "KKS". The guides' words are letters, spaces and strokes. */
function namesIt(text: string, word: string): boolean {
  const pattern = patterns.get(word) ?? new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu')
  patterns.set(word, pattern) // to make one costs more than to use it
  return pattern.test(text)
}
const patterns = new Map<string, RegExp>()

export function listedPapers(service: Pick<Service, 'papers'>, guides: readonly PaperGuide[]): ListedPaper[] {
  return service.papers.map(({ name, isRequired }) => ({ name, isRequired, guides: guidesFor(name, guides) }))
}

/** `has` only where it is known for everyone whom it is about; one who is known to lack it is a paper to get. */
export function stateOf(
  { fact }: Pick<PaperGuide, 'fact'>,
  home: Home,
): Pick<PaperState, 'state' | 'lackedBy' | 'notKnownFor'> {
  if (fact === null) return { state: 'not-known', lackedBy: [], notKnownFor: [] }
  if (isOfHome(fact)) {
    const value = home.subject.household[fact]
    const state = value === undefined ? 'not-known' : value === true ? 'has' : 'lacks'
    return { state, lackedBy: [], notKnownFor: [] }
  }
  const lackedBy = home.people.filter(({ facts }) => facts[fact] === false).map(({ id }) => id)
  const notKnownFor = home.people.filter(({ facts }) => facts[fact] === undefined).map(({ id }) => id)
  const state = lackedBy.length > 0 ? 'lacks' : notKnownFor.length > 0 ? 'not-known' : 'has'
  return { state, lackedBy, notKnownFor }
}

function isOfHome(fact: FactName): boolean {
  const named = namedFact(fact)
  return named !== null && FACTS[named].about === 'household'
}

/**
 * Guides of papers that a service asks for, or that one of its lines turns on, and that are known to be missing: for
 * those through whom it fits where that is known, else for the client; where a line of a programme for the household
 * turns on it, for everyone at home.
 */
export function firstPapers(
  service: Service,
  { ofWhom, isPersonal }: { ofWhom: readonly PersonId[]; isPersonal: boolean },
  home: Home,
  guides: readonly PaperGuide[],
): string[] {
  const asked = new Set(listedPapers(service, guides).flatMap(paper => (paper.isRequired ? paper.guides : [])))
  const turnsOn = new Set(
    linesOf(service)
      .flatMap(({ tree }) => leavesOf(tree))
      .map(({ leaf }) => leaf.fact),
  )
  const whose = ofWhom.length > 0 ? ofWhom : [home.clientId]
  return guides
    .filter(guide => {
      const { state, lackedBy } = stateOf(guide, home)
      if (state !== 'lacks') return false
      const isTurnedOn = guide.fact !== null && turnsOn.has(guide.fact)
      if (isTurnedOn && !isPersonal) return true
      return (isTurnedOn || asked.has(guide.id)) && (lackedBy.length === 0 || lackedBy.some(id => whose.includes(id)))
    })
    .map(({ id }) => id)
}

/**
 * Every paper that something within reach asks for, those that must come first before those that need them, and what
 * the household is known to lack before the rest.
 *
 * @param helpOf - the service that helps to get a paper, by a programme's key; null when the directory has none
 */
export function papersToBring(
  results: readonly Screened[],
  home: Home,
  guides: readonly PaperGuide[],
  helpOf: (programme: string) => ServiceId | null,
): PaperState[] {
  const inReach = results.filter(({ group }) => group === 'may' || group === 'ask')
  const states = guides.map((guide): PaperState => {
    const asks = (one: Screened) =>
      one.firstPapers.includes(guide.id) || one.papers.some(paper => paper.guides.includes(guide.id))
    const askedBy = inReach.filter(asks).map(({ serviceId }) => serviceId)
    return { guide, ...stateOf(guide, home), askedBy, helpId: guide.helpedBy === null ? null : helpOf(guide.helpedBy) }
  })
  const wanted = states.filter(({ askedBy }) => askedBy.length > 0)
  const lacking = wanted.filter(({ state }) => state === 'lacks')
  return [...lacking, ...wanted.filter(({ state }) => state !== 'lacks')]
}
