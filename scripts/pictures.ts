import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '../test/browser.ts'
import { settled } from '../test/steps/settled.ts'
import { ANYONE, SCREENS } from './pictured.ts'

/**
 * Take the pictures of the main screens from a running demonstration into docs/pictures, on a phone and at a desk, in both
 * languages: `node scripts/pictures.ts http://localhost:3000`, and only some of them by their names after that.
 */
const [base = 'http://localhost:3000', ...only] = process.argv.slice(2)
const folder = join(import.meta.dirname, '../docs/pictures')
const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 860 } } as const
const LANGUAGES = ['id', 'en'] as const
const PASSWORD = 'belajar-simpul-bersama'

async function signIn(page: Page, who: string): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('#email').fill(who)
  await page.locator('#password').fill(PASSWORD)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL(url => !url.pathname.includes('sign-in'))
}

mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
const wanted = SCREENS.filter(({ name }) => only.length === 0 || only.includes(name))
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const language of LANGUAGES) {
    for (const [who, screens] of Map.groupBy(wanted, screen => screen.who)) {
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
