import { newId } from '#platform/shared/id.ts'
import { newToken } from '#platform/web/token.ts'
import { ProviderLinkId } from '../schema/link.ts'

/** A link as it is made on this device: only here, and only now, is its token known. */
export type Minted = { id: ProviderLinkId; organizationId: string; token: string; url: string }

export function mint(organizationId: string): Minted {
  const token = newToken()
  return { id: ProviderLinkId.parse(newId()), organizationId, token, url: `${window.location.origin}/o/${token}` }
}
