import type { Locator, Page } from 'playwright-core'

/** Choose one card of a group of choices, by their words. */
export async function choose(of: Page | Locator, group: string | RegExp, option: string | RegExp): Promise<void> {
  await of.getByRole('group', { name: group }).first().getByRole('radio', { name: option }).check()
}

/** Find one of very many by what is typed, and take the first that is offered under the given words. */
export async function pick(of: Page, label: string | RegExp, typed: string, option: string | RegExp): Promise<void> {
  await of.getByRole('combobox', { name: label }).fill(typed)
  await of.getByRole('option', { name: option }).first().click()
}

export async function press(of: Page | Locator, name: string | RegExp): Promise<void> {
  await of.getByRole('button', { name }).click()
}

export async function fill(of: Page | Locator, label: string | RegExp, text: string): Promise<void> {
  await of.getByRole('textbox', { name: label }).first().fill(text)
}

/** Wait until some words stand on the page. */
export async function sees(of: Page | Locator, words: string | RegExp): Promise<void> {
  await of.getByText(words).first().waitFor()
}
