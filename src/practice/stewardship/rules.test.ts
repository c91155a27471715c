import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { lastConfirmed } from '#practice/resources/rules/freshness.ts'
import { Service } from '#practice/resources/schema/resource.ts'
import { isEmailPossible, isPhonePossible, isUrlPossible, withScheme } from './rules/contacts.ts'
import { fieldsOf, isSame, textOf, withText } from './rules/fields.ts'
import { hoursText, readHours } from './rules/hours.ts'
import { likenessOf, likePairs, nameKey, type Likened } from './rules/likeness.ts'
import { isOpen, kindOf, reasonToVerify } from './rules/verification.ts'
import { foodParcel, shelter } from './examples.ts'

const TODAY = '2026-11-25'

test.each([
  ['full-no-waiting-list', 'full'],
  ['temporarily-closed', 'closed'],
  ['service-ended', 'ended'],
  ['outside-area', 'area-or-condition'],
  ['no-answer-in-time', 'no-answer'],
  ['client-did-not-come', null],
  ['papers-incomplete', null],
  ['a reason of tomorrow', null],
  [null, 'could-not-help'],
])('a refusal for %s asks about %s', (reason, asks) => {
  expect(reasonToVerify(reason)).toBe(asks)
})

test.each([
  [{ requests: 1, changes: 4, assuredOn: TODAY }, 'asked'],
  [{ requests: 0, changes: 1, assuredOn: null }, 'changes'],
  [{ requests: 0, changes: 0, assuredOn: '2025-11-25' }, 'stale'],
  [{ requests: 0, changes: 0, assuredOn: '2026-05-25' }, 'due'],
  [{ requests: 0, changes: 0, assuredOn: '2026-05-26' }, null],
  [{ requests: 0, changes: 0, assuredOn: null }, 'never'],
] as const)('%j waits as %s', (waiting, kind) => {
  expect(kindOf(waiting, TODAY)).toBe(kind)
})

test('what was asked before the last confirmation is answered', () => {
  expect(isOpen({ lastAt: '2026-11-01T00:00:00Z' }, null)).toBe(true)
  expect(isOpen({ lastAt: '2026-11-01T00:00:00Z' }, '2026-11-01T00:00:01Z')).toBe(false)
})

test.each([
  ['Senin–Jumat 08.00–16.00', 'Senin–Jumat 08.00–16.00'],
  ['senin s/d jumat: 8.00 - 16.00', 'Senin–Jumat 08.00–16.00'],
  ['Mon-Fri 08:00-16:00', 'Senin–Jumat 08.00–16.00'],
  ['Saturday 9:00 to 12:30', 'Sabtu 09.00–12.30'],
  ["Sen, Rab dan Jum'at 08.00–11.00", 'Senin, Rabu, Jumat 08.00–11.00'],
  ['Sabtu–Senin 10.00–12.00', 'Senin, Sabtu, Minggu 10.00–12.00'],
  ['setiap hari 00.00–24.00', 'Senin–Minggu 00.00–24.00'],
  ['Minggu', 'Minggu'],
  ['Ahad 08.00–10.00', 'Minggu 08.00–10.00'],
  ['', ''],
])('%j is read', (typed, kept) => {
  const openings = readHours(typed)
  expect(openings && hoursText(openings, 'id')).toBe(kept)
})

test.each(['pagi sampai sore', 'Senin 25.00–26.00', 'Senin 08.61–09.00', 'buka', 'Senin–Foo 08.00–09.00'])(
  '%j is not guessed at',
  typed => {
    expect(readHours(typed)).toBeNull()
  },
)

test.each([
  ['blanks', ' '.repeat(4000) + 'x'],
  ['blanks in between', `Foo${' '.repeat(4000)}x`],
  ['signs', ':,'.repeat(2000)],
  ['days without end', `${'Senin,'.repeat(600)} Selasa 08.00-09.00`],
])('%s by the thousand never reach the pattern of times', (_, hostile) => {
  const exec = vi.spyOn(RegExp.prototype, 'exec')
  try {
    expect(readHours(hostile)).toBeNull()
    const tried = exec.mock.calls.filter((_call, nth) => String(exec.mock.contexts[nth]).includes('pukul'))
    expect(tried.filter(([line]) => line.length > 120)).toEqual([])
  } finally {
    exec.mockRestore()
  }
})

test('a line is read up to 120 letters, many blanks counted as one', () => {
  const line = (letters: number) => `${'Senin, '.repeat(30).slice(0, letters - 19)}Selasa 08.00–09.00`
  expect(readHours(line(19 + 7 * 14))).not.toBeNull()
  expect(readHours(line(19 + 7 * 15))).toBeNull()
  expect(readHours(`Senin${' '.repeat(500)}08.00–09.00`)).toEqual([
    { days: ['MO'], opensAt: '08:00', closesAt: '09:00' },
  ])
})

