import { useLingui } from '@lingui/react/macro'
import type { DraftItem } from '../../schema/draft.ts'
import { useTexts } from '../parts/useTexts.tsx'

/** A question or an answer by its words, or that it has none yet. */
export function useTitle(): (item: Pick<DraftItem, 'text'>) => string {
  const { t } = useLingui()
  const { text } = useTexts()
  return ({ text: { id, en } }) => {
    const said = text({ ...(id.trim() !== '' && { id }), ...(en.trim() !== '' && { en }) })
    return said === '' ? t`no words yet` : said
  }
}
