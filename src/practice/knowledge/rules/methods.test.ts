import fc from 'fast-check'
import { expect, test } from 'vitest'
import { methods, needsOfMethods } from '../queries/methods.ts'
import { needTerms } from '../queries.ts'
import { ClientLevel, MethodPhase } from '../schema/methods.ts'
import { methodsFor, methodsThatFit } from './methods.ts'

const all = methods()
const sought = { phase: 'intervention', level: 'person', need: null, words: '' } as const
const fit = (told: object) => methodsThatFit(all, needsOfMethods(), { ...sought, ...told })

test('every method has an id of its own, and says what it is, when to take care and how well it is tested', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { what, indications, cautions, steps, evidence } of all) {
    for (const text of [what, evidence.summary, ...indications, ...cautions, ...steps]) {
      expect([text.id, text.en]).not.toContain('')
    }
    expect(Math.min(indications.length, cautions.length, steps.length)).toBeGreaterThan(0)
  }
})

test('a method that cites no source is called practice wisdom', () => {
  for (const { id, evidence } of all) {
    if (evidence.sources.length === 0) expect([id, evidence.grade]).toEqual([id, 'practice wisdom'])
  }
})

test('needs and methods that are said to belong together are there', () => {
  const { general, needs } = needsOfMethods()
  const [ids, terms] = [all.map(({ id }) => id), needTerms().map(({ id }) => id)]
  for (const id of [...general, ...Object.keys(needs)]) expect(ids).toContain(id)
  for (const id of Object.values(needs).flat()) expect(terms).toContain(id)
})

test.each([
  ['safety/domestic-violence-protection', '', 'safety-planning-violence', 'need'],
  ['care/leaving-care', '', 'social-skills-training', 'need'],
  ['disability-support/assistive-devices', '', 'community-based-rehabilitation', 'group'],
  [null, 'Saya ingin berhenti dari alkohol', 'motivational-interviewing', 'word'],
  [null, '', 'task-centred-practice', 'general'],
])('for %s and “%s” %s is proposed because of its %s', (need, words, id, because) => {
  const found = fit({ need, words }).find(({ method }) => method.id === id)
  expect(found?.reasons.map(reason => reason.because)).toContain(because)
})

test('a keyword is found as a whole word only', () => {
  const ids = fit({ words: 'anaknya bermainlah' }).map(({ method }) => method.id)
  expect(ids).not.toContain('play-based-work')
})

test('whatever is sought, each proposal is made for that phase and level, says why, and stands once; order of the library is nothing to it', () => {
  const needs = fc.option(fc.constantFrom(...needTerms().map(({ id }) => id)))
  const asked = fc.record({
    phase: fc.constantFrom(...MethodPhase.options),
    level: fc.constantFrom(...ClientLevel.options),
    need: needs,
    words: fc.constantFrom('', 'utang dan alkohol', 'KDRT', 'disaster'),
  })
  fc.assert(
    fc.property(asked, told => {
      const found = fit(told)
      expect(new Set(found.map(({ method }) => method.id)).size).toBe(found.length)
      for (const { method, reasons } of found) {
        expect(method.phases).toContain(told.phase)
        expect(method.level).toContain(told.level)
        expect(reasons.length).toBeGreaterThan(0)
      }
      expect(methodsThatFit(all.toReversed(), needsOfMethods(), told)).toEqual(found)
    }),
  )
})

test('methods are found by name and by what people call them, in both languages; nothing typed shows all', () => {
  const list = all.map(({ evidence, ...method }) => ({ ...method, grade: evidence.grade }))
  expect(methodsFor(list, 'KDRT').map(({ id }) => id)).toContain('safety-planning-violence')
  expect(methodsFor(list, 'motivational').map(({ id }) => id)).toEqual(['motivational-interviewing'])
  expect(methodsFor(list, ' ')).toHaveLength(all.length)
})
