import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressesFrom, JOURNEY_MS, openSite, type Site } from '../test/journey.ts'
import { sees } from '../test/steps/form.ts'
import { settled } from '../test/steps/settled.ts'

const NOTHING = 'Tidak ada apa pun di alamat ini di lembaga Anda. Periksa alamatnya atau cari lewat kolom pencarian.'
let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

test('another agency finds no person, case or referral of the first', { timeout: JOURNEY_MS }, async () => {
  const addresses = await addressesFrom(
    site,
    `select '/people/' || person.id as person, '/cases/' || "case".id as case,
       '/cases/' || "case".id || '/referrals/' || referral.id as referral
     from referral
     join "case" on "case".id = referral.case_id
     join person on person.id = "case".person_id
     where person.full_name = 'Siti Rohani' limit 1`,
  )

  // Those who work on it see it there, so that what follows cannot pass because nothing stands at these addresses.
  const own = await site.signIn('worker2@demo.example')
  for (const address of addresses) {
    await own.goto(address)
    await own.getByRole('heading', { level: 1, name: /Siti Rohani/ }).waitFor()
  }

  const other = await site.signIn('worker@second.example')
  for (const address of addresses) {
    await other.goto(address)
    await sees(other, NOTHING)
    expect(await other.locator('body').innerText(), address).not.toContain('Rohani')
  }
  await other.goto('/people')
  await other.getByRole('searchbox', { name: 'Nama, NIK, atau telepon' }).fill('Siti Rohani')
  await sees(other, 'Tidak ada yang ditemukan')
  await other.goto('/cases')
  await other.getByRole('link', { name: 'Habibah' }).waitFor()
  expect(await other.locator('body').innerText()).not.toContain('Rohani')
  expect(site.faults).toEqual([])
})

/** Whoever signs in and the place of their own work, as Today names it. */
const PLACES = [
  { email: 'curator@demo.example', place: 'Direktori', path: '/directory' },
  { email: 'planner@demo.example', place: 'Kebutuhan belum terpenuhi', path: '/evidence' },
  { email: 'officer@demo.example', place: 'Jejak audit', path: '/audit' },
  { email: 'admin@demo.example', place: 'Orang dan peran', path: '/settings/people' },
  { email: 'front@demo.example', place: 'Ada yang datang: cari atau daftarkan', path: '/people' },
]

test.for(PLACES)('$email finds the way to $path on Today', { timeout: JOURNEY_MS }, async ({ email, place, path }) => {
  const page = await site.signIn(email)
  await page.getByRole('heading', { level: 1, name: 'Hari ini' }).waitFor()
  const main = page.getByRole('main')
  await main.getByRole('link', { name: place, exact: true }).click()
  await page.waitForURL(`**${path}`)
  await settled(page)
  const said = await main.innerText()
  expect(said).not.toContain('Peran Anda tidak mencakup hal ini')
  expect(said).not.toContain(NOTHING)
  expect(site.faults).toEqual([])
})

test('a provider finds what is asked of them at once', { timeout: JOURNEY_MS }, async () => {
  const page = await site.signIn('provider@demo.example')
  await page.waitForURL('**/inbox')
  await page.getByRole('heading', { level: 1, name: 'Permintaan' }).waitFor()
  await page.getByRole('main').getByRole('listitem').first().waitFor()
  expect(site.faults).toEqual([])
})
