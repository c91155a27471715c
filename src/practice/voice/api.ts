import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { publicRow } from '#platform/shared/public-row.ts'
import { CaseClosed, CaseId } from '#practice/cases/schema.ts'
import {
  ClientAnswer,
  ClientAnswerId,
  ClientLinkId,
  FiguresBy,
  HelpFigure,
  MakeClientLink,
  RecordClientAnswer,
  ReferralElsewhere,
  Said,
  Voice,
} from './schema.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const

export const voiceOfCase = operation({
  name: 'voiceOfCase',
  summary: 'What the client said of the help, and the links by which they can say it; never the tokens',
  method: 'GET',
  path: '/cases/:caseId/voice',
  input: z.strictObject({ caseId: CaseId }),
  output: Voice,
  failures: [],
  permission: 'voice.read',
  ...ofCase,
  audit: { fact: 'voice.read', about: 'caseId' },
  offline: 'cached',
})

export const makeClientLink = operation({
  name: 'makeClientLink',
  summary: 'Let the client follow the help and answer by a link with a word of their own; earlier links end',
  method: 'POST',
  path: '/cases/:caseId/voice/links',
  input: MakeClientLink,
  output: Voice,
  failures: [CaseClosed],
  permission: 'voice.link',
  ...ofCase,
  audit: { fact: 'client-link.made', about: 'caseId' },
  offline: 'online-only',
})

export const endClientLink = operation({
  name: 'endClientLink',
  summary: 'End a client’s link now',
  method: 'POST',
  path: '/cases/:caseId/voice/links/:id/end',
  input: z.strictObject({ caseId: CaseId, id: ClientLinkId }),
  output: Voice,
  failures: [],
  permission: 'voice.link',
  ...ofCase,
  audit: { fact: 'client-link.ended', about: 'caseId' },
  offline: 'online-only',
})

export const recordClientAnswer = operation({
  name: 'recordClientAnswer',
  summary: 'Keep what a client without a telephone says of the help, and who passed it on',
  method: 'POST',
  path: '/cases/:caseId/voice/answers',
  input: RecordClientAnswer,
  output: ClientAnswer,
  failures: [ReferralElsewhere],
  permission: 'voice.record',
  ...ofCase,
  audit: { fact: 'client-answer.recorded', about: 'caseId' },
  offline: 'queue',
})

export const readClientAnswer = operation({
  name: 'readClientAnswer',
  summary: 'Say that an answer of the client was read',
  method: 'POST',
  path: '/cases/:caseId/voice/answers/:id/reading',
  input: z.strictObject({ caseId: CaseId, id: ClientAnswerId }),
  output: ClientAnswer,
  failures: [],
  permission: 'voice.record',
  ...ofCase,
  audit: { fact: 'client-answer.read', about: 'caseId' },
  offline: 'queue',
})

export const helpFigures = operation({
  name: 'helpFigures',
  summary: 'What came of the agency’s referrals of the last year: sent, reached, received, helped, declined, silent',
  method: 'GET',
  path: '/referrals/figures',
  input: z.strictObject({ by: FiguresBy.default('service') }),
  output: z.array(HelpFigure),
  failures: [],
  permission: 'figures.read',
  purpose: 'help',
  audit: { fact: 'help-figures.read', about: null },
  offline: 'cached',
})

const text = (most: number) => z.string().max(most).catch('')

export const clientPage = publicRow({
  name: 'clientPage',
  summary: 'Asks for the client’s own word, and shows nothing before it',
  method: 'GET',
  path: '/c/:token',
  input: z.object({ token: z.string().max(200) }),
  answers: 'page',
  askedPerMinute: 40,
})

export const clientSays = publicRow({
  name: 'clientSays',
  summary: 'With the right word: the client’s own choices and referrals, and what they say of the help',
  method: 'POST',
  path: '/c/:token',
  input: z.object({
    ...{ token: z.string().max(200), word: text(60), referral: text(60), respect: text(20), words: text(2000) },
    said: Said.optional().catch(undefined),
    id: ClientAnswerId.optional().catch(undefined),
  }),
  answers: 'page',
  askedPerMinute: 30,
})
