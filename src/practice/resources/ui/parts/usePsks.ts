import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { useSay } from '#platform/web/say.ts'
import { psksKinds } from '../../api.ts'
import type { Psks, PsksKind } from '../../schema/actor.ts'

const STEADY = { staleTime: Infinity, meta: { isSteady: true } } as const
const NONE: readonly PsksKind[] = []

/** The twelve kinds of PSKS, in their order; none while they are on their way. */
export function usePsks(): readonly PsksKind[] {
  const { data } = useQuery({ ...asking(psksKinds, {}), ...STEADY })
  return data?.ok ? data.value : NONE
}

/** `nameOf(code)`: what a kind of PSKS is called; empty until that is there. */
export function usePsksName(): (code: Psks) => string {
  const say = useSay()
  const kinds = usePsks()
  return code => {
    const kind = kinds.find(one => one.code === code)
    return kind ? say(kind.label) : ''
  }
}
