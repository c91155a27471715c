import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { SecretField } from './SecretField.tsx'
import { askSignIn, TROUBLE_WORDS, type Trouble } from './signing.ts'

/** Change my password; every other place where I am signed in is signed out. */
export function ChangePassword() {
  const { t } = useLingui()
  const { current, setCurrent, next, setNext, trouble, isPending, submit } = useChange()
  return (
    <section>
      <h2>
        <Trans>Change my password</Trans>
      </h2>
      <form noValidate onSubmit={submit}>
        <Stack gap="md" maw={420}>
          {trouble && (
            <Notice tone="attention" isNews>
              {trouble === 'wrong' ? t`The present password is not right.` : t(TROUBLE_WORDS[trouble])}
            </Notice>
          )}
          <SecretField
            id="current"
            label={t`Present password`}
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
          />
          <SecretField
            id="next"
            label={t`New password`}
            autoComplete="new-password"
            hint={t`At least 15 characters; several words with spaces are welcome.`}
            value={next}
            onChange={setNext}
          />
          <div>
            <Button type="submit" variant="default" loading={isPending}>
              <Trans>Change it</Trans>
            </Button>
          </div>
        </Stack>
      </form>
    </section>
  )
}

function useChange() {
  const { t } = useLingui()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isPending, setPending] = useState(false)
  const send = async () => {
    setPending(true)
    const asked = { currentPassword: current, newPassword: next, revokeOtherSessions: true }
    const stands = await askSignIn('/change-password', asked)
    setPending(false)
    setTrouble(stands)
    if (stands !== null) return
    setCurrent('')
    setNext('')
    notify({ message: t`Your password was changed. Everywhere else you are signed out.` })
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!isPending) void send()
  }
  return { current, setCurrent, next, setNext, trouble, isPending, submit }
}
