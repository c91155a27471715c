import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed, CaseId } from '#practice/cases/schema.ts'
import {
  EndTie,
  Kept,
  MAP_REFUSALS,
  MapClash,
  RecordKin,
  RecordLink,
  RecordTie,
  ReviseMap,
  TakeBack,
} from './schema/act.ts'
import { CaseMap } from './schema/map.ts'
import { Scene } from './schema/scene.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const
const writes = { method: 'POST', output: Kept, permission: 'map.record', ...ofCase, offline: 'queue' } as const

export const mapOfCase = operation({
  name: 'mapOfCase',
  summary: 'The family and the ties of a client, with the days on which each held',
  method: 'GET',
  path: '/cases/:caseId/map',
  input: z.strictObject({ caseId: CaseId }),
  output: CaseMap,
  failures: [],
  permission: 'map.read',
  ...ofCase,
  audit: { fact: 'map.read', about: 'caseId' },
  offline: 'cached',
})

export const recordKin = operation({
  ...writes,
  name: 'recordKin',
  summary: 'Put someone of the family on the map, beside someone who is there',
  path: '/cases/:caseId/map/kin',
  input: RecordKin,
  failures: [CaseClosed, MapClash, ...MAP_REFUSALS],
  audit: { fact: 'kin.recorded', about: 'caseId' },
})

export const recordLink = operation({
  ...writes,
  name: 'recordLink',
  summary: 'Tell how people on the map belong together: as partners, as parent and child, under one roof',
  path: '/cases/:caseId/map/links',
  input: RecordLink,
  failures: [CaseClosed, MapClash, ...MAP_REFUSALS],
  audit: { fact: 'kin.recorded', about: 'caseId' },
})

export const recordTie = operation({
  ...writes,
  name: 'recordTie',
  summary: 'Tell of a tie between the client and someone or something around: how strong, how hard, who gives',
  path: '/cases/:caseId/map/ties',
  input: RecordTie,
  failures: [CaseClosed, MapClash, ...MAP_REFUSALS],
  audit: { fact: 'tie.recorded', about: 'caseId' },
})

export const endTie = operation({
  ...writes,
  name: 'endTie',
  summary: 'A tie is there no longer, since a day; the map of earlier days keeps it',
  path: '/cases/:caseId/map/ties/:id/end',
  input: EndTie,
  failures: [CaseClosed, MapClash, ...MAP_REFUSALS],
  audit: { fact: 'tie.ended', about: 'caseId' },
})

export const reviseMap = operation({
  ...writes,
  name: 'reviseMap',
  summary: 'Put right what the map tells of a person, a bond or a tie',
  path: '/cases/:caseId/map/:id/revisions',
  input: ReviseMap,
  failures: [CaseClosed, MapClash, ...MAP_REFUSALS],
  audit: { fact: 'map.revised', about: 'caseId' },
})

export const takeBackFromMap = operation({
  ...writes,
  name: 'takeBackFromMap',
  summary: 'Take off the map what was put there by mistake, with the bonds that hang on it',
  path: '/cases/:caseId/map/:id/withdrawals',
  input: TakeBack,
  failures: [CaseClosed, MapClash, ...MAP_REFUSALS],
  audit: { fact: 'map.taken-back', about: 'caseId' },
})

export const mapFile = operation({
  name: 'mapFile',
  summary: 'A drawn map as a page to print or to keep; its name names nobody',
  method: 'POST',
  reads: true,
  path: '/cases/:caseId/map/file',
  input: z.strictObject({ caseId: CaseId, title: z.string().trim().min(1).max(80), scene: Scene }),
  maxBytes: 2_000_000,
  output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
  failures: [],
  permission: 'map.read',
  ...ofCase,
  audit: { fact: 'map.exported', about: 'caseId' },
  offline: 'online-only',
})
