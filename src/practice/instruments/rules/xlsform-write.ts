/** A form as the three sheets of XLSForm. */
import { ok, fail, type Result } from '#platform/shared/result.ts'
import type { Expression } from '../schema/expression.ts'
import type { Form, FormItem, FormProblem, Texts } from '../schema/form.ts'
import type { Row, Sheets } from './xlsform.ts'
import { itemsOf } from './walk.ts'
import { writeXpath } from './xpath.ts'

const TYPES = {
  ...{ display: 'note', boolean: 'select_one yes_no', decimal: 'decimal', integer: 'integer', date: 'date' },
  ...{
    time: 'time',
    dateTime: 'dateTime',
    string: 'text',
    text: 'text',
    group: 'begin_group',
    choice: '',
    'open-choice': '',
  },
} as const satisfies Record<FormItem['type'], string>
const YES_NO: readonly Row[] = [
  { list_name: 'yes_no', name: 'yes', 'label::English (en)': 'Yes', 'label::Bahasa Indonesia (id)': 'Ya' },
  { list_name: 'yes_no', name: 'no', 'label::English (en)': 'No', 'label::Bahasa Indonesia (id)': 'Tidak' },
]

/** @returns the sheets, or the formulas that XLSForm has no way to say */
export function writeXlsform(form: Form): Result<Sheets, { code: 'form-not-writable'; problems: FormProblem[] }> {
  const all = itemsOf(form.items)
  const problems: FormProblem[] = []
  const truths = new Set(all.filter(({ type }) => type === 'boolean').map(({ linkId }) => linkId))
  const formula = (expression: Expression | null, linkId: string): string | undefined => {
    if (!expression) return undefined
    const written = writeXpath(truths.size > 0 ? saidAsWords(expression, truths) : expression)
    if (written === null)
      problems.push({ where: linkId, reason: 'formula-not-known', found: JSON.stringify(expression).slice(0, 120) })
    return written ?? undefined
  }
  const rows = (item: FormItem): Row[] => {
    const row = present({
      type: typeOf(item),
      name: item.linkId,
      ...labels('label', item.text),
      ...labels('hint', item.help),
      required: item.isRequired ? 'yes' : undefined,
      relevant: formula(item.shownWhen, item.linkId),
      constraint: formula(item.constraint?.holds ?? range(item), item.linkId),
      ...labels('constraint_message', item.constraint?.says ?? null),
      calculation: formula(item.calculated, item.linkId),
      default:
        item.initial && 'value' in item.initial ? saidPlainly(item.initial.value) : formula(item.initial, item.linkId),
      appearance: item.type === 'text' ? 'multiline' : undefined,
      // Ours alone, and passed over by others: what XLSForm has no kind for.
      x_type: item.type === 'boolean' || item.calculated ? item.type : undefined,
    })
    if (item.type !== 'group') return [row]
    const kind = item.repeats ? 'repeat' : 'group'
    return [{ ...row, type: `begin_${kind}` }, ...item.items.flatMap(rows), { type: `end_${kind}` }]
  }
  const survey = form.items.flatMap(rows)
  if (problems.length > 0) return fail({ code: 'form-not-writable', problems })
  return ok({ survey, choices: [...choicesOf(all), ...(truths.size > 0 ? YES_NO : [])], settings: [settingsOf(form)] })
}

function choicesOf(items: readonly FormItem[]): Row[] {
  return items.flatMap(item =>
    item.options.map(({ code, text, score }) =>
      present({
        list_name: listOf(item),
        name: code,
        ...labels('label', text),
        score: score === null ? undefined : String(score),
      }),
    ),
  )
}

/** A default is written as it would be typed, a yes and a no as the words of their list. */
function saidPlainly(value: string | number | boolean): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

function settingsOf({ title, url, version, publisher, licence, ownScore }: Form): Row {
  return present({
    form_title: title.en ?? title.id ?? '',
    ...labels('form_title', title),
    form_id: url.replace(/^urn:simpul:form:/, '').replace(/[^\w.-]+/g, '_'),
    version,
    default_language: 'English (en)',
    publisher: publisher ?? undefined,
    licence: licence ?? undefined,
    x_score: ownScore ? JSON.stringify(ownScore) : undefined,
  })
}

function typeOf(item: FormItem): string {
  if (item.calculated) return 'calculate'
  if (item.options.length === 0) return TYPES[item.type]
  const other = item.type === 'open-choice' ? ' or_other' : ''
  return `select_${item.repeats ? 'multiple' : 'one'} ${listOf(item)}${other}`
}
const listOf = ({ linkId }: FormItem) => `${linkId.replace(/\W+/g, '_')}_options`

function range({ minimum, maximum }: FormItem): Expression | null {
  const parts: Expression[] = [
    ...(minimum === null ? [] : [{ call: '>=' as const, of: [{ own: true as const }, { value: minimum }] }]),
    ...(maximum === null ? [] : [{ call: '<=' as const, of: [{ own: true as const }, { value: maximum }] }]),
  ]
  return parts.length === 0 ? null : parts.length === 1 ? (parts[0] ?? null) : { call: 'and', of: parts }
}

/** XLSForm has no truth values: a yes-or-no question is a choice of two words. */
function saidAsWords(expression: Expression, truths: ReadonlySet<string>): Expression {
  if (!('call' in expression)) return expression
  const isAbout = expression.of.some(one => 'answer' in one && truths.has(one.answer))
  const of = expression.of.map(one =>
    isAbout && 'value' in one && typeof one.value === 'boolean'
      ? { value: one.value ? 'yes' : 'no' }
      : saidAsWords(one, truths),
  )
  return { ...expression, of }
}

function labels(column: string, texts: Texts | null): Record<string, string | undefined> {
  return { [`${column}::English (en)`]: texts?.en, [`${column}::Bahasa Indonesia (id)`]: texts?.id }
}

function present(row: Record<string, string | undefined>): Row {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, text]) => (text === undefined || text === '' ? [] : [[name, text]])),
  )
}
