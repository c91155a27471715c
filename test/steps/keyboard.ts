import type { Page } from 'playwright-core'

const MOST_STEPS = 150

/** Go on with Tab alone until the keyboard is at what a selector names. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not come to ${selector}`)
}

export async function typeInto(page: Page, id: string, words: string): Promise<void> {
  await tabTo(page, `[id="${id}"]`)
  await page.keyboard.type(words)
}

/** Choose one of a group: by Space where the keyboard arrives, by an arrow from there on. */
export async function chooseByKey(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `input[name="${name}"]`)
  await page.keyboard.press('Space')
  for (let step = 0; step < MOST_STEPS; step++) {
    const chosen = await page.evaluate(`document.querySelector('input[name="${name}"]:checked')?.value`)
    if (chosen === value) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No choice of ${name} is ${value}`)
}

/** Press the one act of the form that the keyboard is in. */
export async function sendByKey(page: Page): Promise<void> {
  await tabTo(page, 'main button[type="submit"]')
  await page.keyboard.press('Enter')
}
