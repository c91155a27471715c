import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import look from '../../ui/Case.module.css'
import { inquiries } from '../api/inquiries.ts'
import type { InquiryView } from '../schema/inquiries.ts'
import './learn.ts'
import { InquiryRow } from './parts/InquiryRow.tsx'

const page = getRouteApi('/inquiries')

/** Who called, wrote, came or was met before there is a case; the most pressing first. */
export function InquiriesPage() {
  const { t } = useLingui()
  const may = useMay()
  const { state = 'open', after } = page.useSearch()
  const query = useQuery(asking(inquiries, { state, ...(after !== undefined && { after }) }))
  return (
    <Page
      title={t`Inquiries`}
      width="wide"
      back={{ to: '/cases', label: t`Clients` }}
      lead={<Trans>Calls, messages and meetings before there is a case. Nobody has to give their name.</Trans>}
      actions={
        may('inquiry.record') && (
          <Button component={PlaceLink} to="/inquiries/new">
            <Trans>Write down an inquiry</Trans>
          </Button>
        )
      }
    >
      <nav aria-label={t`Which inquiries`}>
        <ul className={look.places}>
          <li>
            <PlaceLink to="/inquiries" {...(state === 'open' && { 'aria-current': 'page' })}>{t`Waiting`}</PlaceLink>
          </li>
          <li>
            <PlaceLink to="/inquiries?state=ended" {...(state === 'ended' && { 'aria-current': 'page' })}>
              {t`Ended`}
            </PlaceLink>
          </li>
        </ul>
      </nav>
      <Answer of={query}>
        {({ inquiries: found, next }) => (
          <>
            <Found found={found} state={state} />
            {next !== null && (
              <div>
                <PlaceLink to={`/inquiries?state=${state}&after=${next}`} className={look.go}>
                  <Trans>Earlier ones</Trans>
                </PlaceLink>
              </div>
            )}
          </>
        )}
      </Answer>
    </Page>
  )
}

function Found({ found, state }: { found: readonly InquiryView[]; state: 'open' | 'ended' }) {
  const { t } = useLingui()
  if (found.length === 0) {
    return state === 'open' ? (
      <EmptyState title={t`No inquiry waits`}>
        <Trans>When someone calls or writes, write it down here. It becomes a case, or ends with advice.</Trans>
      </EmptyState>
    ) : (
      <EmptyState title={t`No inquiry has ended yet`}>
        <Trans>Those that became a case or ended with advice stay readable here.</Trans>
      </EmptyState>
    )
  }
  return (
    <List label={t`Inquiries`}>
      {found.map(inquiry => (
        <InquiryRow key={inquiry.id} of={inquiry} />
      ))}
    </List>
  )
}
