import { expect, test } from 'vitest'
import { LINES, serviceWith } from '#practice/matching/examples.ts'
import { conditionLines } from './public/condition-lines.ts'
import { hoursList } from './public/opening-hours.ts'
import { placesSection } from './public/places.ts'
import { serviceFacts } from './public/service-facts.ts'
import { sayIn } from './public/words.ts'

const [town] = serviceWith().locations
const saturday = [{ days: ['SA'], opensAt: '08:00', closesAt: '10:00' }]
const twoPlaces = serviceWith({
  conditions: [LINES.livesHere, LINES.smallChild],
  papers: [],
  openings: [],
  locations: [
    { ...town, openings: saturday },
    { ...town, id: 'hill', name: 'Pos Bukit', openings: [], conditions: [LINES.livesHere, LINES.poor] },
  ],
})
const told = { service: twoPlaces, names: new Map<string, string>(), from: null, today: '2026-11-25' }
const plain = (text: unknown) =>
  String(text)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

test.each(['id', 'en'] as const)(
  'of several places each tells its own hours, conditions and papers, in %s',
  language => {
    const say = sayIn(language)
    const page = plain(placesSection(say, { ...told, language }))
    const [first = '', hill = ''] = page.split('Pos Bukit')
    expect(first).toMatch(/08[.:]00–10[.:]00/)
    expect(hill).toContain(say(LINES.poor.text))
    expect(hill).toContain(say(LINES.smallChild.text))
    expect(hill).toContain(say({ id: 'Tidak diminta di sini', en: 'Not asked for here' }))
    expect(hill).toContain(say({ id: 'Kartu keluarga', en: 'Family card' }))
    expect(first).not.toContain(say(LINES.poor.text))
    expect(plain(conditionLines(say, twoPlaces))).toContain(
      say({ id: 'Ada tempat dengan syarat lain', en: 'Some places ask' }),
    )
    expect(plain(hoursList(say, language, twoPlaces))).toContain(say({ id: 'menurut tempatnya', en: 'by place' }))
  },
)

test('a service of one place tells all of it once', () => {
  const say = sayIn('id')
  const service = serviceWith({ openings: [], locations: [{ ...town, openings: saturday }] })
  expect(plain(hoursList(say, 'id', service))).toContain('Sabtu 08.00–10.00')
  expect(plain(placesSection(say, { ...told, service, language: 'id' }))).not.toContain('08.00')
  expect(plain(conditionLines(say, service))).not.toContain('Ada tempat')
})

test('places are counted in words of the page’s language', () => {
  const capacity = { available: 4, maximum: 9, unit: 'keluarga', saidOn: '2026-11-22' }
  const facts = (language: 'id' | 'en') =>
    plain(serviceFacts(sayIn(language), { ...told, service: serviceWith({ capacity }), language }))
  expect(facts('en')).toContain('4 left (families)')
  expect(facts('id')).toContain('sisa 4 keluarga')
})
