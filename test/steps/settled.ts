import type { Page } from 'playwright-core'

/** The page is named, and nothing on it is still coming. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.locator('main [role=status][aria-label]').first().waitFor({ state: 'detached' })
}
