import { useLingui } from '@lingui/react/macro'
import { useSay } from '#platform/web/say.ts'
import type { FunctioningTerms } from '#practice/knowledge/schema/functioning.ts'
import type { Seen, ViewName } from '../../schema/functioning.ts'
import { UNSEEN_WORDS, VIEW_WORDS } from '../parts/functioning-words.ts'
import type { GridRow } from './ViewGrid.tsx'

export type Scale = 'severity' | 'duration' | 'coping'

/** Words for what an assessment is made of, in the active language. */
export function useFunctioningWords(terms: FunctioningTerms) {
  const { t } = useLingui()
  const say = useSay()
  const all = [
    ...[...terms.roles, ...terms.problemKinds, ...terms.environmentSystems],
    ...terms.environmentSystems.flatMap(({ problemKinds }) => problemKinds),
  ]
  /** The name of a role, a kind of problem, a system or a problem in it. */
  const nameOf = (id: string) => {
    const term = all.find(one => one.id === id)
    return term ? say(term.label) : ''
  }
  const levelOf = (scale: Scale, level: number | null) => {
    const term = terms[scale].find(one => one.level === level)
    return term ? say(term.label) : null
  }
  const rowsOf = (scale: Scale): GridRow[] =>
    terms[scale].map(({ level, label, anchor }) => ({ value: level, label: say(label), anchor: say(anchor) }))
  /** "Client: … · Worker: …", each view with what is not known in words. */
  const bothOf = (scale: Scale, seen: Seen) => {
    const one = (view: ViewName) => `${t(VIEW_WORDS[view])}: ${levelOf(scale, seen[view]) ?? t(UNSEEN_WORDS[view])}`
    return `${one('client')} · ${one('worker')}`
  }
  return { say, nameOf, levelOf, rowsOf, bothOf }
}
export type FunctioningWords = ReturnType<typeof useFunctioningWords>
