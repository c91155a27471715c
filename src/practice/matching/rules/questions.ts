/** From the facts that are missing to the questions that a worker can ask, each once. */
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { Comparison, ConditionLine, Criterion } from '#practice/resources/schema/criteria.ts'
import type { MissingFact } from '../schema/alternative.ts'
import type { Unknown } from './criteria.ts'

/**
 * The questions that would settle a line of conditions.
 *
 * Where the whole line hangs on one fact that only this programme asks about, or on "anyone at home", the line's own
 * sentence is the question, and `compare` says which answer makes the sentence true: "has not been helped this year" is
 * true when `receivedThisYear` is false. A fact that the line itself gives words for is asked in those, as a plain yes
 * or no. Named facts have words of their own and no sentence.
 */
export function questionsOf(
  line: Pick<ConditionLine, 'text' | 'tree' | 'provedBy' | 'asks'>,
  unknown: readonly Unknown[],
): MissingFact[] {
  const hangsOnOne = isSingle(line.tree)
  return unknown.map(({ fact, about, compare, isNegated, ofAnyone }) => ({
    fact,
    about,
    sentence: fact.startsWith('other:') ? (line.asks?.[fact] ?? line.text) : null,
    compare: isNegated && hangsOnOne && line.asks?.[fact] === undefined ? opposite(compare) : compare,
    ofAnyone: ofAnyone && 'fact' in ofAnyone ? ofAnyone : null,
    provedBy: line.provedBy,
  }))
}

/** Each fact once, in the order in which it was first missed; the papers that prove it are gathered. */
export function withoutRepeats(questions: readonly MissingFact[]): MissingFact[] {
  const kept = new Map<string, MissingFact>()
  for (const question of questions) {
    const name = `${question.about} ${question.fact}`
    const earlier = kept.get(name)
    kept.set(name, earlier ? { ...earlier, provedBy: papers([...earlier.provedBy, ...question.provedBy]) } : question)
  }
  return [...kept.values()]
}

function papers(names: readonly Bilingual[]): Bilingual[] {
  return [...new Map(names.map(name => [name.id, name])).values()]
}

/** A line that is one fact or one "anyone at home", however often it is turned round. */
function isSingle(tree: Criterion): boolean {
  if ('not' in tree) return isSingle(tree.not)
  return 'fact' in tree || 'anyMember' in tree
}

/** Only a yes or no can be turned round; a number is asked for as it is. */
function opposite(compare: Comparison): Comparison {
  return compare.is === 'equal' && typeof compare.to === 'boolean' ? { is: 'equal', to: !compare.to } : compare
}
