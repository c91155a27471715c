import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { WorldAccount, WorldAgencies } from './schema/agencies.ts'
import { WorldCase } from './schema/cases.ts'
import { WorldCorrection } from './schema/corrections.ts'
import { WorldHousehold } from './schema/households.ts'
import { WorldInformal, WorldResource } from './schema/resources.ts'

const read = <T>(file: string, shape: z.ZodType<T>): T =>
  shape.parse(JSON.parse(readFileSync(new URL(`world/${file}`, import.meta.url), 'utf8')))

/** The whole demonstration world as it is written, all of it fictional. Throws where a file breaks its own shape. */
export const readWorld = () => ({
  ...read('agencies.json', WorldAgencies),
  accounts: read('accounts.json', z.array(WorldAccount)),
  resources: read('resources.json', z.array(WorldResource)),
  informal: read('informal.json', z.array(WorldInformal)),
  households: read('households.json', z.array(WorldHousehold)),
  corrections: read('corrections.json', z.array(WorldCorrection)),
  cases: read('cases.json', z.array(WorldCase)),
})
export type World = ReturnType<typeof readWorld>
