import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { asking } from '#platform/web/call.ts'
import { useSay } from '#platform/web/say.ts'
import { reasonTerms } from '../../api.ts'
import type { ReasonKind, ReasonTerm } from '../../schema.ts'
import { STEADY } from './useNeeds.ts'

const NONE: readonly ReasonTerm[] = []

/** The reasons of one kind, in the order in which they are offered; none while they are on their way. */
export function useReasons(kind: ReasonKind): readonly ReasonTerm[] {
  const { data } = useQuery({ ...asking(reasonTerms, { kind }), ...STEADY })
  return data?.ok ? data.value : NONE
}

/**
 * Words for reasons in the active language.
 *
 * @returns of a reason its name and plain words; both empty until they are there
 */
export function useReasonWords(kind: ReasonKind): (reasonId: string) => { label: string; plain: string } {
  const say = useSay()
  const reasons = useReasons(kind)
  const byId = useMemo(() => new Map(reasons.map(reason => [reason.id, reason])), [reasons])
  return useCallback(
    reasonId => {
      const reason = byId.get(reasonId)
      return reason ? { label: say(reason.label), plain: say(reason.plain) } : { label: '', plain: '' }
    },
    [byId, say],
  )
}
