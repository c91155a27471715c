import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { whoAmI } from '#confidentiality/access/api.ts'
import { asking } from '#platform/web/call.ts'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { organizationsDue, providerLinks, revokeProviderLink, sendProviderLink, trustProvider } from '../api/links.ts'
import { verificationQueue } from '../api/queue.ts'
import type { LinkWay, ProviderLink, ProviderLinks } from '../schema/link.ts'
import look from './Care.module.css'
import { Letter } from './Letter.tsx'
import { mint, type Minted } from './link.ts'
import { TheLink } from './TheLink.tsx'
import { LINK_STATE_WORDS, WAY_WORDS } from './words.ts'

const page = getRouteApi('/directory/organizations/$organizationId/links')

/** Ways for one organisation to keep its own services true, without an account. */
export function LinksPage() {
  const { t } = useLingui()
  const { organizationId } = page.useParams()
  const answer = useQuery(asking(providerLinks, { organization: organizationId }))
  const organization = answer.data?.ok ? answer.data.value.organization : null
  return (
    <Page
      title={organization?.name ?? t`Links`}
      back={{ to: '/directory/queue', label: t`Services to verify` }}
      lead={<Trans>Let them say themselves what holds: whoever has the link needs no account.</Trans>}
    >
      <Answer of={answer}>
        {found => (
          <Stack gap="xl">
            {found.organization && <Make key={organizationId} of={found.organization} />}
            <Made links={found.links} />
            <Trust found={found} />
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function Make({ of }: { of: { id: string; name: string } }) {
  const { t } = useLingui()
  const [made, setMade] = useState<{ link: Minted; way: LinkWay } | null>(null)
  const me = useQuery(asking(whoAmI, {}))
  const agency = me.data?.ok ? me.data.value.agency.name : ''
  const [minted, setMinted] = useState<{ link: Minted; way: LinkWay } | null>(null)
  const making = useAct(sendProviderLink, {
    stale: [providerLinks, verificationQueue, organizationsDue],
    onDone: () => {
      setMade(minted)
    },
  })
  const make = (way: LinkWay) => () => {
    const link = mint(of.id)
    setMinted({ link, way })
    making.send({ way, links: [{ id: link.id, organizationId: of.id, token: link.token }] })
  }
  return (
    <Stack>
      <ActTrouble of={making} />
      {made && made.way !== 'letter' && <TheLink url={made.link.url} organization={of.name} agency={agency} />}
      {made?.way === 'letter' && <OneLetter organizationId={of.id} link={made.link} agency={agency} />}
      <div className={`${look.acts} ${look.noPrint}`}>
        <Button {...(made && { variant: 'default' })} loading={making.pending} onClick={make('message')}>
          {made ? t`Make another link` : t`Make a link`}
        </Button>
        <Button variant="default" loading={making.pending} onClick={make('letter')}>
          <Trans>Write a letter</Trans>
        </Button>
      </div>
    </Stack>
  )
}

function OneLetter({ organizationId, link, agency }: { organizationId: string; link: Minted; agency: string }) {
  const answer = useQuery(asking(organizationsDue, { organization: organizationId }))
  return (
    <Answer of={answer}>
      {([organization]) =>
        organization ? (
          <Stack>
            <Letter organization={organization} url={link.url} agency={agency} />
            <div className={`${look.acts} ${look.noPrint}`}>
              <Button
                leftSection={<Icon name="print" size={18} />}
                onClick={() => {
                  window.print()
                }}
              >
                <Trans>Print</Trans>
              </Button>
            </div>
          </Stack>
        ) : null
      }
    </Answer>
  )
}

function Made({ links }: { links: readonly ProviderLink[] }) {
  const { t } = useLingui()
  if (links.length === 0) {
    return (
      <EmptyState title={t`No link was made yet`}>
        <Trans>A link works for a month, a letter’s for three. It can be ended at any time.</Trans>
      </EmptyState>
    )
  }
  return (
    <section className={look.noPrint}>
      <h2>
        <Trans>Links that were made</Trans>
      </h2>
      <List label={t`Links that were made`}>
        {links.map(link => (
          <LinkRow key={link.id} link={link} />
        ))}
      </List>
    </section>
  )
}

function LinkRow({ link: { id, way, state, madeAt, madeAgency, expiresAt, usedAt } }: { link: ProviderLink }) {
  const { t } = useLingui()
  const ending = useAct(revokeProviderLink, {
    stale: [providerLinks, verificationQueue],
    onDone: () => {
      notify({ message: t`The link works no more.` })
    },
  })
  const used = usedAt === null ? t`not used yet` : t`last used ${dayWords(dayOf(usedAt), 'short')}`
  return (
    <ListRow
      title={t(WAY_WORDS[way])}
      subtitle={[t`made ${dayWords(dayOf(madeAt), 'short')}`, madeAgency, used].join(' · ')}
      marks={
        <>
          <StatusMark tone={state === 'open' ? 'good' : 'calm'} label={t(LINK_STATE_WORDS[state])} />
          {state === 'open' && (
            <StatusMark tone="calm" icon="clock" label={t`until ${dayWords(dayOf(expiresAt), 'short')}`} />
          )}
        </>
      }
      action={
        state === 'open' && (
          <Button
            variant="default"
            loading={ending.pending}
            onClick={() => {
              ending.send({ id })
            }}
          >
            <Trans>End it</Trans>
          </Button>
        )
      }
    />
  )
}

/** Whether their corrections take effect without a curator. */
function Trust({ found: { organization, trustedSince } }: { found: ProviderLinks }) {
  const { t } = useLingui()
  const trusting = useAct(trustProvider, {
    stale: [providerLinks],
    onDone: () => {
      notify({ message: t`Kept.` })
    },
  })
  if (!organization) return null
  const isTrusted = trustedSince !== null
  return (
    <section className={look.noPrint}>
      <h2>
        <Trans>Their corrections</Trans>
      </h2>
      <p className={look.said}>
        {isTrusted ? (
          <Trans>What they correct by link takes effect at once, since {dayWords(dayOf(trustedSince))}.</Trans>
        ) : (
          <Trans>What they correct by link waits for a curator; places, wait and closure take effect at once.</Trans>
        )}
      </p>
      <ActTrouble of={trusting} />
      <Button
        variant="default"
        loading={trusting.pending}
        onClick={() => {
          trusting.send({ organizationId: organization.id, isTrusted: !isTrusted })
        }}
      >
        {isTrusted ? <Trans>Let a curator decide again</Trans> : <Trans>Let them take effect at once</Trans>}
      </Button>
    </section>
  )
}
