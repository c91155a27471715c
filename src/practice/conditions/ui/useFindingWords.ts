import { useLingui } from '@lingui/react/macro'
import { useSay, type Bilingual } from '#platform/web/say.ts'
import type { Finding } from '../schema.ts'

/** `wordsOf(finding)`: what a check found, in one sentence. @param textOf - the words of a line, by its id */
export function useFindingWords(textOf: (id: string) => Bilingual | null): (finding: Finding) => string {
  const { t } = useLingui()
  const say = useSay()
  return ({ says, others, parts }) => {
    const other = others.map(id => `“${sayOr(textOf(id))}”`).join(', ')
    const [part = '', against = ''] = parts.map(say)
    switch (says) {
      case 'never':
        return t`Nobody can meet this condition. Look at its numbers and choices.`
      case 'always':
        return t`Everybody meets this condition, so it says nothing. It can be taken out.`
      case 'contradicts':
        return t`Nobody can meet this and ${other} at once.`
      case 'together-never':
        return t`Nobody can meet all of these at once: ${other}.`
      case 'guiding-never':
        return t`Nobody who meets ${other} can meet this hint.`
      case 'same':
        return t`This says the same as ${other}. One of them is enough.`
      case 'implied':
        return t`Whoever meets ${other} meets this too. It can be taken out.`
      case 'part-never':
        return t`Nobody can meet the part “${part}”.`
      case 'part-always':
        return t`Everybody meets the part “${part}”.`
      case 'part-repeats':
        return t`The part “${part}” makes no difference beside “${against}”.`
      case 'not-told':
        return t`These conditions are too tangled to check whether anyone can meet them.`
    }
  }

  function sayOr(words: Bilingual | null): string {
    return words ? say(words) : t`a condition above`
  }
}
