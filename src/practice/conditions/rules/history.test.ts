import { expect, test } from 'vitest'
import { LINES } from '../examples.ts'
import { changesOf, differencesOf } from './history.ts'

test('tells what is new, said otherwise, gone and switched off', () => {
  const wider = { ...LINES.poor, source: 'https://contoh.example/aturan' }
  expect(changesOf([LINES.small, LINES.poor], [wider, LINES.here, { id: 'above', isOff: true }])).toEqual({
    added: [LINES.here],
    changed: [{ from: LINES.poor, to: wider }],
    gone: [LINES.small],
    switchedOff: ['above'],
  })
})

test('the same line with its keys in another order has not changed', () => {
  const { id, text, tree, ...rest } = LINES.mother
  expect(changesOf([LINES.mother], [{ ...rest, tree, text, id }])).toMatchObject({ changed: [] })
})

test('an import that says another age or other words is pointed out; what it leaves unsaid is not', () => {
  const said = { minimumAge: 5, maximumAge: null, eligibilityDescription: 'Anak kurang mampu' }
  expect(differencesOf(said, [LINES.small])).toEqual([
    { about: 'minimum-age', imported: 5, lines: null },
    { about: 'words', imported: 'Anak kurang mampu', lines: 'Berumur 0 sampai 6 tahun.' },
  ])
  expect(
    differencesOf({ minimumAge: null, maximumAge: 6, eligibilityDescription: 'Berumur 0 sampai 6 tahun.' }, [
      LINES.small,
    ]),
  ).toEqual([])
})
