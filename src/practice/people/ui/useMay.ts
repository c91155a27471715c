import { useQuery } from '@tanstack/react-query'
import { whoAmI } from '#confidentiality/access/api.ts'
import type { Act } from '#confidentiality/access/schema/policy.ts'
import { asking } from '#platform/web/call.ts'

/** Whether whoever is signed in has a role for an act; false until that is known. The server judges again. */
export function useMay(): (act: Act) => boolean {
  const { data } = useQuery({ ...asking(whoAmI, {}), staleTime: 300_000, meta: { isSteady: true } })
  const may: readonly string[] = data?.ok ? data.value.may : []
  return act => may.includes(act)
}
