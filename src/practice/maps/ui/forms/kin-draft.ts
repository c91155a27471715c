import { KinTold, type Kin } from '../../schema/map.ts'
import { choiceFrom, knownFrom, textFrom, typedFrom, type TypedDay } from './map-draft.ts'
import type { Doing } from '../doing.ts'

/** Someone of the family as typed, and how they stand to whoever they are put beside. */
export type KinValues = {
  linkId: string
  told: {
    what: string
    personId: string
    name: string
    sex: string
    born: TypedDay
    life: string
    died: TypedDay
    twinOfId: string
    twins: string
    words: string
    from: TypedDay
    to: TypedDay
  }
  how: string
  childHow: string
  from: TypedDay
  ended: string
  to: TypedDay
}

export function kinValues(kin: Kin | null, linkId: string): KinValues {
  const twins = kin?.isIdentical == null ? '' : kin.isIdentical ? 'identical' : 'not-identical'
  return {
    linkId,
    told: {
      ...{ what: kin?.what ?? 'person', personId: kin?.personId ?? '', name: kin?.name ?? '', sex: kin?.sex ?? '' },
      ...{ born: typedFrom(kin?.born ?? null), life: kin?.life ?? 'not-known', died: typedFrom(kin?.died ?? null) },
      ...{ twinOfId: kin?.twinOfId ?? '', twins, words: kin?.words ?? '' },
      ...{ from: typedFrom(kin?.from ?? null), to: typedFrom(kin?.to ?? null) },
    },
    ...{ how: 'not-known', childHow: 'born', from: null, ended: '', to: null },
  }
}

/** What the act reads: of a person of the record neither name, sex nor birth; of a pregnancy only since and until when. */
export function kinFrom(values: KinValues, doing: (Doing & { what: 'add-kin' }) | null, kin: Kin | null): unknown {
  const { what, personId, name, sex, born, life, died, twinOfId, twins, words, from, to } = values.told
  const isRecorded = personId !== ''
  const isPregnancy = what === 'pregnancy'
  const isPlain = isRecorded || isPregnancy
  return {
    told: {
      ...{ kind: KinTold.shape.kind.value, what, personId: choiceFrom(personId) },
      name: isRecorded ? null : textFrom(name),
      sex: isPlain || sex === '' ? 'not-known' : sex,
      born: isPlain ? null : knownFrom(born),
      life: isPregnancy ? 'not-known' : life,
      died: life === 'died' ? knownFrom(died) : null,
      twinOfId: choiceFrom(twinOfId),
      isIdentical: twinOfId === '' || twins === '' ? null : twins === 'identical',
      words: textFrom(words),
      from: isPregnancy ? knownFrom(from) : (kin?.from ?? null),
      to: isPregnancy ? knownFrom(to) : (kin?.to ?? null),
    },
    beside: doing === null ? null : besideFrom(values, doing),
  }
}

function besideFrom(
  { linkId, how, childHow, from, ended, to }: KinValues,
  doing: Doing & { what: 'add-kin' },
): unknown {
  const { beside: kind, of, isOfUnion } = doing
  const since = knownFrom(from)
  if (kind === 'partner') {
    const end = ended === '' ? { ended: null, to: null } : { ended, to: knownFrom(to) }
    return { kind, linkId, of, how, from: since, ...end }
  }
  return { kind, linkId, of, how: childHow, from: since, ...(kind === 'child' && { isOfUnion }) }
}
