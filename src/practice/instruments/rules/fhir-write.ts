/** Writing a form and its answers as FHIR R4. */
import type { Answers, AnswerValue, Form, FormItem, FormOption } from '../schema/form.ts'
import { writeOwnScore } from './fhir-score.ts'
import { texts, type Json } from './fhir-texts.ts'
import * as url from './fhir-urls.ts'
import { writeFhirpath } from './fhirpath.ts'
import { itemsOf } from './walk.ts'

/** The form as a FHIR Questionnaire: base texts in English where there are any, other languages as translations. */
export function writeQuestionnaire(form: Form): Json {
  const language = form.title.en === undefined ? 'id' : 'en'
  const coded = new Set(
    itemsOf(form.items)
      .filter(({ options }) => options.length > 0)
      .map(({ linkId }) => linkId),
  )
  return {
    resourceType: 'Questionnaire',
    language,
    url: form.url,
    version: form.version,
    ...texts('title', form.title, language),
    status: form.status,
    ...(form.publisher !== null && { publisher: form.publisher }),
    ...(form.description && texts('description', form.description, language)),
    ...(form.licence !== null && { copyright: form.licence }),
    ...(form.ownScore && { extension: [writeOwnScore(form.ownScore, language)] }),
    item: form.items.map(item => writeItem(item, { language, isCoded: linkId => coded.has(linkId) })),
  }
}

type Writing = { language: 'id' | 'en'; isCoded: (linkId: string) => boolean }

function writeItem(item: FormItem, writing: Writing): Json {
  const extension = [
    ...(item.minimum === null ? [] : [{ url: url.MINIMUM, valueDecimal: item.minimum }]),
    ...(item.maximum === null ? [] : [{ url: url.MAXIMUM, valueDecimal: item.maximum }]),
    ...(item.calculated ? [formula(url.CALCULATED, writeFhirpath(item.calculated, writing.isCoded))] : []),
    ...(item.shownWhen ? [formula(url.ENABLE_WHEN, writeFhirpath(item.shownWhen, writing.isCoded))] : []),
    ...(item.constraint ? [constraint(item, item.constraint, writing)] : []),
    ...(item.initial && !('value' in item.initial)
      ? [formula(url.INITIAL, writeFhirpath(item.initial, writing.isCoded))]
      : []),
  ]
  const help = item.help && {
    linkId: `${item.linkId}.help`,
    type: 'display',
    ...texts('text', item.help, writing.language),
    extension: [{ url: url.ITEM_CONTROL, valueCodeableConcept: { coding: [{ code: 'help' }] } }],
  }
  const inside = [...(help ? [help] : []), ...item.items.map(one => writeItem(one, writing))]
  return {
    linkId: item.linkId,
    type: item.type,
    ...texts('text', item.text, writing.language),
    ...(item.isRequired && { required: true }),
    ...(item.repeats && { repeats: true }),
    ...(item.maxLength !== null && { maxLength: item.maxLength }),
    ...(item.options.length > 0 && { answerOption: item.options.map(one => writeOption(one, writing.language)) }),
    ...(item.initial && 'value' in item.initial && { initial: [answerOf(item, item.initial.value)] }),
    ...(extension.length > 0 && { extension }),
    ...(inside.length > 0 && { item: inside }),
  }
}

function writeOption({ code, text, score }: FormOption, language: 'id' | 'en'): Json {
  return {
    valueCoding: { code, ...texts('display', text, language) },
    ...(score !== null && { extension: [{ url: url.ORDINAL, valueDecimal: score }] }),
  }
}

function formula(which: string, expression: string): Json {
  return { url: which, valueExpression: { language: 'text/fhirpath', expression } }
}

function constraint(
  { linkId }: FormItem,
  { holds, says }: NonNullable<FormItem['constraint']>,
  writing: Writing,
): Json {
  return {
    url: url.CONSTRAINT,
    extension: [
      { url: 'key', valueId: `${linkId}-1` },
      { url: 'severity', valueCode: 'error' },
      { url: 'expression', valueString: writeFhirpath(holds, writing.isCoded) },
      { url: 'human', ...texts('valueString', says, writing.language) },
    ],
  }
}

/** What was answered, as a FHIR QuestionnaireResponse of exactly this version of the form. It names nobody. */
export function writeResponse(form: Form, answers: Answers, authored: string): Json {
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${form.url}|${form.version}`,
    status: 'completed',
    authored,
    item: form.items.flatMap(item => answeredItem(item, answers)),
  }
}

function answeredItem(item: FormItem, answers: Answers): Json[] {
  if (item.type === 'display') return []
  const found = answers[item.linkId]
  if (item.type === 'group') {
    const sets = item.repeats ? (Array.isArray(found) ? found.filter(isSet) : []) : [answers]
    return sets.flatMap(set => {
      const inside = item.items.flatMap(one => answeredItem(one, set))
      return inside.length > 0 ? [{ linkId: item.linkId, item: inside }] : []
    })
  }
  if (found === undefined || (Array.isArray(found) && found.some(isSet))) return []
  const values = Array.isArray(found) ? found.filter(one => typeof one === 'string') : [found]
  return [{ linkId: item.linkId, answer: values.map(value => answerOf(item, value)) }]
}

const isSet = (one: string | Answers): one is Answers => typeof one === 'object'
const VALUE: Partial<Record<FormItem['type'], string>> = {
  ...{
    boolean: 'valueBoolean',
    decimal: 'valueDecimal',
    integer: 'valueInteger',
    date: 'valueDate',
    time: 'valueTime',
    dateTime: 'valueDateTime',
  },
}

function answerOf(item: FormItem, value: AnswerValue): Json {
  const option = item.options.find(({ code }) => code === value)
  if (option) return { valueCoding: { code: option.code, display: option.text.en ?? option.text.id ?? option.code } }
  return { [VALUE[item.type] ?? 'valueString']: value }
}
