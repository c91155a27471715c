import { useLingui } from '@lingui/react/macro'
import type { Stretch } from '../schema.ts'
import { STRETCH_WORDS } from './parts/words.ts'

/** The stretches of the work as a chart marks them. */
export function usePhases(stretches: readonly Stretch[]): { from: string; label: string }[] {
  const { t } = useLingui()
  return stretches.map(({ kind, from }) => ({ from, label: t(STRETCH_WORDS[kind]) }))
}
