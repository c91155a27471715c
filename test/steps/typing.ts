import type { Page } from 'playwright-core'

/** Fields of names and of people's own words: what is typed there is theirs. */
const OWN = 'textarea, [id$="fullName" i], [id$="name" i], [id$="givenBy"], main input[type="search"]'

/**
 * Count the keys that are pressed in a page from now on, whatever page follows; those of names and own words not.
 *
 * @returns how many it were so far
 */
export async function countKeys(page: Page): Promise<() => number> {
  let count = 0
  await page.exposeFunction('keyPressed', () => {
    count += 1
  })
  await page
    .context()
    .addInitScript(
      `addEventListener('keydown', ({ target }) => { if (!target.matches(${JSON.stringify(OWN)})) keyPressed() }, true)`,
    )
  await page.reload()
  return () => count
}

/** What a form asks and does not know: the labels of fields that must be filled in and are still empty. */
export async function asked(page: Page): Promise<string[]> {
  await page.locator('main form').first().waitFor()
  return page.evaluate<string[]>(EMPTY)
}

const EMPTY = `(() => {
  const said = one => one.innerText.replace(/\\s+/g, ' ').trim()
  const shown = one => one.getClientRects().length > 0
  const groups = [...document.querySelectorAll('main form fieldset')]
    .filter(one => shown(one) && one.querySelector('input[type=radio]') && !one.querySelector('input[type=radio]:checked'))
    .map(one => said(one.querySelector('legend')))
  const fields = [...document.querySelectorAll('main form :is(input:not([type=radio], [type=checkbox]), textarea, select)')]
    .filter(one => shown(one) && !one.disabled && one.value === '' && one.labels?.length > 0)
    .map(one => said(one.labels[0]))
  return [...groups, ...fields].filter(label => label !== '' && !label.includes('(boleh dikosongkan)'))
})()`
