import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { EndMembership, Member } from './schema/members.ts'

type Refused =
  | { code: 'version-clash'; kept: Member; sent: EndMembership }
  | { code: 'must-stay'; why: 'self' | 'last-administrator' }

/**
 * May this membership be ended? Not one's own, and not the last administrator's: nobody may lock everyone out.
 *
 * @param at - UTC instant; a membership whose end has passed is over already and stays as it is
 */
export function mayEnd(
  members: readonly Member[],
  sent: EndMembership,
  { actorId, at }: { actorId: string; at: string },
): Result<Member, Refused | { code: 'not-found' }> {
  const kept = members.find(member => member.id === sent.id)
  if (!kept) return fail({ code: 'not-found' })
  if (kept.version !== sent.version) return fail({ code: 'version-clash', kept, sent })
  if (kept.accountId === actorId) return fail({ code: 'must-stay', why: 'self' })
  const living = members.filter(member => member.endsAt === null || member.endsAt > at)
  const administrators = living.filter(member => member.role === 'administrator')
  if (kept.role === 'administrator' && administrators.length === 1)
    return fail({ code: 'must-stay', why: 'last-administrator' })
  return ok(kept)
}
