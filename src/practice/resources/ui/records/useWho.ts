import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

const ROLES: Record<string, MessageDescriptor> = {
  curator: msg`curator`,
  provider: msg`provider`,
}

/** Who said something, in words: the role, and the agency or organisation. */
export function useWho(): (by: string) => string {
  const { t } = useLingui()
  return by => {
    const [role = '', ...rest] = by.split(', ')
    const known = ROLES[role]
    return known ? [t(known), ...rest].join(', ') : by
  }
}
