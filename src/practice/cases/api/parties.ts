import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed, CaseId } from '../schema.ts'
import {
  CaseParties,
  EndsBeforeBeginning,
  GuardianSuspected,
  NewPosition,
  Party,
  PartyClash,
  PartyId,
  PartyMarks,
  PartyWho,
  PositionEnded,
  PositionId,
  SeenParty,
} from '../schema/parties.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const
const Words = z.string().trim().min(1).max(1000)

export const partiesOfCase = operation({
  name: 'partiesOfCase',
  summary: 'Who has to do with a case, in which system, from when to when',
  method: 'GET',
  path: '/cases/:caseId/parties',
  input: z.strictObject({ caseId: CaseId }),
  output: CaseParties,
  failures: [],
  permission: 'case.read',
  ...ofCase,
  audit: { fact: 'parties.read', about: 'caseId' },
  offline: 'cached',
})

export const recordParty = operation({
  name: 'recordParty',
  summary: 'Name someone who has to do with the work: client, target or action system, or a change agent',
  method: 'POST',
  path: '/cases/:caseId/parties',
  input: z.strictObject({
    id: PartyId,
    caseId: CaseId,
    who: PartyWho,
    position: NewPosition,
    marks: PartyMarks,
  }),
  output: Party,
  failures: [CaseClosed, GuardianSuspected],
  permission: 'party.record',
  ...ofCase,
  audit: { fact: 'party.recorded', about: 'caseId' },
  offline: 'queue',
})

export const placeParty = operation({
  name: 'placeParty',
  summary: 'Give a party a further position, or one in place of another',
  method: 'POST',
  path: '/cases/:caseId/parties/:partyId/positions',
  input: SeenParty.extend({ position: NewPosition, replaces: PositionId.nullable() }),
  output: Party,
  failures: [CaseClosed, PartyClash, PositionEnded, EndsBeforeBeginning],
  permission: 'party.record',
  ...ofCase,
  audit: { fact: 'party.placed', about: 'caseId' },
  offline: 'queue',
})

export const endPosition = operation({
  name: 'endPosition',
  summary: 'End a position of a party; it stays in the history',
  method: 'POST',
  path: '/cases/:caseId/parties/:partyId/endings',
  input: SeenParty.extend({ positionId: PositionId, toOn: z.iso.date(), words: Words.nullable() }),
  output: Party,
  failures: [CaseClosed, PartyClash, PositionEnded, EndsBeforeBeginning],
  permission: 'party.record',
  ...ofCase,
  audit: { fact: 'party.ended', about: 'caseId' },
  offline: 'queue',
})

export const markParty = operation({
  name: 'markParty',
  summary: 'Say whether a party speaks or consents for the client, or may have harmed them',
  method: 'POST',
  path: '/cases/:caseId/parties/:partyId/marks',
  input: SeenParty.extend({ marks: PartyMarks, words: Words }),
  output: Party,
  failures: [CaseClosed, PartyClash, GuardianSuspected],
  permission: 'party.record',
  ...ofCase,
  audit: { fact: 'party.marked', about: 'caseId' },
  offline: 'queue',
})
