import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { Found, Today } from './schema.ts'

export const todayView = operation({
  name: 'todayView',
  summary:
    'What waits for whoever is signed in: safety clocks, answers to referrals, needs without a choice, silent cases',
  method: 'GET',
  path: '/today',
  input: z.strictObject({}),
  output: Today,
  failures: [],
  permission: 'today.read',
  purpose: 'self',
  audit: { fact: 'today.read', about: null },
  offline: 'cached',
})

export const findEverywhere = operation({
  name: 'findEverywhere',
  summary: 'People and services by words; the words may be a name, so they travel in the body',
  method: 'POST',
  reads: true,
  path: '/search',
  input: z.strictObject({ words: z.string().max(200) }),
  output: Found,
  failures: [],
  permission: 'person.search',
  purpose: 'help',
  audit: { fact: 'people.searched', about: null },
  offline: 'online-only',
})
