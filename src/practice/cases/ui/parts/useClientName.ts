import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import type { PersonSummary } from '#practice/people/schema/person.ts'

/** What a client is called: a person by name, a family by whoever speaks for it. */
export function useClientName(): (person: Pick<PersonSummary, 'fullName'>, kind: 'person' | 'family') => string {
  const { t } = useLingui()
  return ({ fullName }, kind) => (kind === 'person' ? fullName : t`Family of ${fullName}`)
}
