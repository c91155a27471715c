/** The one sentence maker: from a condition to what it says, in both languages. */
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { Criterion } from '#practice/resources/schema/criteria.ts'
import { either, phraseOf, together } from './phrases.ts'

/** What a sentence needs to know beyond the tree: names of areas by code, and the words of facts that one service asks. */
export type Known = {
  readonly areaName: (code: string) => string
  readonly asks: Readonly<Record<string, Bilingual>>
}

/**
 * What a condition says, as a sentence without its full stop: “Is pregnant or someone at home is 6 years old or younger”.
 * A `not` is said where it bites: of two that must both hold, “not both” becomes “not the one or not the other”.
 *
 * @returns null where it asks for a fact that has no words, as in what was compiled elsewhere
 */
export function sentenceOf(tree: Criterion, known: Known): Bilingual | null {
  const words = said(tree, false, known)
  return words && { id: capital(words.id), en: capital(words.en) }
}

function said(tree: Criterion, isNot: boolean, known: Known): Bilingual | null {
  if ('not' in tree) return said(tree.not, !isNot, known)
  if ('livesIn' in tree) return livesIn(tree.livesIn, isNot, known)
  if ('anyMember' in tree) {
    const inner = said(tree.anyMember, false, known)
    if (!inner) return null
    return isNot
      ? { id: `di rumah tidak ada yang ${inner.id}`, en: `nobody at home ${inner.en}` }
      : { id: `di rumah ada yang ${inner.id}`, en: `someone at home ${inner.en}` }
  }
  if ('fact' in tree) return phraseOf(tree.fact, tree.compare, { isNot, own: known.asks[tree.fact] ?? null })
  const isAll = 'all' in tree ? !isNot : isNot
  return ofGroup('all' in tree ? tree.all : tree.any, { isAll, isNot }, known)
}

function ofGroup(
  parts: readonly Criterion[],
  { isAll, isNot }: { isAll: boolean; isNot: boolean },
  known: Known,
): Bilingual | null {
  if (parts.length === 0) {
    return isAll
      ? { id: 'siapa saja boleh', en: 'everyone may come' }
      : { id: 'tidak ada yang boleh', en: 'nobody may come' }
  }
  const sayings = parts.map(part => {
    const words = said(part, isNot, known)
    return words && (isMixed(part, { isAll, isNot }) ? bracketed(words) : words)
  })
  const whole = sayings.filter(one => one !== null)
  if (whole.length < sayings.length) return null
  return isAll ? together(whole) : either(whole)
}

/** Whether a part joins by the other word, so that brackets must tell what belongs together. */
function isMixed(part: Criterion, { isAll, isNot }: { isAll: boolean; isNot: boolean }): boolean {
  if ('not' in part) return isMixed(part.not, { isAll, isNot: !isNot })
  if (!('all' in part || 'any' in part)) return false
  const parts = 'all' in part ? part.all : part.any
  return parts.length > 1 && ('all' in part ? !isNot : isNot) !== isAll
}

const bracketed = ({ id, en }: Bilingual): Bilingual => ({ id: `(${id})`, en: `(${en})` })

function livesIn(codes: readonly string[], isNot: boolean, { areaName }: Known): Bilingual | null {
  if (codes.length === 0) return null
  const { id, en } = either(codes.map(code => ({ id: areaName(code), en: areaName(code) })))
  return isNot
    ? { id: `tidak tinggal di ${id}`, en: `does not live in ${en}` }
    : { id: `tinggal di ${id}`, en: `lives in ${en}` }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Codes of areas that a tree names. */
export function areasIn(tree: Criterion): string[] {
  if ('livesIn' in tree) return [...tree.livesIn]
  if ('not' in tree) return areasIn(tree.not)
  if ('anyMember' in tree) return areasIn(tree.anyMember)
  if ('fact' in tree) return []
  return ('all' in tree ? tree.all : tree.any).flatMap(areasIn)
}
