import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#platform/shared/id.ts'
import { rohaniCase } from '../../examples.ts'
import { RESPONSE, TriageLevel } from '../../schema.ts'
import { DangerAnswer, DangerAnswers, DangerSign } from '../schema/danger.ts'
import { RecordInquiry } from '../schema/inquiries.ts'
import { isAllAsked, signsOf } from './danger.ts'
import { endInquiry, receive } from './inquiries.ts'

const AT = '2026-11-25T02:00:00.000Z'
const call = RecordInquiry.parse({
  ...{ id: newId(), source: 'hotline', teller: { kind: 'not-known', name: null, reachedAt: null } },
  ...{ about: null, words: 'Kakek sebelah tidak makan.', triage: 'urgent' },
})
const answers = fc
  .tuple(...DangerSign.options.map(() => fc.constantFrom(...DangerAnswer.options)))
  .map(given => DangerAnswers.parse(Object.fromEntries(DangerSign.options.map((sign, index) => [sign, given[index]]))))

test('a sign is one that was answered with yes; not known is never a no, and never a yes', () => {
  fc.assert(
    fc.property(answers, given => {
      const signs = signsOf(given)
      for (const sign of DangerSign.options) expect(signs.includes(sign)).toBe(given[sign] === 'yes')
      expect(isAllAsked(given)).toBe(!Object.values(given).includes('not-known'))
    }),
  )
})

test.each(TriageLevel.options)('an inquiry that is %s waits as long as a case would', triage => {
  const { respondBy, receivedAt } = receive({ ...call, triage }, AT)
  expect(Date.parse(respondBy) - Date.parse(receivedAt)).toBe(RESPONSE[triage].withinHours * 3_600_000)
})

test('an inquiry ends once, on the version that was seen, and keeps what was said', () => {
  const open = receive(call, AT)
  const sent = { id: open.id, version: 1 }
  const advised = endInquiry(open, { advice: 'Ke kantor desa.' }, { sent, at: AT })
  expect(advised).toMatchObject({ ok: true, value: { ...call, state: 'advised', endedAt: AT, version: 2 } })
  const became = endInquiry(open, { caseId: rohaniCase.id }, { sent, at: AT })
  expect(became).toMatchObject({ ok: true, value: { state: 'case', caseId: rohaniCase.id, advice: null } })
  const late = { sent: { ...sent, version: 9 }, at: AT }
  expect(endInquiry(open, { advice: 'Lain.' }, late)).toMatchObject({ failure: { code: 'version-clash' } })
  if (advised.ok) {
    expect(endInquiry(advised.value, { advice: 'Lain.' }, { sent, at: AT })).toEqual({
      ok: false,
      failure: { code: 'inquiry-ended', state: 'advised' },
    })
  }
})
