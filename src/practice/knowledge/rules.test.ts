import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf } from '../../../scripts/glossary.ts'
import { glossaryWords, needTerms, reasons, termsRelatedTo } from './queries.ts'
import { groupOf, needsFor, wordsFor } from './rules.ts'

const terms = needTerms()
const idsFor = (words: string) => needsFor(terms, words).map(({ id }) => id)

test('every need stands under a group that is there, and no two have one id', () => {
  const ids = new Set(terms.map(({ id }) => id))
  expect(ids.size).toBe(terms.length)
  for (const { id, parent } of terms) {
    expect([id, groupOf(id)]).toEqual([id, parent])
    if (parent !== null) expect(ids).toContain(parent)
  }
})

test('every reason has words in both languages, and no two have one id', () => {
  for (const kind of ['barrier', 'provider-decline', 'client-decline'] as const) {
    const all = reasons(kind)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { plain } of all) expect([plain.id, plain.en]).not.toContain('')
  }
})

test('a need is served by what is filed under it, under its group, and for a group under all in it', () => {
  expect(termsRelatedTo('food/emergency-food')).toEqual(['food/emergency-food', 'food'])
  const inFood = terms.filter(({ parent }) => parent === 'food').map(({ id }) => id)
  expect(termsRelatedTo('food')).toEqual(['food', ...inFood])
})

test.each([
  ['PKH', 'income/basic-cash'],
  ['cash transfer', 'income/basic-cash'],
  ['UANG BULANAN', 'income/basic-cash'],
  ['duit', 'income'],
])('“%s” finds %s first', (words, id) => {
  expect(idsFor(words)[0]).toBe(id)
})

test('words that nothing is called find nothing; no words find everything in its own order', () => {
  expect(idsFor('xylophone')).toEqual([])
  expect(idsFor('  ')).toEqual(terms.map(({ id }) => id))
})

test('every need is found by its own name and by every word that people have for it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...terms), term => {
      const names = [term.label.id, term.label.en, ...term.synonyms.id, ...term.synonyms.en]
      for (const name of names) expect(idsFor(name)).toContain(term.id)
    }),
  )
})

test('the glossary has one word an idea and is found in both languages, by name before by definition', () => {
  const words = glossaryWords()
  expect(new Set(words.map(({ id }) => id)).size).toBe(words.length)
  expect(wordsFor(words, 'klien')[0]?.id).toBe('client')
  expect(wordsFor(words, 'CLIENT')[0]?.id).toBe('client')
  expect(wordsFor(words, 'rujukan')[0]?.id).toBe('referral')
  expect(wordsFor(words, '')).toEqual(words)
  expect(wordsFor(words, 'xylophone')).toEqual([])
})

test('docs/words.md says what the glossary says', () => {
  expect(readFileSync('docs/words.md', 'utf8')).toBe(pageOf(glossaryWords()))
})
