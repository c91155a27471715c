import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { OrganizationId } from '#practice/resources/schema/resource.ts'
import {
  DueSearch,
  OrganizationDue,
  ProviderLink,
  ProviderLinkId,
  ProviderLinks,
  SendProviderLink,
  Trust,
  TrustProvider,
} from '../schema/link.ts'

const curators = { permission: 'service.confirm', purpose: 'directory' } as const

export const organizationsDue = operation({
  ...curators,
  name: 'organizationsDue',
  summary: 'Organisations to ask this year, with the services that nobody has confirmed lately',
  method: 'GET',
  path: '/directory/due',
  input: DueSearch,
  output: z.array(OrganizationDue),
  failures: [],
  audit: { fact: 'due.read', about: null },
  offline: 'online-only',
})

export const sendProviderLink = operation({
  ...curators,
  name: 'sendProviderLink',
  summary: 'Make links through which organisations keep their own services true; the tokens come from the device',
  method: 'POST',
  path: '/directory/links',
  input: SendProviderLink,
  output: z.array(ProviderLink),
  failures: [],
  audit: { fact: 'link.made', about: null },
  offline: 'online-only',
})

export const providerLinks = operation({
  ...curators,
  name: 'providerLinks',
  summary: 'Links that were made, the latest first, and whether the organisation is trusted',
  method: 'GET',
  path: '/directory/links',
  input: z.strictObject({ organization: OrganizationId.optional() }),
  output: ProviderLinks,
  failures: [],
  audit: { fact: 'links.read', about: null },
  offline: 'online-only',
})

export const revokeProviderLink = operation({
  ...curators,
  name: 'revokeProviderLink',
  summary: 'End a link now',
  method: 'POST',
  path: '/directory/links/:id/end',
  input: z.strictObject({ id: ProviderLinkId }),
  output: ProviderLink,
  failures: [],
  audit: { fact: 'link.revoked', about: 'id' },
  offline: 'online-only',
})

export const trustProvider = operation({
  name: 'trustProvider',
  summary: 'Let what an organisation corrects of its own services take effect at once, or no longer',
  method: 'POST',
  path: '/directory/organizations/:organizationId/trust',
  input: TrustProvider,
  output: Trust,
  failures: [],
  permission: 'change.decide',
  purpose: 'directory',
  audit: { fact: 'organization.trusted', about: 'organizationId' },
  offline: 'online-only',
})
