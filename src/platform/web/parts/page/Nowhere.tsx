import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { EmptyState } from '../list/List.tsx'
import { useGo } from '../link/PlaceLink.tsx'
import { Page } from './Page.tsx'

/** An address that leads nowhere. */
export function Nowhere() {
  const { t } = useLingui()
  const go = useGo()
  const home = () => {
    go('/')
  }
  return (
    <Page title={t`This page is not here`}>
      <EmptyState
        title={t`The address leads nowhere`}
        action={<Button onClick={home}>{t`Go to the first page`}</Button>}
      >
        {t`Perhaps it was mistyped, or the page has moved. Nothing you wrote is lost.`}
      </EmptyState>
    </Page>
  )
}
