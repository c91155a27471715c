import type { Criterion, Comparison } from '#practice/resources/schema/criteria.ts'
import type { FactName } from '#practice/people/schema/facts.ts'

/**
 * The name under which "is there anyone at home who …" is kept as a fact of the household. It is made of the condition
 * itself, so that the same question is never asked twice, whichever service asks it.
 *
 * @returns such as `other:anyMemberAgeYearsFrom0To4`; the order within `all` and `any` does not change it
 */
export function wholeHouseholdFact(tree: Criterion): FactName {
  return `other:anyMember${nameOf(tree)}`
}

function nameOf(tree: Criterion): string {
  if ('fact' in tree) return capital(tree.fact.replace(/^other:/, '')) + comparisonName(tree.compare)
  if ('livesIn' in tree) return `LivesIn${tree.livesIn.toSorted().map(wordOf).join('Or')}`
  if ('not' in tree) return `Not${nameOf(tree.not)}`
  if ('anyMember' in tree) return `AnyMember${nameOf(tree.anyMember)}`
  if ('all' in tree) return `All${tree.all.map(nameOf).toSorted().join('And')}End`
  return `Any${tree.any.map(nameOf).toSorted().join('Or')}End`
}

function comparisonName(compare: Comparison): string {
  switch (compare.is) {
    case 'equal':
      return `Is${wordOf(compare.to)}`
    case 'one-of':
      return `IsOneOf${compare.of.map(wordOf).toSorted().join('Or')}`
    case 'at-least':
      return `From${wordOf(compare.value)}`
    case 'at-most':
      return `To${wordOf(compare.value)}`
    case 'between':
      return `From${wordOf(compare.from)}To${wordOf(compare.to)}`
  }
}

/** Letters and digits only, each word with a capital; a point and a minus are spelled out so that no two numbers meet. */
function wordOf(value: string | number | boolean): string {
  const spelled = typeof value === 'number' ? String(value).replace('-', 'Minus').replace('.', 'Point') : String(value)
  return spelled
    .split(/[^A-Za-z0-9]+/)
    .map(capital)
    .join('')
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
