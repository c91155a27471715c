import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { EthicalSituation } from '../schema/ethics.ts'

export const ethicalSituations = operation({
  name: 'ethicalSituations',
  summary: 'Ethical situations of practice: what to ask, what must be done and why, what to write down',
  method: 'GET',
  path: '/knowledge/ethics',
  input: z.strictObject({}),
  output: z.array(EthicalSituation),
  failures: [],
  permission: 'term.read',
  purpose: 'directory',
  audit: { fact: 'terms.read', about: null },
  offline: 'cached',
})
