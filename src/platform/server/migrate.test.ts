import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as z from 'zod'
import { KeptConsent } from '#confidentiality/consent/schema.ts'
import { Need, Strength } from '#practice/cases/2-assessment/schema.ts'
import { CaseEvent } from '#practice/cases/schema.ts'
import { openHouse } from '../../../test/house.ts'
import { connect } from './db.ts'
import { collectMigrations, migrate } from './migrate.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

test('migrations of all rooms ran in the order of their names; run again, none is left', async () => {
  const ran = await house.askAs('postgres', 'select name from kysely_migration order by timestamp, name')
  expect(ran.map(row => row['name'])).toEqual(Object.keys(await collectMigrations('src')).sort())
  const owner = connect(house.urlOf('simpul_migrator'), 'simpul_owner')
  expect(await migrate(owner, 'src')).toEqual([])
  await owner.destroy()
})

test('two migrations of one name are refused', async () => {
  const source = mkdtempSync(join(tmpdir(), 'simpul-'))
  for (const room of ['people', 'cases']) {
    mkdirSync(join(source, room, 'migrations'), { recursive: true })
    writeFileSync(join(source, room, 'migrations', '20261201T0900-create.sql'), '')
  }
  await expect(collectMigrations(source)).rejects.toThrow('20261201T0900-create')
  rmSync(source, { recursive: true })
})

// Where the schema is the row: a field that the table lacks, or a column that no schema names, would be lost in silence.
test.each<[string, z.ZodObject, string[]]>([
  ['consent', KeptConsent, ['recorded_at', 'recorded_by', 'withdrawn_by']],
  ['case_event', CaseEvent.omit({ byName: true }), ['by_id']],
  ['need', Need, []],
  ['strength', Strength, []],
])('the table %s holds what its schema names, the agency, and beside it: %j', async (table, schema, beside) => {
  const named = Object.keys(schema.shape).map(key => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`))
  const held = await house.askAs(
    'postgres',
    `select attname from pg_attribute where attrelid = '"${table}"'::regclass and attnum > 0 and not attisdropped`,
  )
  expect(held.map(column => column['attname']).sort()).toEqual([...named, ...beside, 'agency_id'].sort())
})
