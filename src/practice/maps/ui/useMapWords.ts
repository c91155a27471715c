import { useLingui } from '@lingui/react/macro'
import { useSay } from '#platform/web/say.ts'
import { partialDayWords } from '#platform/web/dates.ts'
import { HELPER_KINDS } from '#practice/resources/ui/parts/helper-kinds.ts'
import { yearOf } from '../rules/days.ts'
import type { FamilyWords } from '../rules/family-scene.ts'
import type { TieWords } from '../rules/ties.ts'
import { parentsIn } from '../rules/kinship.ts'
import type { CaseMap, Child, Kin, KnownDay, Tie, Union } from '../schema/map.ts'
import { typedFrom } from './forms/map-draft.ts'
import {
  CHILD_MARKS,
  CHILD_WORDS,
  END_WORDS,
  ENERGY_WORDS,
  STATE_WORDS,
  STRENGTH_WORDS,
  SYSTEM_WORDS,
  UNION_WORDS,
} from './words.ts'

/** A day of a map in words; empty when not known. */
export function knownDayWords(day: KnownDay | null): string {
  const typed = typedFrom(day)
  return typed === null ? '' : partialDayWords(typed)
}

/** How a map's people, bonds and ties are called, on the picture and in the list. */
export function useMapWords(map: CaseMap) {
  const { t } = useLingui()
  const say = useSay()
  const nameOf = (one: Kin) => one.name ?? (one.what === 'pregnancy' ? t`Pregnancy` : t`Name not known`)
  const nameById = (id: string | null) => {
    const one = map.kin.find(kin => kin.id === id)
    return one ? nameOf(one) : t`Name not known`
  }
  const unionName = ({ oneId, otherId }: Union) => {
    const [one, other] = [nameById(oneId), nameById(otherId)]
    return t`${one} and ${other}`
  }
  const parentsName = (bond: Child) => {
    const union = map.unions.find(({ id }) => id === bond.of.id)
    return union ? unionName(union) : nameById(parentsIn(map, bond)[0] ?? null)
  }
  const endOf = (tie: Tie) => {
    if (tie.with.kind === 'kin') return nameById(tie.with.id)
    if (tie.with.kind === 'system') return tie.with.name
    return tie.end.kind === 'helper' ? tie.end.name : tie.end.kind === 'service' ? say(tie.end.name) : ''
  }
  const kindOf = (tie: Tie) => {
    if (tie.with.kind === 'kin') return t`Family`
    if (tie.with.kind === 'system') return t(SYSTEM_WORDS[tie.with.system])
    if (tie.end.kind === 'helper') return t(HELPER_KINDS[tie.end.helper])
    return tie.end.kind === 'service' ? t(STATE_WORDS[tie.end.state]) : ''
  }
  const tieLine = (tie: Tie) =>
    [
      kindOf(tie),
      t(STRENGTH_WORDS[tie.strength]),
      tie.isStressful ? t`Weighs on the client` : '',
      tie.energy === 'not-known' ? '' : t(ENERGY_WORDS[tie.energy]),
      tie.ofId === null ? '' : nameById(tie.ofId),
    ]
      .filter(part => part !== '')
      .join(' · ')
  const unionLine = ({ how, ended, from, to }: Union) =>
    [
      how === 'not-known' ? t`Partners, how is not known yet` : t(UNION_WORDS[how]),
      ended === null ? '' : t(END_WORDS[ended]),
      [knownDayWords(from), knownDayWords(to)].filter(part => part !== '').join(' – '),
    ]
      .filter(part => part !== '')
      .join(' · ')
  const childLine = ({ how }: Child) => (how === 'not-known' ? t`Child, how is not known yet` : t(CHILD_WORDS[how]))
  return { nameOf, nameById, unionName, parentsName, endOf, kindOf, tieLine, unionLine, childLine }
}
export type MapWords = ReturnType<typeof useMapWords>

/** The words that stand on the picture of a family: short ones. */
export function useFamilyWords(map: CaseMap): FamilyWords {
  const { t } = useLingui()
  const { nameOf } = useMapWords(map)
  return {
    nameOf,
    yearsOf: ({ born, died, life }) => {
      const [from, to] = [yearOf(born), yearOf(died)]
      if (life !== 'died') return from
      return from === '' && to === '' ? '' : `${from === '' ? '?' : from}–${to === '' ? '?' : to}`
    },
    unionOf: ({ how, from, to }) => {
      const years = [yearOf(from), yearOf(to)].filter(year => year !== '').join('–')
      const mark = { married: '', 'married-unregistered': t`no papers`, together: '', 'not-known': '?' }[how]
      return [mark, years].filter(part => part !== '').join(' ')
    },
    childOf: ({ how }) => (how === 'born' ? '' : t(CHILD_MARKS[how])),
    homeOf: ({ isClients, words }) => (isClients ? t`client’s home` : (words ?? '')),
  }
}

export function useTieWords(map: CaseMap): TieWords {
  const { t } = useLingui()
  const { nameOf, endOf, kindOf } = useMapWords(map)
  return { nameOf, endOf, kindOf, household: t`The client’s household` }
}