const days = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), { minLength: 1 })
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const opening = fc.record({ days, opensAt: clock, closesAt: clock })

test('what is told in words is read again as it was, in both languages', () => {
  fc.assert(
    fc.property(fc.array(opening), fc.constantFrom('id' as const, 'en' as const), (openings, language) => {
      const text = hoursText(openings, language)
      const again = readHours(text)
      expect(again).not.toBeNull()
      expect(again && hoursText(again, language)).toBe(text)
    }),
  )
})

test('each field that is read can be written back, and nothing changes', () => {
  for (const service of [foodParcel, shelter]) {
    for (const of of fieldsOf(service)) {
      const written = withText(service, of, textOf(service, of), service.capacity?.saidOn ?? TODAY)
      expect(written).not.toBeNull()
      expect(written && textOf(written, of)).toBe(textOf(service, of))
    }
  }
})

test.each([
  ['status', 'open'],
  ['phones', 'call me'],
  ['hours', 'pagi'],
  ['placesLeft', '-1'],
  ['placesLeft', '1e5'],
  ['waitDays', 'a week'],
  ['isFree', 'maybe'],
  ['nameId', ''],
  ['email', 'nobody'],
  ['url', 'javascript:alert(1)'],
  ['organizationName', '  '],
] as const)('%s cannot be %j', (field, text) => {
  expect(withText(foodParcel, { field, location: null }, text, TODAY)).toBeNull()
})

test('a text that is the same in both languages is corrected in both, another in its own alone', () => {
  const same = { ...foodParcel, name: { id: 'Food pantry', en: 'Food pantry' } }
  const at = { field: 'nameId', location: null } as const
  expect(withText(same, at, 'Dapur', TODAY)?.name).toEqual({ id: 'Dapur', en: 'Dapur' })
  expect(withText(foodParcel, at, 'Dapur', TODAY)?.name).toEqual({ id: 'Dapur', en: foodParcel.name.en })
})

const [LINE] = foodParcel.conditions
const [town] = foodParcel.locations
const twoPlaces = Service.parse({
  ...foodParcel,
  locations: [town, { ...town, id: 'market', name: 'Pasar', conditions: [] }],
})

test('of several places each can be told its own hours and conditions; a curator makes the conditions', () => {
  const ofPlaces = fieldsOf(twoPlaces).filter(({ location }) => location === 'market')
  expect(ofPlaces.map(({ field }) => field)).toEqual(['address', 'hours', 'conditionsHereId', 'conditionsHereEn'])
  const hours = withText(twoPlaces, { field: 'hours', location: 'market' }, 'Sabtu 08.00–10.00', TODAY)
  expect(hours?.locations[1]?.openings).toEqual([{ days: ['SA'], opensAt: '08:00', closesAt: '10:00' }])
  expect(hours?.openings).toEqual(foodParcel.openings)
  expect(withText(twoPlaces, { field: 'conditionsHereId', location: 'market' }, 'Warga pasar', TODAY)).toEqual(
    twoPlaces,
  )
  const line = { id: 'here', text: { id: 'Warga pasar', en: 'From the market' }, tree: { livesIn: ['52.02'] } }
  const own = { ...line, isHard: true, provedBy: [], source: null, checkedOn: null }
  const place = { ...twoPlaces.locations[1], conditions: [...(LINE ? [LINE] : []), own] }
  const told = Service.parse({ ...twoPlaces, locations: [twoPlaces.locations[0], place] })
  expect(textOf(told, { field: 'conditionsHereEn', location: 'market' })).toBe('From the market')
})

test('papers are a line each, and one that is known keeps its other language', () => {
  const at = { field: 'papersId', location: null } as const
  const known = { name: { id: 'Kartu keluarga', en: 'Family card' }, isRequired: true }
  const service = { ...foodParcel, papers: [known] }
  expect(textOf(service, at)).toBe('Kartu keluarga')
  expect(withText(service, at, 'Kartu keluarga (bila ada)\n\nSurat RT', TODAY)?.papers).toEqual([
    { ...known, isRequired: false },
    { name: { id: 'Surat RT', en: 'Surat RT' }, isRequired: true },
  ])
  expect(withText(service, at, '', TODAY)?.papers).toEqual([])
  expect(withText(service, at, '(bila ada)', TODAY)).toBeNull()
})

test('a protected place has no field, and nothing can be written to it', () => {
  expect(fieldsOf(shelter).filter(({ location }) => location !== null)).toEqual([])
  for (const field of ['address', 'hours'] as const) {
    expect(withText(shelter, { field, location: 'rumah-aman' }, 'Senin 08.00–09.00', TODAY)).toBeNull()
    expect(textOf(shelter, { field: 'address', location: 'rumah-aman' })).toBe('')
  }
})

