import '#platform/web/parts/form/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { takePlace } from '#platform/web/place.ts'
import { SecretField } from './SecretField.tsx'
import { askSignIn, TROUBLE_WORDS, type Trouble } from './signing.ts'

/** Sign in, and go on where one was. */
export function SignInPage() {
  const { t } = useLingui()
  const { email, setEmail, password, setPassword, trouble, isMissing, isPending, submit } = useSignIn()
  return (
    <Page
      title={t`Sign in`}
      lead={<Trans>Simpul ties people to the help that fits them. Sign in with the account of your agency.</Trans>}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="md" maw={420}>
          {trouble && (
            <Notice tone="attention" isNews>
              {t(TROUBLE_WORDS[trouble])}
            </Notice>
          )}
          <TextInput
            id="email"
            label={t`E-mail address`}
            inputMode="email"
            autoComplete="username"
            value={email}
            error={isMissing && email.trim() === '' && t`Write your e-mail address, for example worker@agency.example.`}
            onChange={event => {
              setEmail(event.currentTarget.value)
            }}
          />
          <SecretField
            id="password"
            label={t`Password`}
            autoComplete="current-password"
            value={password}
            error={isMissing && password === '' && t`Write your password.`}
            onChange={setPassword}
          />
          <Button type="submit" size="lg" loading={isPending}>
            <Trans>Sign in</Trans>
          </Button>
          <WithoutAccount />
        </Stack>
      </form>
    </Page>
  )
}

function WithoutAccount() {
  return (
    <>
      <p>
        <Trans>No account, or the password is forgotten? Your agency’s administrator can send you a link.</Trans>
      </p>
      <p>
        <Trans>
          Looking for help for yourself? <a href="/find">Find help near you</a>, without an account. Call 129 when
          someone is being hurt.
        </Trans>
      </p>
    </>
  )
}

function useSignIn() {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [isPending, setPending] = useState(false)
  const send = async () => {
    setPending(true)
    const stands = await askSignIn('/sign-in/email', { email: email.trim(), password })
    // A whole new page: nothing of whoever sat here before stays in memory.
    if (stands === null) window.location.assign(takePlace())
    else setPending(false)
    setTrouble(stands)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const missing = email.trim() === '' || password === ''
    setMissing(missing)
    if (!missing && !isPending) void send()
  }
  return { email, setEmail, password, setPassword, trouble, isMissing, isPending, submit }
}
