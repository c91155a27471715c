import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PaperStanding, type HandoverPlace } from '../schema/handover.ts'
import { isMissing, missingPapers, placeWords, toldPlace } from './handover.ts'

const open: HandoverPlace = { id: 'a', name: 'Puskesmas Praya', address: 'Jalan Basuki Rahmat 1', isProtected: false }
const hidden: HandoverPlace = { id: 'b', name: 'Rumah Aman', address: 'Jalan Melati 3', isProtected: true }

test.each([
  ['a place of the service', { locationId: 'a', place: null }, [open], 'Puskesmas Praya, Jalan Basuki Rahmat 1'],
  ['words', { locationId: null, place: 'Di gerbang' }, [open], 'Di gerbang'],
  ['nothing', { locationId: null, place: null }, [open], null],
  ['a protected place', { locationId: 'b', place: null }, [open, hidden], null],
  ['words, where the service has a protected place', { locationId: null, place: 'Jalan Melati 3' }, [hidden], null],
  [
    'the open place of such a service',
    { locationId: 'a', place: null },
    [open, hidden],
    'Puskesmas Praya, Jalan Basuki Rahmat 1',
  ],
  ['a place that the directory lost', { locationId: 'z', place: null }, [open], null],
] as const)('outside the record, of %s is told what may be told', (_name, where, places, told) => {
  expect(toldPlace(where, places)).toBe(told)
})

test('what is told outside is what the worker reads, or nothing; and never a protected place', () => {
  const place = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    name: fc.string(),
    address: fc.option(fc.string()),
    isProtected: fc.boolean(),
  })
  const where = fc.record({
    locationId: fc.constantFrom('a', 'b', 'c', null),
    place: fc.option(fc.string({ minLength: 1 })),
  })
  fc.assert(
    fc.property(where, fc.uniqueArray(place, { selector: ({ id }) => id }), (of, places) => {
      const told = toldPlace(of, places)
      const chosen = places.find(({ id }) => id === of.locationId)
      if (told !== null) expect(told).toBe(placeWords(of, places))
      if (chosen?.isProtected || (!chosen && places.some(({ isProtected }) => isProtected))) expect(told).toBeNull()
    }),
  )
})

test('a paper is missing when the client said so, and not because nobody asked', () => {
  expect([...PaperStanding.options, null].filter(isMissing)).toEqual(['on-the-way', 'lacks'])
  const papers = ['KTP', 'KK', 'SKTM', 'Rapor'].map(name => ({ name: { id: name, en: name } }))
  const said = new Map<string, PaperStanding>([
    ['KTP', 'has'],
    ['KK', 'lacks'],
    ['SKTM', 'on-the-way'],
    ['KIP', 'lacks'],
  ])
  expect(missingPapers(papers, said).map(({ id }) => id)).toEqual(['KK', 'SKTM'])
})
