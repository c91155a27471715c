import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needTerms } from '#practice/knowledge/queries.ts'
import { Findable } from '#practice/resources/schema/findable.ts'
import { tellingWords } from './rules/asked-words.ts'
import { emptyIndex, isWorn, put, scoresOf, strike } from './rules/index.ts'
import { meaningsOf, needsMeant } from './rules/meaning.ts'
import { rankFound, type Sought } from './rules/ranking.ts'
import { askedIn } from './rules/asking.ts'
import { DANGERS, NEEDS_IN, partsOfDanger } from './rules/danger.ts'

const MEANINGS = meaningsOf(needTerms())
const WEDNESDAY_NOON = '2026-11-25T04:00:00.000Z'
const PRAYA = { latitude: -8.7, longitude: 116.27 }
const weekdays = [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '08:00', closesAt: '16:00' }]

function findable(tail: string, name: string, said: Record<string, unknown> = {}): Findable {
  return Findable.parse({
    id: `019ac400-0000-7000-8000-${tail.padStart(12, '0')}`,
    name: { id: name, en: name },
    description: { id: '', en: '' },
    organization: 'Yayasan',
    ...{ actorKind: 'charity', needs: [], areaCodes: [], areaText: '', isAnywhere: true, places: [] },
    ...{ openings: [], timeZone: 'Asia/Makassar', closure: null, closesOnHolidays: null, isFree: null, languages: [] },
    ...said,
  })
}
const at = (latitude: number, longitude: number) => {
  return { places: [{ name: 'Kantor', areaCode: null, latitude, longitude, accessibility: null }] }
}
const ASKED: Sought = {
  ...{ words: [], meant: new Map(), needs: null, areas: null, from: null, language: null, actor: null },
  ...{ isOpen: false, isFree: false, isWheelchair: false, at: WEDNESDAY_NOON },
}
function asking(services: readonly Findable[], words: string, said: Partial<Sought> = {}): string[] {
  const index = emptyIndex()
  for (const service of services) put(index, service)
  const telling = tellingWords(words)
  const sought = { ...ASKED, words: telling, meant: needsMeant(MEANINGS, telling), ...said }
  return rankFound(index, sought).found.map(({ service }) => service.name.id)
}

test('what is near comes first among what fits as well, and what fits far better comes before what is near', () => {
  const services = [
    findable('1', 'Kursi roda Mataram', at(-8.58, 116.1)),
    findable('2', 'Kursi roda Praya', at(-8.71, 116.27)),
    findable('3', 'Kursi belajar', at(-8.7, 116.27)),
  ]
  const near = { from: PRAYA, areas: ['52.02.01', '52.02', '52'] }
  expect(asking(services, 'kursi roda', near).slice(0, 2)).toEqual(['Kursi roda Praya', 'Kursi roda Mataram'])
  expect(asking(services, 'kursi roda', near)[0]).not.toBe('Kursi belajar')
})

test('an everyday word finds what is filed under the need that it means', () => {
  const services = [findable('1', 'Bantuan tunai', { needs: ['income/basic-cash'] }), findable('2', 'Les menjahit')]
  for (const words of ['butuh duit', 'hepeng', 'pitih'])
    expect(asking(services, words), words).toEqual(['Bantuan tunai'])
})

test('a service for other areas is counted, not listed; one for a village of the regency is listed', () => {
  const index = emptyIndex()
  put(index, findable('1', 'Beras Bandung', { areaCodes: ['32.73'], isAnywhere: false }))
  put(index, findable('2', 'Beras Jago', { areaCodes: ['52.02.01.2013'], isAnywhere: false }))
  const { found, elsewhere } = rankFound(index, { ...ASKED, words: ['beras'], areas: ['52.02', '52'] })
  expect([found.map(({ service }) => service.name.id), elsewhere]).toEqual([['Beras Jago'], 1])
})

test('open now is judged in the time of the place; hours nobody knows are not open', () => {
  const services = [
    findable('1', 'Beras satu', { openings: weekdays }),
    findable('2', 'Beras dua', { openings: weekdays, closure: { from: null, until: null, reason: null } }),
    findable('3', 'Beras tiga'),
  ]
  expect(asking(services, 'beras', { isOpen: true })).toEqual(['Beras satu'])
  expect(asking(services, 'beras', { isOpen: true, at: '2026-11-25T09:00:00.000Z' })).toEqual([])
})

const door = (meaning: string | null, said = '') => {
  const accessibility = meaning === null ? null : [{ id: said, en: said, ...(meaning !== '' && { meaning }) }]
  return { places: [{ name: 'Kantor', areaCode: null, latitude: null, longitude: null, accessibility }] }
}

