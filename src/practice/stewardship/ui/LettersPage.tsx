import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { whoAmI } from '#confidentiality/access/api.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { AreaPicker } from '#practice/areas/ui/parts/AreaPicker.tsx'
import { organizationsDue, sendProviderLink } from '../api/links.ts'
import { verificationQueue } from '../api/queue.ts'
import type { OrganizationDue } from '../schema/link.ts'
import look from './Care.module.css'
import { Letter } from './Letter.tsx'
import { mint } from './link.ts'
import { CareTabs } from './parts/CareTabs.tsx'

const page = getRouteApi('/directory/letters')
type Written = { organization: OrganizationDue; url: string }

/** Once a year every organisation is asked: one letter each, with a link of its own, printed all at once. */
export function LettersPage() {
  const { t } = useLingui()
  const { area } = page.useSearch()
  const go = page.useNavigate()
  const answer = useQuery(asking(organizationsDue, area === undefined ? {} : { area }))
  return (
    <Page
      title={t`Letters and links`}
      back={{ to: '/directory', label: t`Directory` }}
      lead={<Trans>Organisations with a service that nobody has confirmed for half a year, or ever.</Trans>}
    >
      <Stack gap="lg">
        <CareTabs current="letters" />
        <div className={look.noPrint}>
          <AreaPicker
            id="area"
            label={t`For whoever lives in`}
            value={area ?? null}
            onChange={chosen => {
              void go({ search: { area: chosen ?? undefined } })
            }}
          />
        </div>
        <Answer of={answer}>{due => <Due key={area ?? ''} due={due} />}</Answer>
      </Stack>
    </Page>
  )
}

function Due({ due }: { due: readonly OrganizationDue[] }) {
  const { t } = useLingui()
  const { letters, writing, write } = useLetters()
  const unsent = due.filter(({ linkedUntil }) => linkedUntil === null)
  if (letters.length > 0) return <Letters letters={letters} />
  if (due.length === 0) {
    return (
      <EmptyState title={t`Nobody has to be asked here`}>
        <Trans>Everything was confirmed within half a year. Choose another area, or come back later.</Trans>
      </EmptyState>
    )
  }
  const count = unsent.length
  return (
    <Stack>
      <ActTrouble of={writing} />
      {count > 0 && (
        <Notice
          title={plural(count, { one: '# organisation has no link yet', other: '# organisations have no link yet' })}
          action={
            <Button
              loading={writing.pending}
              onClick={() => {
                write(unsent)
              }}
            >
              <Trans>Write all letters</Trans>
            </Button>
          }
        >
          <Trans>Each letter is one page in both languages, with a code that works for three months.</Trans>
        </Notice>
      )}
      <List label={t`Organisations to ask`}>
        {due.map(organization => (
          <Row key={organization.id} organization={organization} />
        ))}
      </List>
    </Stack>
  )
}

function Row({ organization: { id, name, address, services, linkedUntil } }: { organization: OrganizationDue }) {
  const { t } = useLingui()
  const count = services.length
  return (
    <ListRow
      to={`/directory/organizations/${id}/links`}
      title={name}
      subtitle={address ?? t`no public address`}
      marks={
        <>
          <StatusMark
            tone="wait"
            label={plural(count, { one: '# service to confirm', other: '# services to confirm' })}
          />
          {linkedUntil !== null && <StatusMark tone="calm" icon="message" label={t`link sent`} />}
        </>
      }
    />
  )
}

/** The tokens are known here only, between the press and the print. */
function useLetters() {
  const [letters, setLetters] = useState<Written[]>([])
  const [written, setWritten] = useState<Written[]>([])
  const writing = useAct(sendProviderLink, {
    stale: [verificationQueue],
    onDone: () => {
      setLetters(written)
    },
  })
  const write = (organizations: readonly OrganizationDue[]) => {
    const minted = organizations.map(organization => ({ organization, ...mint(organization.id) }))
    setWritten(minted)
    writing.send({
      way: 'letter',
      links: minted.map(({ id, organizationId, token }) => ({ id, organizationId, token })),
    })
  }
  return { letters, writing, write }
}

function Letters({ letters }: { letters: readonly Written[] }) {
  const { t } = useLingui()
  const me = useQuery(asking(whoAmI, {}))
  const agency = me.data?.ok ? me.data.value.agency.name : ''
  const count = letters.length
  return (
    <Stack gap="xl">
      <div className={look.noPrint}>
        <Notice
          tone="good"
          title={plural(count, { one: '# letter is written', other: '# letters are written' })}
          action={
            <Button
              leftSection={<Icon name="print" size={18} />}
              onClick={() => {
                window.print()
              }}
            >
              {t`Print all`}
            </Button>
          }
        >
          <Trans>Print them now: the codes are shown only this once.</Trans>
        </Notice>
      </div>
      {letters.map(({ organization, url }) => (
        <Letter key={organization.id} organization={organization} url={url} agency={agency} />
      ))}
    </Stack>
  )
}
