/** Reading answers that were given elsewhere to the very same version of a form. */
import * as z from 'zod'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { Answers, AnswerValue, Form, FormItem } from '../schema/form.ts'

/** Why answers cannot be taken: nothing of them is, since half of what someone said is not what they said. */
export type ResponseTrouble = {
  code: 'response-not-fitting'
  reason: 'not-a-response' | 'other-form' | 'question-unknown' | 'answer-unknown'
  found: string
}

type Item = { linkId: string; answer?: Record<string, unknown>[] | undefined; item?: Item[] | undefined }
const Item: z.ZodType<Item> = z.lazy(() =>
  z.looseObject({
    linkId: z.string(),
    answer: z.array(z.record(z.string(), z.unknown())).optional(),
    item: z.array(Item).optional(),
  }),
)
const Response = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  questionnaire: z.string().optional(),
  item: z.array(Item).optional(),
})
const Coding = z.looseObject({ code: z.string() })

/** @param document - a FHIR QuestionnaireResponse as JSON; whom it is about is not read */
export function readResponse(form: Form, document: unknown): Result<Answers, ResponseTrouble> {
  const parsed = Response.safeParse(document)
  if (!parsed.success) return refuse('not-a-response', '')
  const { questionnaire = '', item = [] } = parsed.data
  if (questionnaire !== `${form.url}|${form.version}`) return refuse('other-form', questionnaire)
  return answersIn(item, form.items)
}

function refuse(reason: ResponseTrouble['reason'], found: string) {
  return fail({ code: 'response-not-fitting' as const, reason, found: found.slice(0, 200) })
}

function answersIn(found: readonly Item[], asked: readonly FormItem[]): Result<Answers, ResponseTrouble> {
  const answers: Answers = {}
  for (const one of found) {
    const item = asked.find(({ linkId }) => linkId === one.linkId)
    if (!item) return refuse('question-unknown', one.linkId)
    if (item.type === 'display' || item.calculated) continue
    if (item.type === 'group') {
      const inside = answersIn(one.item ?? [], item.items)
      if (!inside.ok) return inside
      const before = answers[item.linkId]
      if (item.repeats) answers[item.linkId] = [...(isSets(before) ? before : []), inside.value]
      else Object.assign(answers, inside.value)
      continue
    }
    const value = valueOf(item, one)
    if (value === null) return refuse('answer-unknown', one.linkId)
    answers[item.linkId] = value
  }
  return ok(answers)
}

/** @returns null for an answer of a kind that this question does not have */
function valueOf({ repeats }: FormItem, { answer = [], item }: Item): AnswerValue | null {
  const values = answer.map(one => {
    const [value] = Object.entries(one).flatMap(([key, found]) => (key.startsWith('value') ? [found] : []))
    return 'item' in one ? null : (Coding.safeParse(value).data?.code ?? value)
  })
  if (item !== undefined || values.length === 0) return null
  if (repeats) {
    const texts = values.filter(value => typeof value === 'string')
    return texts.length === values.length ? texts : null
  }
  const [value] = values
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return values.length === 1 && isPlain ? value : null
}

function isSets(value: Answers[string] | undefined): value is Answers[] {
  return Array.isArray(value) && value.every(one => typeof one === 'object')
}
