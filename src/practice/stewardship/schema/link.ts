import * as z from 'zod'
import { idOf } from '#platform/shared/id.ts'
import { AreaCode } from '#practice/areas/schema.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { OrganizationId, ServiceId } from '#practice/resources/schema/resource.ts'

export const ProviderLinkId = idOf('ProviderLinkId')
export type ProviderLinkId = z.infer<typeof ProviderLinkId>

/** 256 random bits as text for an address, minted where the link is made; the server keeps its digest alone. */
export const LinkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
/** How it reaches them: printed in a letter, pasted into a message, shown as a code. */
export const LinkWay = z.enum(['letter', 'message', 'shown'])
export type LinkWay = z.infer<typeof LinkWay>

/** Days that a link works. A letter takes its time, and is answered late. */
export const LINK_DAYS = { letter: 90, message: 30, shown: 30 } as const satisfies Record<LinkWay, number>
/** As many letters as are printed at once. */
export const MOST_LINKS = 500

export const SendProviderLink = z.strictObject({
  way: LinkWay,
  links: z
    .array(z.strictObject({ id: ProviderLinkId, organizationId: OrganizationId, token: LinkToken }))
    .min(1)
    .max(MOST_LINKS),
})
export type SendProviderLink = z.infer<typeof SendProviderLink>

export const LinkState = z.enum(['open', 'expired', 'revoked'])
export type LinkState = z.infer<typeof LinkState>

export const ProviderLink = z.object({
  id: ProviderLinkId,
  organization: z.object({ id: OrganizationId, name: z.string() }),
  way: LinkWay,
  state: LinkState,
  madeAt: z.iso.datetime(),
  madeRole: z.string(),
  madeAgency: z.string(),
  expiresAt: z.iso.datetime(),
  /** When something was last said through it; null when never. Opening it leaves nothing. */
  usedAt: z.iso.datetime().nullable(),
})
export type ProviderLink = z.infer<typeof ProviderLink>

/** An organisation whose services should be asked for, as a letter needs it. */
export const OrganizationDue = z.object({
  id: OrganizationId,
  name: z.string(),
  email: z.string().nullable(),
  /** Where a letter could go; null when no public address is known. */
  address: z.string().nullable(),
  services: z.array(z.object({ id: ServiceId, name: Bilingual, assuredOn: z.iso.date().nullable() })),
  linkedUntil: z.iso.datetime().nullable(),
})
export type OrganizationDue = z.infer<typeof OrganizationDue>

export const DueSearch = z.strictObject({
  area: AreaCode.optional(),
  /** One organisation, whether it is due or not. */
  organization: OrganizationId.optional(),
})
export type DueSearch = z.infer<typeof DueSearch>

export const TrustProvider = z.strictObject({ organizationId: OrganizationId, isTrusted: z.boolean() })
export type TrustProvider = z.infer<typeof TrustProvider>
export const Trust = z.object({ organizationId: z.string(), trustedSince: z.iso.datetime().nullable() })

/** The links of one organisation or of all, the latest first, and whether its corrections take effect at once. */
export const ProviderLinks = z.object({
  organization: z.object({ id: OrganizationId, name: z.string() }).nullable(),
  trustedSince: z.iso.datetime().nullable(),
  links: z.array(ProviderLink),
})
export type ProviderLinks = z.infer<typeof ProviderLinks>
