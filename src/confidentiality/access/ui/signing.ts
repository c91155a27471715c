import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import * as z from 'zod'

export type Trouble = 'wrong' | 'too-many' | 'unreachable' | 'link-over' | 'too-short' | 'other'
const Problem = z.object({ code: z.string().default('') })

/** Ask the sign-in for something; null when it was done, else what stood in the way. */
export async function askSignIn(path: `/${string}`, body: Record<string, unknown>): Promise<Trouble | null> {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(`/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(
    () => null,
  )
  if (!reply) return 'unreachable'
  if (reply.ok) return null
  if (reply.status === 429) return 'too-many'
  const { code } = Problem.catch({ code: '' }).parse(await reply.json().catch(() => null))
  if (code === 'INVALID_TOKEN' || code === 'USER_NOT_FOUND') return 'link-over'
  if (code === 'PASSWORD_TOO_SHORT' || code === 'PASSWORD_TOO_LONG') return 'too-short'
  return reply.status < 500 ? 'wrong' : 'other'
}

/** What to do about it. Whether an address is known is not told. */
export const TROUBLE_WORDS: Record<Trouble, MessageDescriptor> = {
  wrong: msg`The e-mail address and the password do not fit together. Check both and try again.`,
  'too-many': msg`Too many tries. Wait one minute and try again.`,
  unreachable: msg`No connection. Try again when there is a signal.`,
  'link-over': msg`This link has been used or is over. Ask your administrator for a new one.`,
  'too-short': msg`A password needs at least 15 characters. Four or five words that only you would put together are good.`,
  other: msg`Signing in does not work at the moment. Try again in a minute.`,
}
