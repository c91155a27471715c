import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Urgency } from '#practice/cases/2-assessment/schema.ts'
import { pressing } from './rules.ts'
import { WaitingNeed } from './schema.ts'

const need = fc
  .record({
    needId: fc.uuid({ version: 7 }),
    urgency: fc.constantFrom(...Urgency.options),
    recordedOn: fc.constantFrom('2026-11-01', '2026-11-02'),
  })
  .map(drawn => {
    const rest = { caseId: '019ac000-0000-7000-8000-0000000000c1', term: 'food/emergency-food', clientName: 'Sahnim' }
    return WaitingNeed.parse({ ...rest, ...drawn })
  })

test('no waiting need is dropped, the order of coming is nothing, and what is needed today stands before what can wait', () => {
  fc.assert(
    fc.property(fc.uniqueArray(need, { selector: ({ needId }) => needId }), needs => {
      const ordered = pressing(needs)
      expect(new Set(ordered)).toEqual(new Set(needs))
      expect(pressing(needs.toReversed())).toEqual(ordered)
      const urgencies = ordered.map(({ urgency }) => urgency)
      expect(urgencies.lastIndexOf('today')).toBeLessThanOrEqual(
        Math.max(0, urgencies.filter(one => one === 'today').length - 1),
      )
    }),
  )
})
