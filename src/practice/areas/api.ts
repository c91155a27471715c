import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { Area, AreaCode, AreaLevel } from './schema.ts'

export const searchAreas = operation({
  name: 'searchAreas',
  summary: 'Areas whose name has these words in it, the likeliest first; at most twenty',
  method: 'GET',
  path: '/areas',
  input: z.strictObject({ words: z.string().trim().min(1).max(100), level: AreaLevel.optional() }),
  output: z.array(Area),
  failures: [],
  permission: 'area.search',
  purpose: 'directory',
  audit: { fact: 'areas.searched', about: null },
  offline: 'cached',
})

export const areaByCode = operation({
  name: 'areaByCode',
  summary: 'One area, with the names of the areas around it',
  method: 'GET',
  path: '/areas/:code',
  input: z.strictObject({ code: AreaCode }),
  output: Area,
  failures: [],
  permission: 'area.search',
  purpose: 'directory',
  audit: { fact: 'area.read', about: null },
  offline: 'cached',
})
