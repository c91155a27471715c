import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, send, type House } from '../../test/house.ts'
import { routes } from './routes.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const NONSENSE: Record<string, unknown>[] = [
  {},
  Object.fromEntries(['id', 'personId', 'caseId', 'needId', 'referralId', 'name', 'version'].map(key => [key, '💥'])),
  // As own keys, the way a parsed body would bring them.
  Object.fromEntries<unknown>([
    ['__proto__', { admin: true }],
    ['constructor', { prototype: 1 }],
    ['id', [[]]],
  ]),
]
const ROLES = ['worker', 'admin', 'curator', 'provider'] as const

test.each(routes.map(({ row }) => ({ name: row.name, row })))('$name answers nonsense in words', async ({ row }) => {
  for (const as of ROLES) {
    for (const input of NONSENSE) {
      const { status, type, text, body } = await send(house, row, input, { as })
      expect(status, text).toBeLessThan(500)
      expect(text).not.toMatch(/node_modules|\.ts:\d/)
      if (status < 400) continue
      expect(type).toMatch('application/problem+json')
      expect(body).toHaveProperty('code')
    }
  }
})
