import { randomBytes } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import * as z from 'zod'
import { newId } from '#platform/shared/id.ts'
import { settled } from '../test/steps/settled.ts'

/** A screen to picture: who looks at it, an account of the demonstration or anyone, and the way there. */
export type Screen = { name: string; who: string; open: (page: Page) => Promise<unknown> }
/** What anyone sees, without an account. */
export const ANYONE = ''

const WORKER = 'worker@demo.example'
const SECOND_WORKER = 'worker2@demo.example'
const CURATOR = 'curator@demo.example'

const first = (page: Page, selector: string) => page.locator(`main ${selector}`).first()
const openCase = async (page: Page) => {
  await page.goto('/')
  await first(page, 'a:has-text("Sahnim")').click()
  await page.waitForURL(/\/cases\//)
}
/**
 * Scroll as a hand does until a place is at the top. The head of a case comes after what stands below it and pushes that
 * down again, so it is done until the place stays, or the page ends.
 */
const scrollTo = async (page: Page, place: Locator) => {
  await place.waitFor()
  await settled(page)
  // At a desk the bar stays at the top of the window.
  const above = (page.viewportSize()?.width ?? 0) > 1000 ? BELOW_BAR : ABOVE
  let before = NaN
  for (let stays = 0, tries = 0; stays < 2 && tries < MOST_TRIES; tries++) {
    const { y } = (await place.boundingBox()) ?? { y: 0 }
    await page.mouse.wheel(0, y - above)
    await page.waitForTimeout(STEP_MS)
    stays = Math.abs(y - above) < 2 || y === before ? stays + 1 : 0
    before = y
  }
}
const ABOVE = 16
const BELOW_BAR = 88
const STEP_MS = 250
const MOST_TRIES = 20
const openAlternatives = async (page: Page) => {
  await page.goto('/')
  await first(page, 'a[href*="alternatives"]').click()
  await page.waitForURL(/alternatives/)
  // The first cards, as far as they fit on the picture.
  const fits = page.getByRole('heading', { name: /^(Fits|Cocok)/ })
  await scrollTo(page, fits)
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
  await scrollTo(page, page.locator('main h2').first())
}

/** @returns the address of the case of a client in one's own list */
async function caseOf(page: Page, client: string, state: 'open' | 'closed' = 'open'): Promise<string> {
  await page.goto(`/cases?state=${state}`)
  await first(page, `a[href^="/cases/"]:has-text("${client}")`).click()
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}
type Place = { of: string; place: string; state?: 'open' | 'closed'; at?: string }
/** A page of a case, from its own heading on. */
const openPlace =
  ({ of, place, state, at = 'h2' }: Place) =>
  async (page: Page) => {
    await page.goto(`${await caseOf(page, of, state)}/${place}`)
    await scrollTo(page, first(page, at))
  }

async function api(page: Page, path: string, sent?: object): Promise<unknown> {
  const url = `/api${path}`
  const headers = { 'idempotency-key': newId() }
  const answer =
    sent === undefined ? await page.request.get(url) : await page.request.post(url, { data: sent, headers })
  if (!answer.ok()) throw new Error(`${url} answered ${answer.status()}: ${await answer.text()}`)
  return answer.json()
}
const newToken = () => randomBytes(32).toString('base64url')
const WORD = 'melati-42'
const Referrals = z.array(z.object({ id: z.string(), state: z.string() }))
const Voice = z.object({ answers: z.array(z.unknown()) })

/** What a provider sees who has only the link: nothing of the person. */
const openProviderLink = async (page: Page) => {
  const path = await caseOf(page, 'Ernawati')
  const token = newToken()
  const waiting = Referrals.parse(await api(page, `${path}/referrals`)).find(({ state }) => state === 'accepted')
  if (!waiting) throw new Error('No referral of this case can be answered.')
  await api(page, `${path}/referrals/${waiting.id}/links`, { linkId: newId(), way: 'message', token, word: WORD })
  await page.goto(`/r/${token}`)
}
/** What a client sees who told their own word. */
const openClientLink = async (page: Page) => {
  const path = await caseOf(page, 'Ernawati')
  const token = newToken()
  await api(page, `${path}/voice/links`, { id: newId(), token, word: WORD })
  await page.goto(`/c/${token}`)
  await page.locator('#word').fill(WORD)
  await page.locator('main button[type=submit]').click()
  await page.locator('main h2').first().waitFor()
}
/** What a client said; passed on by the worker where nothing was said yet. */
const openVoice = async (page: Page) => {
  const path = await caseOf(page, 'Ernawati')
  const { answers } = Voice.parse(await api(page, `${path}/voice`))
  const [referral] = Referrals.parse(await api(page, `${path}/referrals`))
  if (answers.length === 0 && referral) {
    const said = { said: 'not-yet', respect: 'yes', words: 'Sudah ditelepon, saya disuruh datang hari Senin.' }
    await api(page, `${path}/voice/answers`, { id: newId(), referralId: referral.id, ...said, through: 'worker' })
  }
  await page.goto(`${path}/voice`)
  await scrollTo(page, first(page, 'h2'))
}

const openConditions = async (page: Page) => {
  await page.goto('/directory?words=beras')
  await first(page, 'a[href^="/directory/services/"]').click()
  await page.getByRole('link', { name: /^(Change the conditions|Ubah syarat)/ }).click()
  await page.waitForURL(/conditions/)
}
const openRequest = async (page: Page) => {
  await page.goto('/inbox')
  await first(page, 'a[href^="/inbox/"]').click()
  await page.waitForURL(/inbox\/./)
  await page.getByRole('heading', { name: /^(What the client agreed|Apa yang disetujui klien)/ }).waitFor()
}

/** Every screen of docs/pictures, in the order of a walk. */
export const SCREENS: readonly Screen[] = [
  { name: 'today', who: WORKER, open: page => page.goto('/') },
  { name: 'register', who: WORKER, open: page => page.goto('/people/new') },
  { name: 'case', who: WORKER, open: openCase },
  { name: 'functioning', who: WORKER, open: openPlace({ of: 'Pradnyana', place: 'assessment' }) },
  { name: 'map', who: WORKER, open: openPlace({ of: 'Ernawati', place: 'map' }) },
  { name: 'plan', who: WORKER, open: openPlace({ of: 'Pradnyana', place: 'plan' }) },
  { name: 'alternatives', who: WORKER, open: openAlternatives },
  { name: 'choice', who: WORKER, open: openChoice },
  { name: 'entitlements', who: WORKER, open: openOfCase('entitlements') },
  { name: 'questions', who: WORKER, open: openOfCase('forms') },
  { name: 'helpers', who: WORKER, open: page => page.goto('/helpers') },
  { name: 'referrals', who: WORKER, open: page => page.goto('/referrals') },
  { name: 'provider-link', who: WORKER, open: openProviderLink },
  { name: 'client-link', who: WORKER, open: openClientLink },
  { name: 'voice', who: WORKER, open: openVoice },
  { name: 'work', who: WORKER, open: openPlace({ of: 'Ernawati', place: 'work' }) },
  { name: 'calendar', who: WORKER, open: page => page.goto('/calendar') },
  { name: 'progress', who: SECOND_WORKER, open: openPlace({ of: 'Rohani', place: 'progress' }) },
  { name: 'closing', who: SECOND_WORKER, open: openPlace({ of: 'Rohani', place: 'closing', state: 'closed' }) },
  { name: 'directory', who: CURATOR, open: page => page.goto('/directory') },
  { name: 'verify', who: CURATOR, open: page => page.goto('/directory/queue') },
  { name: 'quality', who: CURATOR, open: page => page.goto('/directory/quality') },
  { name: 'conditions', who: CURATOR, open: openConditions },
  { name: 'find', who: ANYONE, open: page => page.goto('/find?q=beras&near=praya') },
  { name: 'request', who: 'provider@demo.example', open: openRequest },
  { name: 'supervision', who: 'supervisor@demo.example', open: page => page.goto('/supervision') },
  { name: 'evidence', who: 'planner@demo.example', open: page => page.goto('/evidence') },
]
