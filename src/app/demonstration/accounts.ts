import { openAccount, type Auth } from '#confidentiality/access/auth.ts'
import type { WorldAccount } from './schema/agencies.ts'

/** Known to everybody: a server that holds it is refused in production. */
const PASSWORD = 'belajar-simpul-bersama'

/** Open the accounts; those that are there keep their password. E-mail address → the account's id. */
export async function openAccounts(auth: Auth, accounts: readonly WorldAccount[]): Promise<Map<string, string>> {
  const opened = accounts.map(async ({ email, name }) => {
    return [email, await openAccount(auth, { email, name, password: PASSWORD })] as const
  })
  return new Map(await Promise.all(opened))
}
