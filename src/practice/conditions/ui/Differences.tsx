import { Trans, useLingui } from '@lingui/react/macro'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import type { Difference } from '../schema.ts'
import { DIFFERENCE_WORDS } from './words.ts'

/** Where the source of a service says something else than its conditions do. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const { t } = useLingui()
  if (differences.length === 0) return null
  return (
    <Notice tone="attention" title={<Trans>The source and these conditions differ</Trans>}>
      {differences.map(({ about, imported }) => (
        <p key={about}>
          {t(DIFFERENCE_WORDS[about])} {about === 'words' ? `“${String(imported)}”` : String(imported)}
        </p>
      ))}
    </Notice>
  )
}
