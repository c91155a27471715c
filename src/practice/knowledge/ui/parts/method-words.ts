import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import type { EvidenceGrade, MethodLevel, MethodPhase } from '../../schema/methods.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

export const GRADE_WORDS: Words<EvidenceGrade> = {
  strong: msg`Well tested`,
  moderate: msg`Tested, with limits`,
  limited: msg`Little tested`,
  'practice wisdom': msg`Practice wisdom: not tested`,
}
export const GRADE_HINTS: Words<EvidenceGrade> = {
  strong: msg`Several trials, or a review of them, point the same way.`,
  moderate: msg`Trials or reviews with a good result and real limits.`,
  limited: msg`Few, weak or mixed studies.`,
  'practice wisdom': msg`Workers use it and describe it; no test of whether it helps was found.`,
}
export const GRADE_TONES: Record<EvidenceGrade, Tone> = {
  strong: 'good',
  moderate: 'good',
  limited: 'calm',
  'practice wisdom': 'wait',
}

export const LEVEL_WORDS: Words<MethodLevel> = {
  person: msg`One person`,
  family: msg`Family`,
  group: msg`Group`,
  community: msg`Community`,
  organisation: msg`Organisation`,
  policy: msg`Policy`,
}
export const PHASE_WORDS: Words<MethodPhase> = {
  intake: msg`Intake`,
  assessment: msg`Assessment`,
  plan: msg`Plan`,
  intervention: msg`Intervention`,
  evaluation: msg`Evaluation`,
  termination: msg`Ending`,
  aftercare: msg`Aftercare`,
}
