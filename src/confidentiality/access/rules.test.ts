import { expect, test } from 'vitest'
import { ACTORS, idsOf, LOTENG, type ActorName } from './examples.ts'
import { permit } from './permit.ts'
import { mayEnd } from './rules.ts'
import { Actor, Role } from './schema/actor.ts'
import { Member } from './schema/members.ts'

const actor = (...roles: Role[]) =>
  Actor.parse({
    accountId: idsOf('worker').accountId,
    name: 'x',
    agencyId: LOTENG.agencyId,
    agencyName: 'x',
    timeZone: 'Asia/Makassar',
    isDemonstration: false,
    roles,
    teamIds: [],
    organizationId: null,
  })

test.each([
  ['a worker', ['worker'], ['assigned'], true],
  ['a worker', ['worker'], ['team'], false],
  ['a worker', ['worker'], [], false],
  ['a supervisor', ['supervisor'], ['team'], true],
  ['a supervisor', ['supervisor'], [], false],
  ['a worker who is also supervisor', ['worker', 'supervisor'], ['team'], true],
] as const)('%s (%j) with the relations %j may open a case: %s', (_, roles, relations, may) => {
  const judged = permit(actor(...roles), { act: 'case.read', purpose: 'help', relations })
  expect(judged.ok).toBe(may)
  // Whether there is such a case is not told.
  if (!judged.ok) expect(judged.failure.code).toBe('not-found')
})

test.each(Role.options.filter(role => !['worker', 'front-office', 'supervisor'].includes(role)))(
  'a %s may not open a case, whatever relation there were',
  role => {
    const judged = permit(actor(role), { act: 'case.read', purpose: 'help', relations: ['assigned', 'team'] })
    expect(judged).toEqual({ ok: false, failure: { code: 'not-permitted' } })
  },
)

test('what a role may do for help it may not do for another purpose', () => {
  const asked = { act: 'person.search', relations: null } as const
  expect(permit(actor('worker'), { ...asked, purpose: 'help' }).ok).toBe(true)
  expect(permit(actor('worker'), { ...asked, purpose: 'policy' }).ok).toBe(false)
})

const member = (name: ActorName, endsAt: string | null = null) => {
  const { accountId, membershipId: id } = idsOf(name)
  const { email, role, name: called } = ACTORS[name]
  const startsAt = '2026-01-01T00:00:00.000Z'
  return Member.parse({
    id,
    accountId,
    name: called,
    email,
    role,
    teamId: null,
    teamName: null,
    startsAt,
    endsAt,
    version: 1,
  })
}

test('nobody ends the own membership, or that of the last administrator', () => {
  const members = [member('admin'), member('worker')]
  const by = (name: ActorName) => ({ actorId: idsOf(name).accountId, at: '2026-11-25T00:00:00.000Z' })
  const end = (name: ActorName) => ({ id: idsOf(name).membershipId, version: 1 })
  expect(mayEnd(members, end('worker'), by('admin'))).toMatchObject({ ok: true })
  expect(mayEnd(members, end('admin'), by('admin'))).toMatchObject({ failure: { code: 'must-stay', why: 'self' } })
  const last = mayEnd(members, end('admin'), by('worker'))
  expect(last).toMatchObject({ failure: { code: 'must-stay', why: 'last-administrator' } })
  expect(mayEnd(members, { ...end('worker'), version: 2 }, by('admin'))).toMatchObject({
    failure: { code: 'version-clash' },
  })
})
