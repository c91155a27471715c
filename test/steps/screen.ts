import type { Page } from 'playwright-core'
import { violations } from '../browser.ts'
import { settled } from './settled.ts'

/** Whatever is pressed or filled in, and is smaller than a thumb needs; links within a sentence are left to the text. */
const SMALL = `[...document.querySelectorAll('button, select, textarea, summary, input:not([type=checkbox], [type=radio]), label:has(input)')]
  .map(one => ({ one, box: one.getBoundingClientRect() }))
  .filter(({ box }) => box.height > 1 && box.height < 43.5)
  .map(({ one, box }) => 'small (' + box.height + '): ' + one.outerHTML.slice(0, 200))`

/** What is wrong with the screen at an address: axe’s findings, what is too wide or too small for a phone; none is well. */
export async function troubleAt(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  await settled(page)
  const found = await violations(page)
  const small = await page.evaluate<string[]>(SMALL)
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
  const refusals = await page.getByRole('alert').allInnerTexts()
  const wide = over > 0 ? [`${over} pixels too wide`] : []
  return [...found, ...small, ...wide, ...refusals].map(trouble => `${address}: ${trouble}`)
}
