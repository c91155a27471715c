import '../../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { useSay } from '#platform/web/say.ts'
import { useAnyoneWords } from '#practice/matching/ui/parts/question/useAnyoneWords.ts'
import { namedFact } from '#practice/people/rules/subject.ts'
import { FACT_WORDS } from '#practice/people/ui/parts/fact-words.ts'
import type { Question } from '../../../schema/screening.ts'

type Asked = Pick<Question, 'fact' | 'words' | 'sentence' | 'ofAnyone'>

/** `wordsOf(question, personName)`: the question as it is asked; with the name where it is about one of several. */
export function useQuestionWords(): (question: Asked, personName: string | null) => string {
  const { t } = useLingui()
  const say = useSay()
  const anyoneOf = useAnyoneWords()
  return ({ fact, words, sentence, ofAnyone }, personName) => {
    if (ofAnyone) return anyoneOf(ofAnyone)
    if (words) return say(words)
    const named = namedFact(fact)
    if (!named) {
      const condition = sentence ? say(sentence) : ''
      return t`Is this so: “${condition}”?`
    }
    const question = t(FACT_WORDS[named].question)
    return personName === null ? question : `${personName}: ${question}`
  }
}
