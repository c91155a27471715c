import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { read } from '#platform/web/call.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { referralLetter } from '../api/links.ts'
import type { CaseReferral } from '../schema/view.ts'
import type { Minted } from './mint.ts'
import look from './Referral.module.css'

type Language = 'id' | 'en'

/** The letter as a file in either language, with the code where one was just made. */
export function SaveLetter({ referral, made }: { referral: CaseReferral; made: Minted | null }) {
  const [busy, setBusy] = useState<Language | null>(null)
  const [isBroken, setBroken] = useState(false)
  const save = async (language: Language) => {
    setBusy(language)
    const code = made === null ? null : { url: made.url, word: made.word }
    const answer = await read(referralLetter, { id: referral.id, caseId: referral.caseId, language, code })
    setBusy(null)
    setBroken(!answer.ok)
    if (answer.ok) saveFile(answer.value)
  }
  return (
    <div className={look.hidden}>
      {isBroken && (
        <Notice tone="attention">
          <Trans>The file could not be made. Try again, or print this page.</Trans>
        </Notice>
      )}
      <div className={look.stand}>
        <Button variant="default" loading={busy === 'id'} onClick={() => void save('id')}>
          <Trans>PDF in Indonesian</Trans>
        </Button>
        <Button variant="default" loading={busy === 'en'} onClick={() => void save('en')}>
          <Trans>PDF in English</Trans>
        </Button>
      </div>
    </div>
  )
}
