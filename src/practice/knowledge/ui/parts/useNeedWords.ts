import { useCallback, useMemo } from 'react'
import { useSay } from '#platform/web/say.ts'
import { useNeeds } from './useNeeds.ts'

/**
 * Words for needs in the active language.
 *
 * @returns of a term its professional name and the plain words that a client would use; both empty until they are there
 */
export function useNeedWords(): (termId: string) => { label: string; plain: string } {
  const say = useSay()
  const needs = useNeeds()
  const byId = useMemo(() => new Map(needs.map(need => [need.id, need])), [needs])
  return useCallback(
    termId => {
      const need = byId.get(termId)
      return need ? { label: say(need.label), plain: say(need.plain) } : { label: '', plain: '' }
    },
    [byId, say],
  )
}
