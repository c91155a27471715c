import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useSay } from '#platform/web/say.ts'
import look from './Care.module.css'
import { Code } from '#platform/web/parts/code/Code.tsx'
import { CopyText } from '#platform/web/parts/code/CopyText.tsx'

/** A link that was just made: as a code, as an address, and as a message to paste. It is shown this once. */
export function TheLink({ url, organization, agency }: { url: string; organization: string; agency: string }) {
  const { t } = useLingui()
  const say = useSay()
  const message = say({
    id: `Kepada ${organization}: apakah yang ditulis tentang layanan Anda di direktori ${agency} masih benar? Buka tautan ini untuk memeriksa dan memperbaikinya, tanpa akun: ${url}`,
    en: `To ${organization}: is what the directory of ${agency} says about your services still true? Open this link to check and correct it, without an account: ${url}`,
  })
  return (
    <Stack>
      <Notice tone="good" title={t`Hand it over now`}>
        <Trans>
          It is shown only this once: nobody keeps it, we neither. Whoever holds it speaks for this organisation and
          sees nothing else.
        </Trans>
      </Notice>
      <div className={look.link}>
        <Code className={look.code ?? ''} url={url} label={t`Code that opens the link`} />
        <Stack gap="sm">
          <div className={look.address}>{url}</div>
          <div className={look.acts}>
            <CopyText text={message} label={t`Copy as a message`} />
            <CopyText text={url} label={t`Copy the address`} isQuiet />
          </div>
        </Stack>
      </div>
    </Stack>
  )
}
