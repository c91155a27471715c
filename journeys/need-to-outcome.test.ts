import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countOf, JOURNEY_MS, openSite, PATIENCE_MS, type Site } from '../test/journey.ts'
import { nameNeed, noteStrength, openCase } from '../test/steps/case.ts'
import { fill, sees } from '../test/steps/form.ts'
import { alternative, decide, findAlternatives, groupHolding, PARCEL, RICE } from '../test/steps/help.ts'
import { register, searchInVain } from '../test/steps/person.ts'
import { answer, openRequest, recordConsent, recordOutcome, sendReferral } from '../test/steps/referral.ts'

const CLIENT = 'Wardatul Jannah'
let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

test('one need goes from the first contact to an outcome that the client tells', { timeout: JOURNEY_MS }, async () => {
  const supervisor = await site.signIn('supervisor@demo.example')
  const metBefore = await metIn(supervisor)

  const worker = await site.signIn('worker@demo.example')
  await worker.getByRole('heading', { level: 1, name: 'Hari ini' }).waitFor()
  await meet(worker)
  const casePath = new URL(worker.url()).pathname
  await lookForHelp(worker)
  await refer(worker)
  const referralPath = new URL(worker.url()).pathname

  await help(await site.signIn('provider@demo.example'))

  await worker.goto('/')
  await worker.getByRole('list', { name: 'Rujukan yang menunggu Anda' }).getByRole('link', { name: CLIENT }).click()
  await worker.waitForURL(`**${referralPath}`)
  await recordOutcome(worker, 'Anak-anak makan malam itu juga.')
  await worker.goto(casePath)
  await sees(worker.getByRole('article', { name: 'Makanan untuk hari ini' }), 'Terpenuhi')
  await sees(worker, /^Bantuan .* memenuhi kebutuhan$/)
  expect(await metIn(supervisor)).toBe(metBefore + 1)
  expect(site.faults).toEqual([])
})

/** From a search that finds nobody to a case with a strength and a need. */
async function meet(worker: Page): Promise<void> {
  await searchInVain(worker, CLIENT)

  // Whoever is known already is shown while they are typed, with what agrees and what differs.
  await fill(worker, 'Nama lengkap', 'Siti Rohani')
  await fill(worker, /^Telepon/, '0370-555-0999')
  const same = worker.getByRole('article').filter({ has: worker.getByRole('heading', { name: 'Siti Rohani' }) })
  await same.getByText('Nama: sama').waitFor()
  await same.getByText('Telepon: berbeda').waitFor()
  await register(worker, { name: CLIENT, child: 'Lalu Fathan' })

  await openCase(worker, 'Suami saya pergi dan beras habis.')
  await noteStrength(worker, 'Saya bisa membuat jaje tujak.')
  await nameNeed(worker, 'Anak saya belum makan sejak pagi.')
}

/** All that is found stands in three groups; an answer moves a service; the client chooses, and says why not the other. */
async function lookForHelp(worker: Page): Promise<void> {
  await findAlternatives(worker)
  await worker.getByRole('heading', { name: /^Belum bisa dipastikan/ }).waitFor()
  await worker.getByRole('heading', { name: /^Tidak cocok/ }).waitFor()
  expect(await groupHolding(worker, RICE).innerText()).toContain('Belum bisa dipastikan')
  const rice = alternative(worker, RICE)
  const decile = rice.getByRole('group', { name: /desil kesejahteraan/ })
  await decile.getByRole('button', { name: '2', exact: true }).click()
  await sees(worker, `“${RICE}” sekarang cocok.`)
  await expect.poll(() => groupHolding(worker, RICE).innerText(), { timeout: PATIENCE_MS }).toMatch(/^Cocok/)

  const why = 'Tidak sanggup menunggu selama itu.'
  await decide(worker, { chosen: PARCEL, refused: RICE, why })
}

/** What goes along is seen before it goes, and it goes once. */
async function refer(worker: Page): Promise<void> {
  await worker.getByRole('checkbox', { name: /^Berapa orang yang tinggal serumah/ }).check()
  // Nothing goes without consent; it is said, and recorded right there.
  await sees(worker, /^Klien belum setuju .* melihat ini$/)
  await recordConsent(worker, CLIENT)
  const preview = worker.getByRole('region', { name: /^Inilah yang akan dilihat/ })
  await sees(preview, '2 orang')
  await sees(preview, CLIENT)
  await sendReferral(worker)
  expect(await countOf(site, 'referral', `package::text like '%${CLIENT}%' and state = 'requested'`)).toBe(1)
}

/** The provider sees what was ticked and nothing else, and helps. */
async function help(provider: Page): Promise<void> {
  await openRequest(provider, CLIENT)
  const shared = provider.getByRole('region', { name: 'Apa yang disetujui klien untuk dibagikan' })
  await sees(shared, '2 orang')
  expect(await shared.innerText()).not.toContain('0370-555-0999')
  expect(await provider.locator('body').innerText()).not.toContain('Suami saya pergi')
  await answer(provider, /^Terima/)
  await answer(provider, /^Bantuan sudah dimulai/)
  await answer(provider, /^Bantuan sudah diberikan/, () => fill(provider, 'Apa yang diberikan', 'Satu paket'))
}

/** How many needs of food for today are met, as a supervisor’s page counts them. */
async function metIn(supervisor: Page): Promise<number> {
  await supervisor.goto('/supervision')
  const rows = supervisor.getByRole('list', { name: 'Kebutuhan menurut jenis' }).getByRole('listitem')
  const said = await rows.filter({ hasText: 'Makanan darurat' }).innerText()
  return Number(/(\d+) terpenuhi(?! sebagian)/.exec(said)?.[1] ?? 0)
}
