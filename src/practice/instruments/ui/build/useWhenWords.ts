import { useLingui } from '@lingui/react/macro'
import { problemsInDraft } from '../../rules/draft-problems.ts'
import { draftItemsOf } from '../../rules/form-draft.ts'
import type { DraftItem } from '../../schema/draft.ts'
import type { Making } from './making.ts'
import { useTitle } from './useTitle.ts'

/** What is wrong with when a question is asked, with both questions by their words. */
export function useWhenWords({ draft }: Making, item: DraftItem, at: string): string {
  const { t } = useLingui()
  const title = useTitle()
  const found = problemsInDraft(draft).find(({ path }) => path === at)
  const asked = draftItemsOf(draft.items).find(({ linkId }) => linkId === found?.other)
  const [one, other] = [title(item), asked ? title(asked) : '']
  if (found?.code === 'circle') {
    return asked?.linkId === item.linkId
      ? t`“${one}” waits for its own answer, so it would never be asked. Change when it is asked.`
      : t`“${one}” waits for an answer to “${other}”, and “${other}” waits for “${one}”, so neither would ever be asked. Change when one of them is asked.`
  }
  if (found?.code === 'no-answer-chosen') return t`Choose the answers to “${other}” after which this is asked.`
  return found?.code === 'answer-gone'
    ? t`An answer to “${other}” that this waited for is not there any more. Choose again.`
    : t`The question that this waits for is gone, or is not asked as often as this one. Choose another.`
}
