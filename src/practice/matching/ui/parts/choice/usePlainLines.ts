import { useLingui } from '@lingui/react/macro'
import { useSay } from '#platform/web/say.ts'
import { saidOf } from '../../../rules/explanation.ts'
import type { Alternative, AskedPaper, HelperFacts } from '../../../schema/alternative.ts'
import { sentences } from '../alternative/saying.ts'
import type { PlainLine } from './plain-line.ts'
import { usePlainWords } from './usePlainWords.ts'

/** `linesOf(alternative)`: what a client needs to choose, in the words of everyday, without what nobody knows. */
export function usePlainLines(today: string): (alternative: Alternative) => PlainLine[] {
  const { t } = useLingui()
  const plain = usePlainWords(today)
  const papersOf = usePaperLines()
  const { helperLines, memberLines } = useOwnLines()
  return alternative => {
    const { verdict, papers, kind, limits, helper, phones } = alternative
    const facts = saidOf(alternative, today).flatMap(said => plain(said) ?? [])
    return [
      ...(kind === 'service' ? [fitLine(verdict)] : []),
      ...facts,
      ...papersOf(papers),
      ...memberLines(alternative),
      ...helperLines(helper, phones.join(', ')),
      ...(limits === null ? [] : [{ picture: 'hand' as const, words: t`Please know: ${limits}` }]),
    ]
  }

  function fitLine(verdict: Alternative['verdict']): PlainLine {
    if (verdict === 'eligible') return { picture: 'yes', words: t`You can ask for this. A place is not promised yet.` }
    return verdict === 'not-known'
      ? { picture: 'ask', words: t`We have to ask something first.` }
      : { picture: 'ask', words: t`By its rules this may not be for you. We can still ask.` }
  }
}

/** What to bring, apart from what the client has already. */
function usePaperLines(): (papers: readonly AskedPaper[]) => PlainLine[] {
  const { t } = useLingui()
  const say = useSay()
  return papers => {
    const needed = papers
      .filter(({ has }) => has !== true)
      .map(({ name, isRequired }) => paperWords(say(name), isRequired))
      .join(', ')
    const ready = papers
      .filter(({ has }) => has === true)
      .map(({ name }) => say(name))
      .join(', ')
    return [
      ...(needed === '' ? [] : [{ picture: 'paper' as const, words: t`Bring with you: ${needed}.` }]),
      ...(ready === ''
        ? []
        : [{ picture: 'paper' as const, words: t`Bring with you, you have it already: ${ready}.` }]),
    ]
  }

  function paperWords(paper: string, isRequired: boolean): string {
    return isRequired ? paper : t`${paper} (if you have it)`
  }
}

/** What only people nearby say, and what only bodies of members say. */
function useOwnLines() {
  const { t } = useLingui()
  const say = useSay()
  return { helperLines, memberLines }

  /** Of people nearby: what goes both ways, and how to reach them where they agreed that the client knows. */
  function helperLines(helper: HelperFacts | null, contact: string): PlainLine[] {
    if (helper === null) return []
    const { expects, familyGives, isContactForClient, load } = helper
    const isFull = load.standing === 'full'
    return [
      ...(isFull ? [{ picture: 'ask' as const, words: t`They help other families already. We ask first.` }] : []),
      ...(familyGives === null ? [] : [{ picture: 'heart' as const, words: t`What you give: ${familyGives}` }]),
      ...(expects === null ? [] : [{ picture: 'hand' as const, words: t`They hope for: ${expects}` }]),
      ...(isContactForClient && contact !== ''
        ? [{ picture: 'phone' as const, words: t`How to reach them: ${contact}` }]
        : []),
    ]
  }
  /** Of a body of members: how one becomes one. */
  function memberLines({ organization, resourceSystem, reasons }: Alternative): PlainLine[] {
    const isMember = reasons.some(({ about, verdict }) => about === 'membership' && verdict === 'eligible')
    if (resourceSystem !== 'formal' || isMember) return []
    const { howToJoin = null, cost = null } = organization?.membership ?? {}
    const how = sentences([howToJoin, cost].flatMap(words => (words ? say(words) : [])))
    const words =
      how === '' ? t`It is for members. We ask how to become one.` : t`It is for members. To become one: ${how}`
    return [{ picture: 'people', words }]
  }
}
