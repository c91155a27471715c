import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameLikeness } from './likeness.ts'
import { nameKey } from './name.ts'

test.each([
  ['Djaja Soekarno', 'Jaya Sukarno'],
  ['Tjahja Moeljadi', 'Cahya Mulyadi'],
  ['Sjafroeddin', 'Syafruddin'],
  ['Muhammad Rizki', 'Moh. Rizky'],
  ['Mochamad Rizki', 'M. Rizki'],
  ['Achmad', 'Ahmad'],
  ['Rachman', 'Rahman'],
  ['Choirul', 'Khoirul'],
  ['Khadijah', 'Kadijah'],
  ['Siti Aisyah', 'St. Aisah'],
  ['Fathimah', 'Fatimah'],
  ['Fitri', 'Vitri'],
  ['Zainal', 'Jainal'],
  ['Ramadhan', 'Ramadan'],
  ['Abd. Rahim', 'Abdul Rahim'],
  ['Taufiq', 'Taufik'],
  ['Nur’aini', 'Nuraini'],
  ['Saadah', 'Sa’adah'],
  ['Utsman', 'Usman'],
  ['Stephanus', 'Stefanus'],
  ['H. Lalu Wirya, S.Sos., M.Si.', 'Lalu Wirya'],
  ['Drs. H. Mahsun', 'Mahsun'],
  ['K.H. Zainuddin', 'Zainudin'],
  ['Ahmad bin Salim', 'Ahmad Salim'],
  ['  SITI   ROHANI ', 'Siti Rohani'],
  ['José', 'Jose'],
])('%s and %s are spellings of one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
  expect(nameLikeness(one, other)).toBeCloseTo(1)
})

test.each([
  ['Siti', 'Sita'],
  ['Rahman', 'Raman'],
  ['Dewi', 'Devi'],
  ['Made', 'Wayan'],
])('%s and %s stay two names', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other))
})

test.each(['H.', 'Bin', 'Drs.', 'M', '😀', 'محمد', 'Ni'])('a name is never folded away: %s', name => {
  expect(nameKey(name)).not.toBe('')
})

test('more of a name in common is more alike; a part left out is nearly, another person is not', () => {
  expect(nameLikeness('Siti Rohani', 'Rohani')).toBeGreaterThan(0.8)
  expect(nameLikeness('Siti Rohani', 'Rohani Siti')).toBeCloseTo(1)
  expect(nameLikeness('Baiq Fitri Handayani', 'Baiq Fitri Handayanti')).toBeGreaterThan(0.9)
  expect(nameLikeness('Siti Rohani', 'Siti Aminah')).toBeLessThan(0.8)
  expect(nameLikeness('Lalu Wirya', 'Baiq Rinjani')).toBeLessThan(0.7)
})

const name = fc
  .array(
    fc.constantFrom('Siti', 'Muh.', 'Soekarno', 'Khadijah', 'M', 'H.', 'bin', 'Aisyah', 'Rahmah', '’Ain', 'محمد', '😀'),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map(words => words.join(' '))
const anyName = fc.oneof(name, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }))

test('capital letters, spaces and marks of direction are nothing', () => {
  fc.assert(
    fc.property(name, written => {
      expect(nameKey(`\u202e ${written.toUpperCase().replaceAll(' ', '  ')} `)).toBe(nameKey(written))
    }),
  )
})

test('whatever is written, likeness lies between 0 and 1 and does not ask who comes first', () => {
  fc.assert(
    fc.property(anyName, anyName, (one, other) => {
      const alike = nameLikeness(one, other)
      expect(alike).toBeGreaterThanOrEqual(0)
      expect(alike).toBeLessThanOrEqual(1)
      expect(nameLikeness(other, one)).toBeCloseTo(alike, 10)
      if (nameKey(one) !== '') expect(nameLikeness(one, one)).toBeCloseTo(1)
    }),
  )
})
