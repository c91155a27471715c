/** Reading a FHIR R4 Questionnaire: what we know of it, and by name what we do not. */
import * as z from 'zod'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { Expression } from '../schema/expression.ts'
import { ItemType, type Form, type FormItem, type FormOption, type FormProblem } from '../schema/form.ts'
import { Extended, Extension, extensionOf, numberOf, textsOf, type Language } from './fhir-extensions.ts'
import { ownScoreOf } from './fhir-score.ts'
import * as url from './fhir-urls.ts'
import { readFhirpath } from './fhirpath.ts'
import { judgeBands } from './own-score.ts'
import { judgeForm } from './walk.ts'

const Coding = z.looseObject({
  code: z.string().optional(),
  display: z.string().optional(),
  _display: Extended.optional(),
  extension: z.array(Extension).optional(),
})
const Option = z.looseObject({
  valueCoding: Coding.optional(),
  valueString: z.string().optional(),
  valueInteger: z.number().optional(),
  initialSelected: z.boolean().optional(),
  extension: z.array(Extension).optional(),
})
const When = z.looseObject({ question: z.string(), operator: z.string() })
const Item = z.looseObject({
  linkId: z.string().optional(),
  type: z.string().optional(),
  text: z.string().optional(),
  prefix: z.string().optional(),
  _text: Extended.optional(),
  required: z.boolean().optional(),
  repeats: z.boolean().optional(),
  maxLength: z.number().optional(),
  answerOption: z.array(Option).optional(),
  initial: z.array(z.record(z.string(), z.unknown())).optional(),
  enableWhen: z.array(When).optional(),
  enableBehavior: z.string().optional(),
  extension: z.array(Extension).optional(),
  item: z.array(z.unknown()).optional(),
})
type Item = z.infer<typeof Item>
const Questionnaire = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  url: z.string().optional(),
  id: z.string().optional(),
  version: z.string().optional(),
  language: z.string().optional(),
  title: z.string().optional(),
  name: z.string().optional(),
  _title: Extended.optional(),
  description: z.string().optional(),
  _description: Extended.optional(),
  copyright: z.string().optional(),
  publisher: z.string().optional(),
  status: z.enum(['draft', 'active', 'retired', 'unknown']).catch('unknown'),
  extension: z.array(Extension).optional(),
  item: z.array(z.unknown()).optional(),
})

type Reading = { language: Language; problems: FormProblem[] }

/** @returns the form, or everything in it that is not understood */
export function readQuestionnaire(
  document: unknown,
): Result<Form, { code: 'form-not-understood'; problems: FormProblem[] }> {
  const parsed = Questionnaire.safeParse(document)
  if (!parsed.success) return refuse([{ where: '', reason: 'not-a-questionnaire', found: kindOf(document) }])
  const { data } = parsed
  const reading: Reading = { language: data.language?.startsWith('id') === true ? 'id' : 'en', problems: [] }
  const title = data.title ?? data.name
  if (title === undefined) reading.problems.push({ where: 'title', reason: 'no-title', found: '' })
  const form: Form = {
    url: data.url ?? `urn:simpul:form:${data.id ?? 'unnamed'}`,
    version: data.version ?? '1',
    title: textsOf(title ?? '', data._title, reading.language),
    description: data.description === undefined ? null : textsOf(data.description, data._description, reading.language),
    licence: data.copyright ?? null,
    publisher: data.publisher ?? null,
    status: data.status,
    items: readItems(data.item ?? [], reading),
    ownScore: ownScoreOf(data, reading.language),
  }
  const whole = () => [...judgeForm(form), ...judgeBands(form)]
  const problems = reading.problems.length === 0 ? whole() : reading.problems
  return problems.length > 0 ? refuse(problems) : ok(form)
}

function refuse(problems: FormProblem[]) {
  return fail({ code: 'form-not-understood' as const, problems })
}

function kindOf(document: unknown): string {
  const kind =
    typeof document === 'object' && document !== null && 'resourceType' in document ? document.resourceType : null
  return typeof kind === 'string' ? kind : typeof document
}

function readItems(found: readonly unknown[], reading: Reading): FormItem[] {
  return found.flatMap(one => {
    const parsed = Item.safeParse(one)
    const { linkId } = parsed.data ?? {}
    if (!parsed.success || linkId === undefined) {
      reading.problems.push({ where: '', reason: 'link-id-missing', found: JSON.stringify(one).slice(0, 80) })
      return []
    }
    const type = ItemType.safeParse(parsed.data.type)
    if (!type.success) {
      reading.problems.push({
        where: linkId,
        reason: parsed.data.type === 'attachment' ? 'no-files' : 'type-not-known',
        found: parsed.data.type ?? '',
      })
      return []
    }
    return [readItem(parsed.data, { linkId, type: type.data }, reading)]
  })
}

