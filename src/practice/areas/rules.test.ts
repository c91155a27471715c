import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ancestorsOf, levelOf, pathOf } from './rules.ts'
import { AreaCode } from './schema.ts'

test.each([
  ['52', 'province', ['52']],
  ['52.02', 'regency', ['52.02', '52']],
  ['52.02.01', 'district', ['52.02.01', '52.02', '52']],
  ['52.02.01.2013', 'village', ['52.02.01.2013', '52.02.01', '52.02', '52']],
] as const)('the code %s is a %s and lies in its own beginnings', (code, level, ancestors) => {
  expect(levelOf(code)).toBe(level)
  expect(ancestorsOf(code)).toEqual(ancestors)
})

test('every area that a code lies in is a code, and one level larger than the one before', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/), code => {
      const ancestors = ancestorsOf(code)
      expect(ancestors.map(levelOf)).toEqual(['village', 'district', 'regency', 'province'])
      for (const around of ancestors) expect(AreaCode.safeParse(around).success).toBe(true)
    }),
  )
})

test('a place is told up to the regency, and a province by itself', () => {
  expect(pathOf({ name: 'Jago', within: ['Praya', 'Kabupaten Lombok Tengah', 'Nusa Tenggara Barat'] })).toBe(
    'Jago, Praya, Kabupaten Lombok Tengah',
  )
  expect(pathOf({ name: 'Kabupaten Lombok Tengah', within: ['Nusa Tenggara Barat'] })).toBe(
    'Kabupaten Lombok Tengah, Nusa Tenggara Barat',
  )
  expect(pathOf({ name: 'Nusa Tenggara Barat', within: [] })).toBe('Nusa Tenggara Barat')
})
