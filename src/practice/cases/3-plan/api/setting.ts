import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'

const Setting = z.strictObject({ needsSignature: z.boolean() })
const ofAgency = { permission: 'plan.setting', purpose: 'administration', failures: [] } as const

export const planSetting = operation({
  name: 'planSetting',
  summary: 'Whether plans need a supervisor’s signature in this agency',
  method: 'GET',
  path: '/settings/plans',
  input: z.strictObject({}),
  output: Setting,
  ...ofAgency,
  audit: { fact: 'plan-setting.read', about: null },
  offline: 'online-only',
})

export const setPlanSigning = operation({
  name: 'setPlanSigning',
  summary: 'Say whether plans need a supervisor’s signature in this agency',
  method: 'POST',
  path: '/settings/plans',
  input: Setting,
  output: Setting,
  ...ofAgency,
  audit: { fact: 'plan-setting.changed', about: null },
  offline: 'online-only',
})
