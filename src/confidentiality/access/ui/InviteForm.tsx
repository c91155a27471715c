import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Code, CopyButton, Stack } from '@mantine/core'
import { useState } from 'react'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { SelectField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { inviteMember, membersOfAgency } from '../api.ts'
import { Role } from '../schema/actor.ts'
import { InviteMember, type Team } from '../schema/members.ts'
import { ROLE_WORDS } from './words.ts'

const Invited = InviteMember.omit({ id: true, token: true })
const ROLES = Role.options.filter(role => role !== 'provider')

/** Invite someone: the administrator hands over the link, and never knows the password. */
export function InviteForm({ teams }: { teams: readonly Team[] }) {
  const { t } = useLingui()
  const [link, setLink] = useState<string | null>(null)
  const draft = useDraft('invitation', Invited, () => ({ email: '', name: '', role: '', teamId: '' }), {
    toInput: values => ({ ...values, teamId: values.teamId === '' ? null : values.teamId }),
  })
  const [token, setToken] = useState(newToken)
  const inviting = useAct(inviteMember, {
    draft,
    stale: [membersOfAgency],
    onDone: () => {
      setLink(`${window.location.origin}/join#${token}`)
      setToken(newToken())
    },
  })
  return (
    <section>
      <h2>
        <Trans>Invite someone</Trans>
      </h2>
      {link !== null && <TheLink link={link} />}
      <Form
        draft={draft}
        trouble={<ActTrouble of={inviting} />}
        onSend={invited => {
          inviting.send({ ...invited, id: draft.actId, token })
        }}
      >
        <Fields form={draft.form} teams={teams} />
        <SubmitBar
          label={t`Make the link`}
          pending={inviting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </section>
  )
}

type FieldsProps = { form: FieldForm; teams: readonly Team[] }

function Fields({ form, teams }: FieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <TextField form={form} name="name" label={t`Name`} expected={t`Write the name that colleagues know.`} />
      <TextField
        form={form}
        name="email"
        kind="email"
        label={t`E-mail address`}
        expected={t`Write a whole e-mail address, for example sari@agency.example.`}
      />
      <SelectField
        form={form}
        name="role"
        label={t`Role`}
        expected={t`Choose what this person is in your agency.`}
        options={ROLES.map(role => ({ value: role, label: t(ROLE_WORDS[role]) }))}
      />
      <SelectField
        form={form}
        name="teamId"
        label={t`Team`}
        isOptional
        hint={t`A supervisor sees the cases of the team.`}
        options={teams.map(team => ({ value: team.id, label: team.name }))}
      />
    </>
  )
}

function TheLink({ link }: { link: string }) {
  const { t } = useLingui()
  return (
    <Notice
      tone="good"
      title={t`Hand this link over yourself`}
      action={
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t`Copied` : t`Copy the link`}
            </Button>
          )}
        </CopyButton>
      }
    >
      <Stack gap="xs">
        <Trans>
          It works once and for seven days, and is shown only now. Who opens it chooses the password. Someone who has an
          account already signs in as before.
        </Trans>
        <Code block>{link}</Code>
      </Stack>
    </Notice>
  )
}

/** 256 random bits, as text for an address. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const text = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
