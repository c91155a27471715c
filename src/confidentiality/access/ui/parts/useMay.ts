import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { whoAmI } from '../../api.ts'
import type { Act } from '../../schema/policy.ts'

/** Whether whoever is signed in has a role for an act; false until that is known. The server judges again. */
export function useMay(): (act: Act) => boolean {
  const { data } = useQuery({ ...asking(whoAmI, {}), staleTime: 300_000, meta: { isSteady: true } })
  const may: readonly string[] = data?.ok ? data.value.may : []
  return act => may.includes(act)
}
