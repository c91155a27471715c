// Sign-in is better-auth's: passwords, sessions, limits on tries. Second factors are added there when they come.
import { betterAuth } from 'better-auth'
import type { Database } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'

export type Settings = {
  /** At least 32 characters; signs the session's cookie. */
  secret: string
  /** Where people reach this server, `https://simpul.example`; null in demonstration: whichever address they used. */
  publicUrl: string | null
  /** Tries to sign in, a minute and address. */
  triesAMinute: number
}

const HOUR = 3600

/** The sign-in over the schema `auth`. Accounts are opened by invitation only: nobody signs up. */
export function openAuth(db: Database, { secret, publicUrl, triesAMinute }: Settings) {
  return betterAuth({
    database: { db: db.withoutPlugins(), type: 'postgres', schemaName: 'auth' },
    secret,
    basePath: '/api/auth',
    ...(publicUrl === null ? {} : { baseURL: publicUrl }),
    trustedOrigins: request => trusted(publicUrl, request),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 15, maxPasswordLength: 256 },
    session: { expiresIn: 12 * HOUR, updateAge: HOUR },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: triesAMinute }, '/get-session': false },
    },
    advanced: {
      cookiePrefix: 'simpul',
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ['x-simpul-peer'] },
    },
    // What opens an account (the token in an invitation) is kept only as its digest.
    verification: { storeIdentifier: 'hashed' },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  })
}
export type Auth = ReturnType<typeof openAuth>

/** In demonstration the server does not know its own address: a request is trusted from the host that it asks. */
function trusted(publicUrl: string | null, request: Request | undefined): string[] {
  if (publicUrl !== null) return [publicUrl]
  const host = request?.headers.get('host')
  return host ? [`http://${host}`] : []
}

/** @returns the account whose living session these headers carry; null when there is none */
export async function accountIn(auth: Auth, headers: Headers): Promise<string | null> {
  const session = await auth.api.getSession({ headers, query: { disableCookieCache: true } })
  return session?.user.id ?? null
}

/**
 * Open an account with a password.
 *
 * @returns the account's id; that of the account which already has this e-mail address, its password left alone
 */
export async function openAccount(
  auth: Auth,
  { email, name, password }: { email: string; name: string; password: string },
): Promise<string> {
  const { internalAdapter, password: passwords } = await auth.$context
  const found = await internalAdapter.findUserByEmail(email)
  if (found) return found.user.id
  const user = await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'admin' })
  const hash = await passwords.hash(password)
  await internalAdapter.linkAccount({ userId: user.id, accountId: user.id, providerId: 'credential', password: hash })
  return user.id
}
