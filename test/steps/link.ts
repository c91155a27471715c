import type { Page } from 'playwright-core'
import * as z from 'zod'
import { PATIENCE_MS } from '../journey.ts'

/** What a link leads to: the provider's answer or the client's own page. */
export type LinkKind = 'r' | 'c'
const Minted = z.object({ token: z.string().min(40), word: z.string() })
export type Link = z.infer<typeof Minted>

/** Do what makes a link, and read from what was sent what only the picture of the code shows. */
export async function linkMadeBy(page: Page, make: () => Promise<void>): Promise<Link> {
  const sending = page.waitForRequest(
    asked => asked.method() === 'POST' && new URL(asked.url()).pathname.endsWith('/links'),
  )
  await make()
  return Minted.parse((await sending).postDataJSON())
}

/** Scan the code with a small and old telephone that runs no scripts. */
export async function openOnOldPhone(near: Page, kind: LinkKind, { token }: Link): Promise<Page> {
  const context = await near
    .context()
    .browser()
    ?.newContext({
      baseURL: new URL(near.url()).origin,
      viewport: { width: 360, height: 640 },
      locale: 'id-ID',
      javaScriptEnabled: false,
    })
  if (!context) throw new Error('The page belongs to no browser')
  context.setDefaultTimeout(PATIENCE_MS)
  const phone = await context.newPage()
  await phone.goto(`/${kind}/${token}`)
  return phone
}

/** How many pixels of a page are out of sight to the right; a page without scripts is measured from outside. */
export async function overOf(phone: Page): Promise<number> {
  const seen = phone.viewportSize()?.width ?? 0
  const edges = await phone
    .locator('main, main *')
    .evaluateAll(all => all.map(one => one.getBoundingClientRect().right))
  return Math.max(0, ...edges.map(edge => Math.round(edge - seen)))
}
