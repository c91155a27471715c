import { Trans, useLingui } from '@lingui/react/macro'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { CATEGORY_WORDS } from '#practice/cases/1-intake/ui/parts/words.ts'
import type { ReferralPreview } from '../schema/act.ts'
import look from './Referral.module.css'

/** What may not go yet, and where to record that it may; nothing when all is covered. */
export function ConsentNeeded({ seen }: { seen: ReferralPreview }) {
  const { t } = useLingui()
  if (seen.missing.length === 0) return null
  const kinds = seen.missing.map(category => t(CATEGORY_WORDS[category]).toLowerCase()).join(', ')
  return (
    <Notice
      tone="attention"
      title={<Why seen={seen} />}
      action={
        <a href="#consent" className={look.go}>
          <Trans>Ask and record it now</Trans>
        </a>
      }
    >
      <Trans>Still needed for: {kinds}. Until then nothing is sent.</Trans>
    </Notice>
  )
}

function Why({ seen }: { seen: ReferralPreview }) {
  const { name } = seen.organization
  switch (seen.why) {
    case 'withdrawn':
      return <Trans>The client took back the consent for {name}</Trans>
    case 'ended':
      return <Trans>The consent for {name} has ended</Trans>
    case 'categories':
      return <Trans>The client agreed to share less than this with {name}</Trans>
    case 'none':
    case null:
      return <Trans>The client has not yet agreed that {name} may see this</Trans>
  }
}
