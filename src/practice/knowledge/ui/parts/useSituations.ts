import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { ethicalSituations } from '../../api/ethics.ts'
import type { EthicalSituation } from '../../schema/ethics.ts'
import { STEADY } from './useNeeds.ts'

const NONE: readonly EthicalSituation[] = []

/** The ethical situations of practice, asked for once; none while they are on their way. */
export function useSituations(): readonly EthicalSituation[] {
  const { data } = useQuery({ ...asking(ethicalSituations, {}), ...STEADY })
  return data?.ok ? data.value : NONE
}
