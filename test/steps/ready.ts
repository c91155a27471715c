import type { Page } from 'playwright-core'
import type { Site } from '../journey.ts'
import { nameNeed, openCase } from './case.ts'
import { decide, findAlternatives, PARCEL } from './help.ts'
import { register, searchInVain } from './person.ts'

/** A client of the worker who chose the emergency food parcel: the page on which its referral is prepared. */
export async function readyToRefer(site: Site, client: string): Promise<{ worker: Page; casePath: string }> {
  const worker = await site.signIn('worker@demo.example')
  await searchInVain(worker, client)
  await register(worker, { name: client, child: 'Lalu Fathan' })
  await openCase(worker, 'Suami saya pergi dan beras habis.')
  await nameNeed(worker, 'Anak saya belum makan sejak pagi.')
  const casePath = new URL(worker.url()).pathname
  await findAlternatives(worker)
  await decide(worker, { chosen: PARCEL })
  return { worker, casePath }
}
