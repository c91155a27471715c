import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '#platform/web/say.ts'
import type { Alternative, Verdict } from '../schema/alternative.ts'

/** What changed since the list was last seen: "Emergency zakat now fits." Empty while nothing did. */
export function useVerdictNews(alternatives: readonly Alternative[]): string {
  const { t } = useLingui()
  const say = useSay()
  const before = useRef(new Map<string, Verdict>())
  const [changed, setChanged] = useState<readonly Alternative[]>([])
  useEffect(() => {
    const now = new Map(alternatives.map(({ key, verdict }) => [key, verdict]))
    const turned = alternatives.filter(({ key, verdict }) => (before.current.get(key) ?? verdict) !== verdict)
    before.current = now
    // A list that came again unchanged does not take back what was just said.
    if (turned.length > 0) setChanged(turned)
  }, [alternatives])
  return changed.map(sentenceOf).join(' ')

  function sentenceOf({ title, verdict }: Alternative): string {
    const name = say(title)
    if (verdict === 'eligible') return t`“${name}” now fits.`
    return verdict === 'not-eligible' ? t`“${name}” does not fit.` : t`“${name}” cannot be told yet.`
  }
}
