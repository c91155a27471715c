import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '../test/browser.ts'
import { settled } from '../test/steps/settled.ts'

/**
 * Take the pictures of the main screens from a running demonstration into docs/pictures, on a phone and at a desk, in both
 * languages: `node scripts/pictures.ts http://localhost:3000`.
 */
const base = process.argv[2] ?? 'http://localhost:3000'
const folder = join(import.meta.dirname, '../docs/pictures')
const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 860 } } as const
const LANGUAGES = ['id', 'en'] as const
const PASSWORD = 'belajar-simpul-bersama'

type Screen = { name: string; who: string; open: (page: Page) => Promise<unknown> }

const first = (page: Page, selector: string) => page.locator(`main ${selector}`).first()
const openCase = async (page: Page) => {
  await page.goto('/')
  await first(page, 'a:has-text("Sahnim")').click()
  await page.waitForURL(/\/cases\//)
}
const openAlternatives = async (page: Page) => {
  await page.goto('/')
  await first(page, 'a[href*="alternatives"]').click()
  await page.waitForURL(/alternatives/)
  // The first cards, as far as they fit on the picture.
  const fits = page.getByRole('heading', { name: /^(Fits|Cocok)/ })
  await fits.waitFor()
  await settled(page)
  await fits.evaluate('place => place.scrollIntoView()')
}
const openChoice = async (page: Page) => {
  await openAlternatives(page)
  for (const place of [0, 1, 2]) await page.locator('main input[type=checkbox]').nth(place).check()
  await page
    .getByRole('button', { name: /Show to the client|Tunjukkan kepada klien/ })
    .last()
    .click()
  await page.waitForURL(/choice/)
}

const openOfCase = (place: string) => async (page: Page) => {
  await openCase(page)
  await page.goto(`${new URL(page.url()).pathname}/${place}`)
  await page.locator('main h2').first().waitFor()
  await settled(page)
  await page.locator('main h2').first().evaluate('place => place.scrollIntoView()')
}
const openConditions = async (page: Page) => {
  await page.goto('/directory?words=beras')
  await first(page, 'a[href^="/directory/services/"]').click()
  await page.getByRole('link', { name: /^(Change the conditions|Ubah syarat)/ }).click()
  await page.waitForURL(/conditions/)
}
/** What anyone sees, without an account. */
const ANYONE = ''
const openFind = (page: Page) => page.goto('/find?q=beras&near=praya')

const SCREENS: Screen[] = [
  { name: 'today', who: 'worker@demo.example', open: page => page.goto('/') },
  { name: 'register', who: 'worker@demo.example', open: page => page.goto('/people/new') },
  { name: 'case', who: 'worker@demo.example', open: openCase },
  { name: 'alternatives', who: 'worker@demo.example', open: openAlternatives },
  { name: 'choice', who: 'worker@demo.example', open: openChoice },
  { name: 'entitlements', who: 'worker@demo.example', open: openOfCase('entitlements') },
  { name: 'questions', who: 'worker@demo.example', open: openOfCase('forms') },
  { name: 'helpers', who: 'worker@demo.example', open: page => page.goto('/helpers') },
  { name: 'referrals', who: 'worker@demo.example', open: page => page.goto('/referrals') },
  { name: 'directory', who: 'curator@demo.example', open: page => page.goto('/directory') },
  { name: 'verify', who: 'curator@demo.example', open: page => page.goto('/directory/queue') },
  { name: 'quality', who: 'curator@demo.example', open: page => page.goto('/directory/quality') },
  { name: 'conditions', who: 'curator@demo.example', open: openConditions },
  { name: 'find', who: ANYONE, open: openFind },
  {
    name: 'request',
    who: 'provider@demo.example',
    open: async page => {
      await page.goto('/inbox')
      await first(page, 'a[href^="/inbox/"]').click()
      await page.waitForURL(/inbox\/./)
      await page.getByRole('heading', { name: /^(What the client agreed|Apa yang disetujui klien)/ }).waitFor()
    },
  },
  { name: 'supervision', who: 'supervisor@demo.example', open: page => page.goto('/supervision') },
  { name: 'evidence', who: 'planner@demo.example', open: page => page.goto('/evidence') },
]

async function signIn(page: Page, who: string): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('#email').fill(who)
  await page.locator('#password').fill(PASSWORD)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL(url => !url.pathname.includes('sign-in'))
}

mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const language of LANGUAGES) {
    for (const [who, screens] of Map.groupBy(SCREENS, screen => screen.who)) {
      const context = await browser.newContext({
        baseURL: base,
        viewport,
        reducedMotion: 'reduce',
        colorScheme: 'light',
      })
      await context.addInitScript(`localStorage.setItem('language', '${language}')`)
      await context.addCookies([{ name: 'simpul.language', value: language, url: base }])
      const page = await context.newPage()
      if (who !== ANYONE) await signIn(page, who)
      for (const { name, open } of screens) {
        await open(page)
        await settled(page)
        await page.screenshot({ path: join(folder, `${name}-${size}-${language}.png`) })
      }
      await context.close()
    }
  }
}
await browser.close()
