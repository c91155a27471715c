import type { Browser, Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, violations } from '../../../../test/browser.ts'

let site: ViteDevServer
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  site = await createServer({ server: { port: 0, hmr: false }, logLevel: 'error' })
  await site.listen()
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 320, height: 740 }, reducedMotion: 'reduce' })
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(`${site.resolvedUrls?.local[0] ?? ''}gallery`)
  await page.locator('[data-example]').first().waitFor()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

test.each(['Indonesia', 'English'])('axe finds nothing on any example in %s, in light and in dark', async language => {
  await page.getByRole('button', { name: language }).click()
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look })
    await page.locator(`html[data-mantine-color-scheme=${look}]`).waitFor()
    expect(await violations(page)).toEqual([])
  }
  expect(complaints).toEqual([])
})

test('on a phone of 320 pixels nothing hangs over the edge', async () => {
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
})

test('every way to press something is large enough for a thumb', async () => {
  const small = await page.evaluate<
    string[]
  >(`[...document.querySelectorAll('main button, main a[class], header button, nav a, nav button')]
    .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44 && getComputedStyle(one, '::after').position !== 'absolute')
    .map(one => one.outerHTML.slice(0, 120))`)
  expect(small).toEqual([])
})

test('a form sent empty names each problem beside its field and in a summary that leads there', async () => {
  await page.getByRole('button', { name: 'Record this need' }).click()
  const problem = 'Write the name, for example Sari Wulandari.'
  expect(await page.getByText(problem).count()).toBe(2)
  await page.getByRole('link', { name: problem }).click()
  await page.keyboard.type('Sari')
  await page.getByLabel('Day of birth').fill('17 agt 90')
  await page.getByText('17 August 1990').waitFor()
  expect(await violations(page)).toEqual([])
})

test('what was typed outlives a reload, and can be thrown away and taken back', async () => {
  await page.reload()
  const name = page.getByLabel('Full name')
  await expect.poll(() => name.inputValue()).toBe('Sari')
  await page.getByRole('button', { name: 'Throw this draft away' }).click()
  await expect.poll(() => name.inputValue()).toBe('')
  await page.locator('.mantine-Notification-root').getByRole('button', { name: 'Bring it back' }).click()
  await expect.poll(() => name.inputValue()).toBe('Sari')
})

test('a dialogue, the account menu and the command palette pass the same check', async () => {
  await page.getByRole('button', { name: 'Close the case …' }).click()
  await page.getByRole('dialog', { name: 'Close this case?' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Account of Maria Tefa' }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByText('Directory').waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
})

test('under a secret a draft lies sealed on the device, and opens for whoever wrote it alone', async () => {
  const [onDisk, again, others] = await page.evaluate<
    string[]
  >(`import('/src/platform/web/drafts.ts').then(async drafts => {
    await drafts.openDrafts('maria', 'secret of Maria')
    drafts.keepDraft('need of a case', { actId: 'one', at: '2026-11-25', values: { words: 'Tidak ada beras' } })
    while (!localStorage.getItem('draft:maria:need of a case')) await new Promise(done => setTimeout(done, 5))
    drafts.closeDrafts()
    await drafts.openDrafts('maria', 'secret of Maria')
    const again = drafts.draftOf('need of a case')
    await drafts.openDrafts('maria', 'another secret')
    return [localStorage.getItem('draft:maria:need of a case'), again.values.words, String(drafts.draftOf('need of a case'))]
  })`)
  expect(onDisk).toMatch(/^sealed:/)
  expect(again).toBe('Tidak ada beras')
  expect(others).toBe('null')
})
