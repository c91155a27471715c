import type { Page } from 'playwright-core'
import pg from 'pg'
import { inject } from 'vitest'
import * as z from 'zod'
import { loadDemonstration } from '#app/demonstration/load.ts'
import { buildScreens } from '#app/screens.ts'
import { serveBuilt } from '#app/site.ts'
import { dayIn } from '#platform/shared/day.ts'
import { openBrowser } from './browser.ts'
import { openHouse } from './house.ts'

/** The one password of all accounts of the demonstration. */
const PASSWORD = 'belajar-simpul-bersama'
/** A busy machine is slow; what is there sooner is not waited for. */
export const PATIENCE_MS = 40_000
/** For a journey, and for opening the site: loading the demonstration and building the screens are part of it. */
export const JOURNEY_MS = 300_000
/** Names the lock under which one journey builds while the others wait; any number, the same for all. */
const BUILDING = 360_128

type Surroundings = { width?: number; language?: 'id' | 'en' }

/** The demonstration in a house of its own, served as it is served to people, and a browser before it. */
export async function openSite() {
  const house = await openHouse()
  await loadDemonstration({ ...house, today: dayIn('Asia/Makassar', new Date()), say: () => undefined })
  await serveBuilt(house.server, await builtOnce())
  const base = await house.server.listen({ port: 0, host: '127.0.0.1' })
  const browser = await openBrowser()
  /** What broke in a page, and what the server could not answer; a refusal is an answer. */
  const faults: string[] = []

  /** Someone at a device of their own, at the sign-in page. */
  const open = async ({ width = 1280, language = 'id' }: Surroundings = {}) => {
    const context = await browser.newContext({
      baseURL: base,
      viewport: { width, height: width < 500 ? 740 : 860 },
      locale: language === 'id' ? 'id-ID' : 'en-GB',
      timezoneId: 'Asia/Makassar',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(PATIENCE_MS)
    await context.addInitScript(`localStorage.setItem('language', '${language}')`)
    const page = await context.newPage()
    page.on('pageerror', error => faults.push(error.message))
    page.on('console', said => {
      if (said.type() === 'error' && !said.text().startsWith('Failed to load resource')) faults.push(said.text())
    })
    page.on('response', reply => {
      if (reply.status() >= 500) faults.push(`${reply.status()} ${reply.url()}`)
    })
    await page.goto('/sign-in')
    return page
  }
  const signIn = async (email: string, surroundings: Surroundings = {}) => {
    const page = await open(surroundings)
    await enter(page, email)
    return page
  }
  const close = async () => {
    await browser.close()
    await house.close()
  }
  return { house, faults, signIn, close }
}
export type Site = Awaited<ReturnType<typeof openSite>>

/** Fill in the sign-in page, and wait for whatever it leads to. */
export async function enter(page: Page, email: string): Promise<void> {
  await page.locator('#email').fill(email)
  await page.locator('#password').fill(PASSWORD)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL(url => !url.pathname.includes('sign-in'))
}

/** The folder of the built screens: built by whichever journey comes first, while the others wait for it. */
async function builtOnce(): Promise<string> {
  const lock = new pg.Client(inject('databaseUrl').replace('ROLE', 'postgres').replace('NAME', 'postgres'))
  await lock.connect()
  try {
    await lock.query('select pg_advisory_lock($1)', [BUILDING])
    return await buildScreens(() => undefined)
  } finally {
    await lock.end()
  }
}

/** @returns how many rows of a table the house holds, whoever they belong to */
export async function countOf({ house }: Pick<Site, 'house'>, table: string, where = 'true'): Promise<number> {
  const [row] = await house.askAs('postgres', `select count(*)::int as count from ${table} where ${where}`)
  return Number(row?.['count'])
}

/**
 * Addresses of what the demonstration holds, put together by the database: one a column.
 * @throws Error when nothing is found, so that no journey passes by looking at nothing
 */
export async function addressesFrom({ house }: Pick<Site, 'house'>, question: string): Promise<string[]> {
  const [found] = z.array(z.record(z.string(), z.string())).parse(await house.askAs('postgres', question))
  if (!found) throw new Error('The demonstration holds no such thing')
  return Object.values(found)
}
