import type { AnswerReferral } from '../schema/act.ts'
import type { InboxReferral } from '../schema/referral.ts'

type Act = AnswerReferral['act']
/** What happened to what was just sent. */
export type Notice =
  | { kind: 'wrong' | 'undone' | 'too-late' | 'clash' }
  | { kind: 'kept'; act: Act }
  | { kind: 'missing'; act: Act; fields: readonly string[]; sent: Sent }

export type Shown = {
  token: string
  /** Without the word nothing of the person stands in it. */
  referral: InboxReferral
  word: string | null
  notice: Notice | null
  canUndo: boolean
}

/** What was typed, so that nothing of it is lost when something is missing. */
export type Sent = Readonly<Record<'reason' | 'words' | 'output' | 'waitPlace' | 'expectedOn', string>>
