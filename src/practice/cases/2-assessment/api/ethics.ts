import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseId } from '../../schema.ts'
import { CaseEthics, EthicsRecord, RecordEthics, SituationUnknown } from '../schema/ethics.ts'
import { DayToCome } from '../schema/functioning.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const

export const recordEthics = operation({
  name: 'recordEthics',
  summary: 'Keep what was weighed and decided in an ethical situation, and why; in a closed case too',
  method: 'POST',
  path: '/cases/:caseId/ethics',
  input: RecordEthics,
  output: EthicsRecord,
  maxBytes: 600_000,
  failures: [SituationUnknown, DayToCome],
  permission: 'ethics.record',
  ...ofCase,
  audit: { fact: 'ethics.recorded', about: 'caseId' },
  offline: 'queue',
})

export const ethicsOfCase = operation({
  name: 'ethicsOfCase',
  summary: 'Ethical situations that are likely in a case and why, and what was decided in it, the latest first',
  method: 'GET',
  path: '/cases/:caseId/ethics',
  input: z.strictObject({ caseId: CaseId }),
  output: CaseEthics,
  failures: [],
  permission: 'ethics.read',
  ...ofCase,
  audit: { fact: 'ethics.read', about: 'caseId' },
  offline: 'cached',
})
