import { createHash } from 'node:crypto'
import { nameOfAgency } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { addDays } from '#platform/shared/day.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { LINK_DAYS, type ProviderLink, type SendProviderLink, type TrustProvider } from '../schema/link.ts'
import { insertLinks, loadLinks, loadTrust, revoke, updateTrust } from '../store/links.ts'

/** What is kept of a token: with 256 random bits in it, a digest needs no salt. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/**
 * Make a link for each organisation: whoever holds it can say what holds of that organisation's services, and nothing
 * else. The tokens were minted on the device of whoever makes them; the answer does not hold them.
 */
export async function sendProviderLink(
  _permit: Permit<'service.confirm'>,
  context: Context,
  { way, links }: SendProviderLink,
): Promise<Result<ProviderLink[], never>> {
  const agency = await nameOfAgency(context)
  const expiresAt = `${addDays(context.at.slice(0, 10), LINK_DAYS[way])}${context.at.slice(10)}`
  await insertLinks(
    context.tx,
    links.map(({ id, organizationId, token }) => ({
      ...{ id, organizationId, tokenHash: hashOf(token), way, expiresAt },
      ...{ madeAt: context.at, role: 'curator', agency },
    })),
  )
  return ok(await loadLinks(context.tx, context.at, { ids: links.map(({ id }) => id), limit: links.length }))
}

/** End a link now: from here on it answers as one that never was. */
export async function revokeProviderLink(
  _permit: Permit<'service.confirm'>,
  { tx, at }: Context,
  { id }: { id: string },
): Promise<Result<ProviderLink, { code: 'not-found' }>> {
  await revoke(tx, id, at)
  const [link] = await loadLinks(tx, at, { ids: [id] })
  return link ? ok(link) : fail({ code: 'not-found' })
}

/** Let what an organisation corrects of its own services take effect at once, or let a curator decide again. */
export async function trustProvider(
  _permit: Permit<'change.decide'>,
  { tx, at }: Context,
  { organizationId, isTrusted }: TrustProvider,
): Promise<Result<{ organizationId: string; trustedSince: string | null }, { code: 'not-found' }>> {
  await updateTrust(tx, organizationId, isTrusted ? at : null)
  const trusted = await loadTrust(tx, organizationId)
  return trusted ? ok({ organizationId, trustedSince: trusted.since }) : fail({ code: 'not-found' })
}
