import '#platform/web/parts/form/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { SecretField } from './SecretField.tsx'
import { askSignIn, TROUBLE_WORDS, type Trouble } from './signing.ts'

const SHORTEST = 15

/** Someone who was invited chooses a password. The token stands behind the #, which no server ever sees in an address. */
export function JoinPage() {
  const { t } = useLingui()
  const { password, setPassword, trouble, isDone, isPending, submit } = useJoining()
  if (isDone) return <Joined />
  return (
    <Page title={t`Choose your password`} lead={<Trans>Nobody else knows it, not even your administrator.</Trans>}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md" maw={420}>
          {trouble && (
            <Notice tone="attention" isNews>
              {t(TROUBLE_WORDS[trouble])}
            </Notice>
          )}
          <SecretField
            id="password"
            label={t`Password`}
            autoComplete="new-password"
            hint={t`At least 15 characters; several words with spaces are welcome.`}
            value={password}
            onChange={setPassword}
          />
          <Button type="submit" size="lg" loading={isPending}>
            <Trans>Set this password</Trans>
          </Button>
        </Stack>
      </form>
    </Page>
  )
}

function Joined() {
  const { t } = useLingui()
  return (
    <Page title={t`Your password is set`}>
      <Notice tone="good" action={<PlaceLink to="/sign-in">{t`Sign in`}</PlaceLink>}>
        <Trans>Now sign in with your e-mail address and this password.</Trans>
      </Notice>
    </Page>
  )
}

function useJoining() {
  const [password, setPassword] = useState('')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isDone, setDone] = useState(false)
  const [isPending, setPending] = useState(false)
  const send = async () => {
    setPending(true)
    const token = window.location.hash.slice(1)
    const stands = await askSignIn('/reset-password', { token, newPassword: password })
    setTrouble(stands)
    setDone(stands === null)
    setPending(false)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (password.length < SHORTEST) setTrouble('too-short')
    else if (!isPending) void send()
  }
  return { password, setPassword, trouble, isDone, isPending, submit }
}
