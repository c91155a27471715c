import './learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useSyncExternalStore } from 'react'
import * as z from 'zod'
import type { Phase } from '../schema.ts'
import { PHASE_WORDS } from './words.ts'

/** After whom the phases are named on this device. The phases themselves stay the same. */
export const NameSet = z.enum(['simpul', 'siporin', 'pp39', 'atensi'])
export type NameSet = z.infer<typeof NameSet>

/** A name that a set has for a phase; null where it has none. Phases with one name are one step there. */
const NAMES: Record<NameSet, Record<Phase, MessageDescriptor | null>> = {
  simpul: PHASE_WORDS,
  siporin: {
    intake: msg`Engagement, intake and contract`,
    assessment: msg`Assessment`,
    plan: msg`Planning`,
    intervention: msg`Intervention`,
    evaluation: msg`Evaluation and termination`,
    termination: msg`Evaluation and termination`,
    aftercare: null,
  },
  pp39: {
    intake: msg`First approach`,
    assessment: msg`Uncovering and understanding the problem`,
    plan: msg`Drawing up a plan to solve the problem`,
    intervention: msg`Solving the problem; return to social life`,
    evaluation: null,
    termination: msg`Termination`,
    aftercare: msg`Continued guidance`,
  },
  atensi: {
    intake: msg`Access and agreement`,
    assessment: msg`Comprehensive assessment`,
    plan: msg`Planning of services`,
    intervention: msg`Carrying out`,
    evaluation: msg`Monitoring and evaluation`,
    termination: msg`After the service, and termination`,
    aftercare: msg`After the service`,
  },
}
export const NAME_SET_WORDS: Record<NameSet, MessageDescriptor> = {
  simpul: msg`Simpul`,
  siporin: msg`Siporin, five stages`,
  pp39: msg`Government Regulation 39/2012`,
  atensi: msg`ATENSI`,
}

const KEY = 'phase-names'
const listeners = new Set<() => void>()
const setNow = (): NameSet => NameSet.safeParse(localStorage.getItem(KEY)).data ?? 'simpul'

export function keepNameSet(set: NameSet): void {
  localStorage.setItem(KEY, set)
  for (const tell of listeners) tell()
}

/** The set of names that was chosen on this device. */
export function useNameSet(): NameSet {
  return useSyncExternalStore(tell => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }, setNow)
}

/** What a set calls a phase; null where it has no name for it. */
export function phaseNameIn(set: NameSet, phase: Phase): MessageDescriptor | null {
  return NAMES[set][phase]
}
