import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DangerAnswer, DangerSign } from '../../schema/danger.ts'

/** The questions, as they can be read out. */
export const DANGER_WORDS: Record<DangerSign, MessageDescriptor> = {
  'hurt-now': msg`Has anyone at home been hurt or threatened lately?`,
  'afraid-home': msg`Are you afraid to go home, or of someone who is there?`,
  'child-unsafe': msg`Is a child, an old or an ill person alone, hurt or without care now?`,
  'self-harm': msg`Are there thoughts of ending life, or of hurting oneself?`,
  'harm-others': msg`Is there a danger that someone else is hurt?`,
  'held-or-forced': msg`Is anyone kept from leaving, or made to work or do something against their will?`,
  'nothing-to-live-on': msg`Is there no safe place to sleep tonight, or no food, water or medicine that keeps someone alive?`,
}
export const DANGER_ANSWER_WORDS: Record<DangerAnswer, MessageDescriptor> = {
  yes: msg`Yes`,
  no: msg`No`,
  'not-known': msg`Not known yet`,
}
