import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { recordKin, recordLink, recordTie } from '#practice/maps/api.ts'
import { dayOf } from './calendar.ts'
import { addDays } from '#platform/shared/day.ts'
import { personIdOf } from './households.ts'
import { idFor } from './ids.ts'
import type { Step, Story } from './story.ts'

/**
 * What was put on the maps of a few families. In what is sent, `@rohani` is a person of the world, `#ibu` what was told
 * under that key in the same case, and `~14` the day so many days ago.
 */
const WorldMap = z.strictObject({
  case: z.string(),
  daysAgo: z.int().nonnegative(),
  act: z.enum(['kin', 'link', 'tie']),
  key: z.string(),
  input: z.record(z.string(), z.unknown()),
})
const ROWS = { kin: recordKin, link: recordLink, tie: recordTie } as const

const file = new URL('world/maps.json', import.meta.url)
let read: z.infer<typeof WorldMap>[] | null = null

/** Families and ties as they were drawn with the client; nothing for most cases. */
export function mapSteps({ key, told, by, of, openedAt }: Story): Step[] {
  read ??= z.array(WorldMap).parse(JSON.parse(readFileSync(file, 'utf8')))
  const idOf = (name: string) => idFor(`${key}/map/${name}`, openedAt)
  return read
    .filter(one => one.case === told.key)
    .map(({ daysAgo, act, key: name, input }): Step => ({
      ...{ daysAgo, rank: 'assess', key: `${key}/map/${name}`, by, row: ROWS[act] },
      input: at => ({ ...of, id: idOf(name), ...named(input, idOf, daysAgo, dayOf(at)) }),
    }))
}

type IdOf = (name: string) => string

function named(input: Record<string, unknown>, idOf: IdOf, daysAgo: number, today: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, told(value, idOf, { daysAgo, today })]))
}

function told(value: unknown, idOf: IdOf, when: { daysAgo: number; today: string }): unknown {
  if (Array.isArray(value)) return value.map(one => told(one, idOf, when))
  const record = z.record(z.string(), z.unknown()).safeParse(value).data
  if (record) return named(record, idOf, when.daysAgo, when.today)
  if (typeof value !== 'string') return value
  if (value.startsWith('@')) return personIdOf(value.slice(1))
  if (value.startsWith('#')) return idOf(value.slice(1))
  return value.startsWith('~') ? addDays(when.today, when.daysAgo - Number(value.slice(1))) : value
}
