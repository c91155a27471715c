import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asking } from '#platform/web/call.ts'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { endMembership, membersOfAgency, whoAmI } from '../api.ts'
import type { Member } from '../schema/members.ts'
import { InviteForm } from './InviteForm.tsx'
import { ROLE_WORDS, wordsForEnd } from './words.ts'

/** Who belongs to this agency; the administrator invites and ends. */
export function MembersPage() {
  const { t } = useLingui()
  const answer = useQuery(asking(membersOfAgency, {}))
  const me = useQuery(asking(whoAmI, {}))
  const may = me.data?.ok ? me.data.value.may : []
  return (
    <Page
      title={t`People and roles`}
      back={{ to: '/settings', label: t`Settings` }}
      lead={
        <Trans>
          A role alone opens no case: a worker sees the cases assigned to her, a supervisor those of the team.
        </Trans>
      }
    >
      <Answer of={answer}>
        {({ members, teams }) => (
          <Stack gap="xl">
            <List label={t`People and roles`}>
              {members.map(member => (
                <MemberRow key={member.id} member={member} mayEnd={may.includes('member.end')} />
              ))}
            </List>
            {may.includes('member.grant') && <InviteForm teams={teams} />}
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function MemberRow({ member, mayEnd }: { member: Member; mayEnd: boolean }) {
  const { t } = useLingui()
  const { name, role, teamName, email, startsAt, endsAt } = member
  const since = dayWords(dayOf(startsAt))
  return (
    <ListRow
      title={name}
      subtitle={[t(ROLE_WORDS[role]), teamName, email].filter(part => part !== null).join(' · ')}
      marks={
        endsAt === null ? t`since ${since}` : <StatusMark tone="done" label={t`ended ${dayWords(dayOf(endsAt))}`} />
      }
      action={mayEnd && endsAt === null && <End member={member} />}
    />
  )
}

/** End a membership, after asking once more. */
function End({ member }: { member: Member }) {
  const { t } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const ending = useAct(endMembership, {
    stale: [membersOfAgency],
    onDone: ({ name }) => {
      setAsking(false)
      notify({ message: t`${name} no longer belongs to this agency.` })
    },
  })
  const confirm = {
    label: t`End it now`,
    pending: ending.pending,
    onConfirm: () => {
      ending.send({ id: member.id, version: member.version })
    },
  }
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setAsking(true)
        }}
      >
        <Trans>End</Trans>
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
        title={t`End this membership?`}
        confirm={confirm}
      >
        <ActTrouble of={ending} words={wordsForEnd} />
        <p>
          <Trans>
            From this moment {member.name} can open nothing in this agency. Cases that are assigned to them need a new
            worker.
          </Trans>
        </p>
      </Dialog>
    </>
  )
}
