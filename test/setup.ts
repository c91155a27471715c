import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'
import { raise } from './seed.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** `ROLE` and `NAME` stand for the role and the database. */
    databaseUrl: string
  }
}

/** One PostgreSQL for all tests, migrated once; each test file copies its database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { urlOf, remove } = await startPostgres()
  await raise(urlOf).catch(async (error: unknown) => {
    await remove()
    throw error
  })
  project.provide('databaseUrl', urlOf('ROLE', 'NAME'))
  return remove
}
