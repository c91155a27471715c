import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { EndMembership, InviteMember, Me, Member, MemberClash, MustStay, Team } from './schema/members.ts'

export const whoAmI = operation({
  name: 'whoAmI',
  summary: 'Who is signed in, for which agency, and what they may do',
  method: 'GET',
  path: '/me',
  input: z.strictObject({}),
  output: Me,
  failures: [],
  permission: 'self.read',
  purpose: 'self',
  audit: { fact: 'self.read', about: null },
  offline: 'cached',
})

export const membersOfAgency = operation({
  name: 'membersOfAgency',
  summary: 'Who belongs to this agency, as what, since when',
  method: 'GET',
  path: '/members',
  input: z.strictObject({}),
  output: z.object({ members: z.array(Member), teams: z.array(Team) }),
  failures: [],
  permission: 'member.read',
  purpose: 'administration',
  audit: { fact: 'members.read', about: null },
  offline: 'online-only',
})

export const inviteMember = operation({
  name: 'inviteMember',
  summary: 'Invite someone to this agency; the link with the token lets them choose their password',
  method: 'POST',
  path: '/members',
  input: InviteMember,
  output: Member,
  failures: [],
  permission: 'member.grant',
  purpose: 'administration',
  audit: { fact: 'member.invited', about: 'id' },
  offline: 'online-only',
})

export const endMembership = operation({
  name: 'endMembership',
  summary: 'End a membership, at once',
  method: 'POST',
  path: '/members/:id/end',
  input: EndMembership,
  output: Member,
  failures: [MemberClash, MustStay],
  permission: 'member.end',
  purpose: 'administration',
  audit: { fact: 'member.ended', about: 'id' },
  offline: 'online-only',
})