test('with a wheelchair, places where it gets in come first, those not known after, and only a known no is left out', () => {
  const services = [
    findable('1', 'Beras tidak diketahui', door(null)),
    findable('2', 'Beras tidak bisa', door('wheelchair-no', 'kursi roda: dua anak tangga')),
    findable('3', 'Beras dibantu', door('wheelchair-with-help')),
    findable('4', 'Beras bisa', door('wheelchair-yes')),
    findable('5', 'Beras kata', door('', 'Kursi roda bisa masuk')),
    findable('6', 'Beras kata tidak', door('', 'Tidak untuk kursi roda')),
  ]
  expect(asking(services, 'beras', { isWheelchair: true })).toEqual([
    ...['Beras dibantu', 'Beras bisa', 'Beras kata', 'Beras tidak diketahui', 'Beras kata tidak'],
  ])
  expect(asking(services, 'beras')).toHaveLength(6)
})

test('a service of several places is left out only when none of them lets a wheelchair in', () => {
  const [no] = door('wheelchair-no').places
  const [unknown] = door(null).places
  const services = [
    findable('1', 'Beras dua', { places: [no, unknown] }),
    findable('2', 'Beras satu', { places: [no, no] }),
  ]
  expect(asking(services, 'beras', { isWheelchair: true })).toEqual(['Beras dua'])
})

test.each([
  ['suami pukul saya, beras juga habis', 'Paket beras'],
  ['dipukuli bapak dan butuh akta lahir', 'Akta lahir'],
  ['my husband hits me and there is no food', 'Paket beras'],
])('“%s” finds what helps in danger and the other help too', (words, other) => {
  const services = [
    findable('1', 'Pendampingan korban kekerasan', { needs: ['safety/domestic-violence-protection'] }),
    findable('2', 'Paket beras', { needs: ['food/emergency-food'] }),
    findable('3', 'Akta lahir', { needs: ['identity-and-law/birth-registration'] }),
    findable('4', 'Les menjahit', { needs: ['work/vocational-training'] }),
  ]
  const found = asking(services, words, askedIn(words, MEANINGS))
  expect(found).toContain(other)
  expect(found).toContain('Pendampingan korban kekerasan')
  expect(found).not.toContain('Les menjahit')
})

test('words that tell of danger alone leave no other need', () => {
  for (const words of ['suami pukul saya', 'kdrt', 'domestic violence']) {
    expect(askedIn(words, MEANINGS).also, words).toBeNull()
    expect(partsOfDanger(words).beside).toMatch(/^(saya)?$/)
  }
  const known = new Set(needTerms().map(({ id }) => id))
  expect(DANGERS.flatMap(danger => NEEDS_IN[danger]).filter(need => !known.has(need))).toEqual([])
})

test('a rare misspelling in the directory does not outweigh the common name', () => {
  const services = [
    ...Array.from({ length: 30 }, (_, number) => findable(String(number), `Panti Harapan ${number}`)),
    findable('99', 'Harpaan'),
  ]
  expect(asking(services, 'panti harapan')[0]).toMatch(/^Panti Harapan/)
})

const names = fc.uniqueArray(fc.constantFrom('beras murah', 'kursi roda', 'modal usaha', 'akta lahir', 'obat tbc'), {
  minLength: 1,
})
test('the order in which services were written changes nothing, and a changed one is found by its new words alone', () => {
  fc.assert(
    fc.property(names, list => {
      const services = list.map((name, number) => findable(String(number), name))
      expect(asking(services, list.join(' '))).toEqual(asking(services.toReversed(), list.join(' ')))
      const index = emptyIndex()
      for (const service of services) put(index, service)
      for (const service of services) put(index, { ...service, name: { id: 'jahit', en: 'jahit' } })
      expect(scoresOf(index, tellingWords(list[0] ?? '')).size).toBe(0)
      expect(scoresOf(index, ['jahit']).size).toBe(services.length)
      for (const { id } of services) strike(index, id)
      expect(scoresOf(index, ['jahit']).size).toBe(0)
    }),
  )
})

test('an index that is mostly struck out asks to be written anew', () => {
  const index = emptyIndex()
  for (let number = 0; number < 300; number += 1) put(index, findable(String(number), 'beras'))
  expect(isWorn(index)).toBe(false)
  for (let number = 0; number < 150; number += 1) put(index, findable(String(number), 'telur'))
  expect(isWorn(index)).toBe(true)
})
