import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundAgency } from '#confidentiality/access/commands.ts'
import { inTransaction } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { openHouse, type House } from '../../../test/house.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

test('an agency is founded, and its administrator chooses a password with the link and invites others', async () => {
  const founding = {
    agency: 'Balai Baru',
    areaCode: '52.02',
    timeZone: 'Asia/Makassar',
    name: 'Sari',
    email: 'sari@baru.example',
  }
  const { value: token } = await inTransaction(house.db, async tx => ok(await foundAgency(tx, founding, new Date())))
  const headers = { host: 'localhost:80', origin: 'http://localhost:80' }
  const post = (path: string, payload: object) =>
    house.server.inject({ method: 'POST', url: `/api/auth${path}`, payload, headers })
  const newPassword = 'kata sandi yang cukup panjang'
  expect((await post('/reset-password', { token, newPassword })).statusCode).toBe(200)
  const signedIn = await post('/sign-in/email', { email: founding.email, password: newPassword })
  const [session] = signedIn.cookies
  const cookie = `${session?.name}=${encodeURIComponent(session?.value ?? '')}`
  const me = await house.server.inject({ method: 'GET', url: '/api/me', headers: { cookie } })
  expect(me.json()).toMatchObject({
    name: 'Sari',
    roles: ['administrator'],
    agency: { name: 'Balai Baru' },
    isDemonstration: false,
  })
})