test('spaces and line ends are nobody’s change', () => {
  expect(isSame(' a  b\r\nc ', 'a b\nc')).toBe(true)
  expect(isSame('a', 'b')).toBe(false)
})

test.each([
  ['119', true],
  ['(0370) 555-0111', true],
  ['+62 812-3456-7890', true],
  ['0812 3456 7890 (WA)', true],
  ['0370-555-0111 ext. 12', true],
  ['127 (SAGI, 24 jam)', true],
  ['kantor (buka 24 jam)', false],
  ['12', false],
  ['0000000000', false],
  ['08123456789012345', false],
  ['hubungi kantor', false],
])('%j as a telephone number: %s', (number, isPossible) => {
  expect(isPhonePossible(number)).toBe(isPossible)
})

test('addresses of the web and of mail are judged by their writing alone', () => {
  expect(['a@b.example', 'a@b', 'a b@c.example', '@b.example'].map(isEmailPossible)).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect(
    ['https://a.example/x?y=1', 'a.example', 'http://a', 'ftp://a.example', 'https://a b.example'].map(isUrlPossible),
  ).toEqual([true, false, false, false, false])
  expect(['a.example', 'http://a.example', '', 'javascript:x'].map(withScheme)).toEqual([
    'https://a.example',
    'http://a.example',
    '',
    'javascript:x',
  ])
})

const record = (id: string, name: string, more: Partial<Likened> = {}): Likened => {
  return { id, name, phones: [], emails: [], urls: [], addresses: [], ...more }
}
test.each([
  ['Yayasan Lumbung Warga', 'Lumbung Warga', ['same-name']],
  ['PT Sari Husada', 'Sari Husada, CV', ['same-name']],
  ['Lumbung Warga', 'Warga Lumbung', ['same-name']],
  ['Panti Asuhan Harapan Bunda', 'Panti Asuhan Harapan Bundha', ['like-name']],
  ['Puskesmas Praya', 'Puskesmas Leneng', []],
  ['SDN 3 Praya', 'SDN 5 Praya', []],
  ['Yayasan', 'Yayasan', ['same-name']],
])('%s and %s', (one, other, reasons) => {
  const { reasons: told } = likenessOf(record('a', one), record('b', other))
  expect(told.map(({ reason }) => reason)).toEqual(reasons)
})

test('each reason adds, however the number or address is written; the order of the two is nothing', () => {
  const one = record('a', 'Lumbung Warga', {
    phones: ['0370-555-0142'],
    urls: ['https://www.warga.example/'],
    addresses: ['Jl. Padi No. 4'],
  })
  const other = record('b', 'Yayasan Lumbung Warga', {
    phones: ['+62 370 555 0142'],
    urls: ['http://warga.example'],
    addresses: ['jl padi no 4'],
  })
  const likeness = likenessOf(one, other)
  expect(likeness.reasons.map(({ reason }) => reason)).toEqual(['same-name', 'same-phone', 'same-url', 'same-place'])
  expect(likeness.score).toBe(1)
  expect(likenessOf(other, one)).toEqual(likeness)
  expect(likePairs([other, one]).map(pair => [pair.one.id, pair.other.id])).toEqual([['a', 'b']])
})

test('the same pair is told once, and no record is a pair with itself', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Lumbung Warga', 'PT Lumbung Warga', 'Rumah Baca', 'Rumah Baca Praya'), {
        maxLength: 12,
      }),
      names => {
        const pairs = likePairs(names.map((name, nth) => record(String(nth).padStart(3, '0'), name)))
        const keys = pairs.map(({ one, other }) => `${one.id} ${other.id}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(pairs.every(({ one, other }) => one.id < other.id)).toBe(true)
      },
    ),
  )
})

test('a name of nothing but forms in law is still a name', () => {
  expect(nameKey('Yayasan')).toBe('yayasan')
  expect(nameKey('CV. Yayasan Áir Bersih')).toBe('air bersih')
})

test('a whole confirmation makes sure of every field; what was changed on its own since then is told apart', () => {
  const note = (on: string, action: string, field: string) => ({
    on,
    action,
    by: 'curator, Besiru',
    field: { en: field },
    part: null,
  })
  const history = [
    note('2026-11-20', 'update', 'Telephone'),
    note('2026-11-10', 'confirm', 'Confirmed'),
    note('2026-11-09', 'update', 'Hours'),
    note('2026-11-01', 'update', 'Telephone'),
  ]
  expect(lastConfirmed(history)).toEqual({ whole: history[1], fields: [history[0]] })
  expect(lastConfirmed(history.slice(2)).fields.map(({ field }) => field.en)).toEqual(['Hours', 'Telephone'])
})
