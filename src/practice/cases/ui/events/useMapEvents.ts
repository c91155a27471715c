import { useLingui } from '@lingui/react/macro'
import type { Tell } from './told.ts'

type Kind = 'kin.recorded' | 'tie.recorded' | 'tie.ended' | 'map.revised' | 'map.taken-back'

/** Sentences for the map of family and ties. Who it is about stands on the map, not here. */
export function useMapEvents(): Record<Kind, Tell> {
  const { t } = useLingui()
  return {
    'kin.recorded': ({ what }) => ({
      title:
        what === 'home'
          ? t`It was noted who lives under one roof`
          : t`Someone or something of the family was put on the map`,
    }),
    'tie.recorded': ({ strength, stress, words }) => {
      const kinds: Partial<Record<string, string>> = {
        strong: t`A strong tie around the client was noted`,
        weak: t`A weak tie around the client was noted`,
      }
      return {
        title: kinds[strength ?? ''] ?? t`A tie around the client was noted`,
        lines: [stress === 'yes' ? t`It weighs on the client` : null],
        words,
      }
    },
    'tie.ended': () => ({ title: t`A tie around the client is there no longer` }),
    'map.revised': () => ({ title: t`Something on the map of family and ties was put right` }),
    'map.taken-back': () => ({ title: t`Something was taken off the map of family and ties` }),
  }
}
