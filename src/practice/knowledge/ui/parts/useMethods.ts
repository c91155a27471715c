import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { asking } from '#platform/web/call.ts'
import { useSay } from '#platform/web/say.ts'
import { methodsOfPractice } from '../../api/methods.ts'
import type { MethodSummary } from '../../schema/methods.ts'
import { STEADY } from './useNeeds.ts'

const NONE: readonly MethodSummary[] = []

/** All methods of the library as a list names them; none while they are on their way. */
export function useMethods(): readonly MethodSummary[] {
  const { data } = useQuery({ ...asking(methodsOfPractice, {}), ...STEADY })
  return data?.ok ? data.value : NONE
}

/** What methods are called in the active language; empty until that is known. */
export function useMethodNames(): (methodId: string) => string {
  const say = useSay()
  const all = useMethods()
  return useCallback(
    methodId => {
      const found = all.find(({ id }) => id === methodId)
      return found ? say(found.name) : ''
    },
    [all, say],
  )
}
