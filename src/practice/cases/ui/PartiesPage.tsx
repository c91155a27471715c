import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { casePage } from '../api.ts'
import { partiesOfCase } from '../api/parties.ts'
import { guardianState } from '../rules/parties.ts'
import type { CaseView } from '../schema.ts'
import type { CaseParties, PartySystem } from '../schema/parties.ts'
import look from './Case.module.css'
import { CaseFrame } from './parts/CaseFrame.tsx'
import { PartyForm } from './PartyForm.tsx'
import { PartyRow } from './PartyRow.tsx'
import { SYSTEM_HINTS, SYSTEM_WORDS, SYSTEMS } from './party-words.ts'

const page = getRouteApi('/cases/$caseId/parties')

/** Everyone who has to do with the work, by system: for whom, with whom, and what shall change. */
export function PartiesPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const view = useQuery(asking(casePage, { caseId }))
  const query = useQuery(asking(partiesOfCase, { caseId }))
  const found = view.data?.ok ? view.data.value : null
  return (
    <CaseFrame caseId={caseId} active="parties" title={t`Who is involved`}>
      <Answer of={query}>{parties => found && <Systems key={caseId} view={found} of={parties} />}</Answer>
    </CaseFrame>
  )
}

type Props = { view: CaseView; of: CaseParties }

function Systems({ view, of }: Props) {
  const may = useMay()
  const [isAdding, setAdding] = useState(false)
  const isWriting = view.case.closedOn === null && may('party.record')
  return (
    <Stack gap="xl">
      <Guardian of={of} caseId={view.case.id} />
      {SYSTEMS.map(system => (
        <System key={system} system={system} of={of} isWriting={isWriting} />
      ))}
      <Former of={of} isWriting={isWriting} />
      {isWriting && !isAdding && (
        <div>
          <Button
            onClick={() => {
              setAdding(true)
            }}
          >
            <Trans>Name someone</Trans>
          </Button>
        </div>
      )}
      {isAdding && (
        <PartyForm
          view={view}
          onDone={() => {
            setAdding(false)
          }}
        />
      )}
    </Stack>
  )
}

/** For a child: who speaks and who consents; and where that may be whoever did harm. */
function Guardian({ of, caseId }: { of: CaseParties; caseId: string }) {
  const { t } = useLingui()
  const state = guardianState(of.clientAge, of.parties)
  const suspected = of.parties.filter(({ isSuspected }) => isSuspected)
  const names = suspected.map(({ name }) => name).join(', ')
  return (
    <>
      {suspected.length > 0 && (
        <Notice
          tone="attention"
          title={t`May have harmed the client: ${names}`}
          action={<PlaceLink to={`/cases/${caseId}/safety`} className={look.go}>{t`Look at safety`}</PlaceLink>}
        >
          <Trans>
            They neither speak nor consent for the client, and are told nothing. Think through what to do under Ethics.
          </Trans>
        </Notice>
      )}
      {state === 'missing' && (
        <Notice tone="wait" title={t`Nobody is named who consents for this child`}>
          <Trans>
            Name a parent or guardian, or another adult whom the child trusts. The child is asked too, in words that fit
            their age.
          </Trans>
        </Notice>
      )}
      {state === 'not-known' && (
        <Notice title={t`The client’s age is not known`}>
          <Trans>If the client is a child, name who speaks and consents for them.</Trans>
        </Notice>
      )}
    </>
  )
}

type SystemProps = { system: PartySystem; of: CaseParties; isWriting: boolean }

function System({ system, of, isWriting }: SystemProps) {
  const { t } = useLingui()
  const id = `system-${system}`
  const here = of.parties.filter(party => party.positions.some(one => one.system === system && one.toOn === null))
  const isOurs = system === 'client' || system === 'change-agent'
  return (
    <section className={look.section} aria-labelledby={id}>
      <h2 id={id}>{t(SYSTEM_WORDS[system])}</h2>
      <p className={look.hint}>{t(SYSTEM_HINTS[system])}</p>
      {!isOurs && here.length === 0 && <p>{t`Nobody is named here yet.`}</p>}
      {(isOurs || here.length > 0) && (
        <List label={t(SYSTEM_WORDS[system])}>
          {system === 'client' && <ClientRow of={of} />}
          {system === 'change-agent' &&
            of.agents.map(name => <ListRow key={name} title={name} subtitle={t`Works on this case`} />)}
          {here.map(party => (
            <PartyRow key={party.id} party={party} system={system} isWriting={isWriting} />
          ))}
        </List>
      )}
    </section>
  )
}

/** The client, or whoever may become one: without a working agreement nobody is a client yet. */
function ClientRow({ of: { clientName, clientKind, agreedOn } }: { of: CaseParties }) {
  const { t } = useLingui()
  const day = agreedOn === null ? '' : dayWords(agreedOn, 'short')
  return (
    <ListRow
      title={clientKind === 'family' ? t`Family of ${clientName}` : clientName}
      subtitle={
        agreedOn === null
          ? t`There is no working agreement yet. Until then they may become a client, and decide that themselves.`
          : t`Works with us under an agreement.`
      }
      marks={
        agreedOn === null ? (
          <StatusMark tone="wait" label={t`Prospective client`} />
        ) : (
          <StatusMark tone="good" label={t`Client since ${day}`} />
        )
      }
    />
  )
}

/** Those whose every position has ended: they stay, with their history. */
function Former({ of, isWriting }: { of: CaseParties; isWriting: boolean }) {
  const { t } = useLingui()
  const former = of.parties.filter(({ positions }) => positions.every(({ toOn }) => toOn !== null))
  if (former.length === 0) return null
  return (
    <section className={look.section} aria-labelledby="former">
      <h2 id="former">
        <Trans>Were involved before</Trans>
      </h2>
      <List label={t`Were involved before`}>
        {former.map(party => (
          <PartyRow key={party.id} party={party} system={null} isWriting={isWriting} />
        ))}
      </List>
    </section>
  )
}
