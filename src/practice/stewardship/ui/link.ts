import { newId } from '#platform/shared/id.ts'
import { ProviderLinkId } from '../schema/link.ts'

/** A link as it is made on this device: only here, and only now, is its token known. */
export type Minted = { id: ProviderLinkId; organizationId: string; token: string; url: string }

/** 256 random bits, as text for an address. */
export function mint(organizationId: string): Minted {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const token = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
  return { id: ProviderLinkId.parse(newId()), organizationId, token, url: `${window.location.origin}/o/${token}` }
}
