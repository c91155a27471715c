import { useLingui } from '@lingui/react/macro'
import type { PersonId } from '#practice/people/schema/person.ts'
import type { ScreenedMember } from '../schema/screening.ts'

/** `nameOf(id)`: a member's name. */
export function useNames(members: readonly ScreenedMember[]): (id: PersonId) => string {
  const { t } = useLingui()
  return id => members.find(member => member.id === id)?.name ?? t`someone at home`
}
