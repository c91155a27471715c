import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedWords } from './rules/changed-words.ts'

test.each([
  ['Obat rutin', 'Obat rutin dan kunjungan', { begin: 'Obat rutin', old: '', now: 'dan kunjungan', end: '' }],
  ['0370-555-0161', '0370-555-0999', { begin: '', old: '0370-555-0161', now: '0370-555-0999', end: '' }],
  [
    'Satu dua tiga empat lima enam tujuh, lama, delapan',
    'Satu dua tiga empat lima enam tujuh, baru, delapan',
    { begin: '… tiga empat lima enam tujuh,', old: 'lama,', now: 'baru,', end: 'delapan' },
  ],
  ['sama', 'sama', { begin: 'sama', old: '', now: '', end: '' }],
])('“%s” became “%s”', (old, now, told) => {
  expect(changedWords(old, now)).toEqual(told)
})

test('what differs is never cut', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), fc.array(fc.constantFrom('a', 'b', 'c')), (one, other) => {
      const { begin, old, now, end } = changedWords(one.join(' '), other.join(' '))
      const words = (text: string) => text.split(/\s+/).filter(word => word !== '' && word !== '…').length
      if (one.length < 6) expect(words(`${begin} ${old} ${end}`)).toBe(one.length)
      if (other.length < 6) expect(words(`${begin} ${now} ${end}`)).toBe(other.length)
      if (one.join() !== other.join()) expect(old + now).not.toBe('')
    }),
  )
})
