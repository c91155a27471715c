import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Notice } from '../notice/Notice.tsx'
import { Page } from './Page.tsx'

/** A page that broke on this device; what was typed is safe in its draft. */
export function Broken() {
  const { t } = useLingui()
  const reload = () => {
    window.location.reload()
  }
  return (
    <Page title={t`This page could not be shown`}>
      <Notice tone="wait" isNews action={<Button onClick={reload}>{t`Load the page again`}</Button>}>
        {t`Something broke on this device. What you wrote is kept. If it happens again, tell your administrator what you were doing.`}
      </Notice>
    </Page>
  )
}
