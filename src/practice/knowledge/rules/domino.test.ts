import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { needTerms } from '../queries.ts'
import { problemsAfter } from '../queries/domino.ts'
import { FollowingProblem } from '../schema/domino.ts'
import { followingOf } from './domino.ts'

const link = (from: string, to: string, evidence: FollowingProblem['evidence']): FollowingProblem => ({
  ...{ from, to, evidence, source: null, why: { id: 'x', en: 'x' }, earlySigns: { id: ['x'], en: ['x'] } },
})
const debt = 'income/debt-relief'
const crisis = 'mental-health/crisis-support'
const job = 'work/job-loss-support'

test('what is best known stands first, each problem once, and what the case knows already is not asked for', () => {
  const links = [
    link(job, debt, 'practice wisdom'),
    link(debt, crisis, 'moderate'),
    link(job, crisis, 'strong'),
    link('food/food-staples', 'care/childcare', 'strong'),
  ]
  expect(followingOf(links, [job, debt], new Set([job])).map(({ from, to }) => [from, to])).toEqual([
    [job, crisis],
    [job, debt],
  ])
  expect(followingOf(links, [job], new Set([job, debt, crisis]))).toEqual([])
  expect(followingOf(links, [], new Set())).toEqual([])
})

test('every link that is shipped leads from a need of the taxonomy to another, with signs in both languages', () => {
  const file = readFileSync(new URL('../definitions/domino.json', import.meta.url), 'utf8')
  const links = z.array(FollowingProblem).parse(JSON.parse(file))
  const known = new Set(needTerms().map(({ id }) => id))
  for (const { from, to, earlySigns } of links) {
    expect([from, to].filter(term => !known.has(term))).toEqual([])
    expect(from).not.toBe(to)
    expect(earlySigns.id).toHaveLength(earlySigns.en.length)
  }
  expect(problemsAfter([job], new Set([job])).length).toBeGreaterThan(0)
})