function readItem(item: Item, { linkId, type }: { linkId: string; type: ItemType }, reading: Reading): FormItem {
  const { language } = reading
  const inside = (item.item ?? []).map(one => Item.safeParse(one).data).filter(one => one !== undefined)
  const help = inside.find(one => one.type === 'display' && isHelp(one))
  const number = (which: string) => numberOf(extensionOf(item, which))
  return {
    linkId,
    type,
    text: textsOf([item.prefix, item.text].filter(Boolean).join(' '), item._text, language),
    help: help?.text === undefined ? null : textsOf(help.text, help._text, language),
    isRequired: item.required === true,
    repeats: item.repeats === true,
    maxLength: item.maxLength ?? null,
    minimum: number(url.MINIMUM),
    maximum: number(url.MAXIMUM),
    options: (item.answerOption ?? []).map(one => optionOf(one, language)),
    shownWhen: whenOf(item, linkId, reading),
    calculated: formulaOf(extensionOf(item, url.CALCULATED), linkId, reading),
    initial: initialOf(item, linkId, reading),
    constraint: constraintOf(item, linkId, reading),
    items: readItems(
      (item.item ?? []).filter(one => Item.safeParse(one).data?.linkId !== help?.linkId || !help),
      reading,
    ),
  }
}

function isHelp(item: Item): boolean {
  return JSON.stringify(extensionOf(item, url.ITEM_CONTROL) ?? '').includes('"help"')
}

function optionOf(option: z.infer<typeof Option>, language: Language): FormOption {
  const { valueCoding: coding, valueString, valueInteger } = option
  const code = coding?.code ?? coding?.display ?? valueString ?? String(valueInteger ?? '')
  const display = coding?.display ?? valueString ?? code
  const score = numberOf(extensionOf(option, url.ORDINAL) ?? (coding && extensionOf(coding, url.ORDINAL)))
  return { code, text: textsOf(display, coding?._display, language), score }
}

/** What stands there at first. Several at once cannot be kept here, and one alone would say something else. */
function initialOf(item: Item, linkId: string, reading: Reading): Expression | null {
  const written = formulaOf(extensionOf(item, url.INITIAL), linkId, reading)
  if (written) return written
  const chosen = (item.answerOption ?? []).filter(option => option.initialSelected === true)
  const values = [
    ...(item.initial ?? []).flatMap(one => Object.values(one)),
    ...chosen.map(option => optionOf(option, reading.language).code),
  ].map(value => Coding.safeParse(value).data?.code ?? value)
  const [value] = values
  if (values.length === 0) return null
  if (values.length === 1 && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'))
    return { value }
  reading.problems.push({ where: linkId, reason: 'formula-not-known', found: JSON.stringify(values).slice(0, 200) })
  return null
}

const OPERATORS = { '=': '=', '!=': '!=', '>': '>', '<': '<', '>=': '>=', '<=': '<=' } as const
function whenOf(item: Item, linkId: string, reading: Reading): Expression | null {
  const written = formulaOf(extensionOf(item, url.ENABLE_WHEN), linkId, reading)
  if (written) return written
  const all = (item.enableWhen ?? []).map((when): Expression => conditionOf(when))
  if (all.length === 0) return null
  const [only] = all
  return all.length === 1 && only ? only : { call: item.enableBehavior === 'all' ? 'and' : 'or', of: all }
}

function conditionOf(when: z.infer<typeof When>): Expression {
  const answer: Expression = { answer: when.question }
  const expected = Object.entries(when).find(([key]) => /^answer[A-Z]/.test(key))?.[1]
  if (when.operator === 'exists') {
    const answered: Expression = { call: 'answered', of: [answer] }
    return expected === false ? { call: 'not', of: [answered] } : answered
  }
  const coding = Coding.safeParse(expected)
  if (coding.success) {
    const selected: Expression = { call: 'selected', of: [answer, { value: coding.data.code ?? '' }] }
    return when.operator === '!='
      ? {
          call: 'and',
          of: [
            { call: 'answered', of: [answer] },
            { call: 'not', of: [selected] },
          ],
        }
      : selected
  }
  const value =
    typeof expected === 'string' || typeof expected === 'number' || typeof expected === 'boolean' ? expected : ''
  const operator = Object.entries(OPERATORS).find(([sign]) => sign === when.operator)?.[1] ?? '='
  return { call: operator, of: [answer, { value }] }
}

function constraintOf(item: Item, linkId: string, reading: Reading): FormItem['constraint'] {
  const found = extensionOf(item, url.CONSTRAINT)
  const parts = found && Extended.safeParse(found).data?.extension
  if (!parts) return null
  const of = (name: string) => parts.find(one => one.url === name)
  const expression = of('expression')?.['valueString'] ?? of('expression')?.['valueExpression']
  const holds = readFormula(typeof expression === 'string' ? expression : formulaText(expression), linkId, reading)
  const human: Record<string, unknown> = of('human') ?? {}
  const said = typeof human['valueString'] === 'string' ? human['valueString'] : ''
  return holds ? { holds, says: textsOf(said, Extended.safeParse(human['_valueString']).data, reading.language) } : null
}

function formulaOf(extension: Extension | undefined, linkId: string, reading: Reading): Expression | null {
  return extension ? readFormula(formulaText(extension['valueExpression']), linkId, reading) : null
}

function formulaText(expression: unknown): string {
  const parsed = z.looseObject({ expression: z.string() }).safeParse(expression)
  return parsed.success ? parsed.data.expression : ''
}

function readFormula(formula: string, linkId: string, reading: Reading): Expression | null {
  const read = readFhirpath(formula)
  if (read.ok) return read.value
  reading.problems.push({ where: linkId, reason: 'formula-not-known', found: formula.slice(0, 200) })
  return null
}
