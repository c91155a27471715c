/** XLSForm, as Kobo and ODK read it: three sheets that say the same as a form. */
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { Expression } from '../schema/expression.ts'
import { ItemType, type Form, type FormItem, type FormOption, type FormProblem, type Texts } from '../schema/form.ts'
import { judgeBands } from './own-score.ts'
import { judgeForm } from './walk.ts'
import { defaultOf, scoreIn } from './xlsform-own.ts'
import { readXpath } from './xpath.ts'

/** A row by column name, lower case; cells are trimmed and absent when empty. */
export type Row = Readonly<Record<string, string>>
export type Sheets = { survey: readonly Row[]; choices: readonly Row[]; settings: readonly Row[] }

const TYPES: Readonly<Record<string, ItemType>> = {
  ...{ text: 'string', string: 'string', integer: 'integer', int: 'integer', decimal: 'decimal', date: 'date' },
  ...{
    time: 'time',
    dateTime: 'dateTime',
    datetime: 'dateTime',
    note: 'display',
    acknowledge: 'boolean',
    calculate: 'string',
    range: 'decimal',
  },
}
/** What a device writes by itself; it is no question, and no answer of ours. */
const BY_ITSELF = [
  'start',
  'end',
  'today',
  'deviceid',
  'username',
  'phonenumber',
  'simserial',
  'audit',
  'start-geopoint',
  'hidden',
]
/** What a phone records besides words; there is no place for it among answers. */
const FILES = ['image', 'audio', 'video', 'file', 'background-audio', 'barcode']
const YES = ['yes', 'true', 'true()', 'ya', '1']

type Reading = { problems: FormProblem[]; choices: readonly Row[] }

/** @returns the form, or every row that is not understood */
export function readXlsform(sheets: Sheets): Result<Form, { code: 'form-not-understood'; problems: FormProblem[] }> {
  const reading: Reading = { problems: [], choices: sheets.choices }
  const [settings = {}] = sheets.settings
  const title = settings['form_title'] ?? settings['form_id']
  if (sheets.survey.length === 0 || !('type' in (sheets.survey.find(row => row['type'] !== undefined) ?? {}))) {
    reading.problems.push({ where: 'survey', reason: 'not-an-xlsform', found: '' })
  } else if (title === undefined) reading.problems.push({ where: 'settings', reason: 'no-title', found: '' })
  const truths = new Set(sheets.survey.filter(row => row['x_type'] === 'boolean').map(row => row['name'] ?? ''))
  const items = gather([...sheets.survey.entries()], reading).map(item => asTruths(item, truths))
  const language = /indonesia|\(id\)/i.test(settings['default_language'] ?? '') ? 'id' : 'en'
  const form: Form = {
    url: `urn:simpul:form:${settings['form_id'] ?? 'unnamed'}`,
    version: settings['version'] ?? '1',
    title: textsIn(settings, 'form_title') ?? { [language]: title ?? '' },
    description: null,
    licence: settings['licence'] ?? null,
    publisher: settings['publisher'] ?? null,
    status: 'active',
    items,
    ownScore: scoreIn(settings['x_score'], reading),
  }
  const whole = () => [...judgeForm(form), ...judgeBands(form)]
  const problems = reading.problems.length === 0 ? whole() : reading.problems
  return problems.length > 0 ? fail({ code: 'form-not-understood', problems }) : ok(form)
}

type Open = { item: FormItem; kind: string }

/** Rows in order, with groups and repeats as they open and close. */
function gather(rows: readonly (readonly [number, Row])[], reading: Reading): FormItem[] {
  const top: FormItem[] = []
  const open: Open[] = []
  const here = () => open.at(-1)?.item.items ?? top
  for (const [index, row] of rows) {
    const where = `survey ${index + 2}`
    const type = (row['type'] ?? '').replaceAll('_', ' ').trim()
    if (type === '' || BY_ITSELF.includes(type.replaceAll(' ', '-')) || BY_ITSELF.includes(type)) continue
    const closing = /^end (group|repeat)$/.exec(type)?.[1]
    const opening = /^begin (group|repeat)$/.exec(type)?.[1]
    if (closing !== undefined) {
      if (open.pop()?.kind !== closing) reading.problems.push({ where, reason: 'group-not-closed', found: type })
      continue
    }
    const item =
      opening === undefined
        ? questionOf(row, { where, type }, reading)
        : groupOf(row, { where, kind: opening }, reading)
    if (!item) continue
    here().push(item)
    if (opening !== undefined) open.push({ item, kind: opening })
  }
  for (const { item } of open)
    reading.problems.push({ where: item.linkId, reason: 'group-not-closed', found: item.linkId })
  return top
}

function groupOf(row: Row, { where, kind }: { where: string; kind: string }, reading: Reading): FormItem {
  return { ...base(row, { where, type: 'group' }, reading), repeats: kind === 'repeat' }
}

function questionOf(row: Row, { where, type }: { where: string; type: string }, reading: Reading): FormItem | null {
  const select = /^select (one|multiple)(?: from)? (\S+)/.exec(type)
  const plain = ItemType.safeParse(row['x_type']).data ?? TYPES[type]
  if (!select && !plain) {
    const reason = FILES.includes(type) ? 'no-files' : 'type-not-known'
    reading.problems.push({ where, reason, found: row['type'] ?? '' })
    return null
  }
  if (plain === 'boolean' || !select) {
    const item = base(row, { where, type: row['appearance'] === 'multiline' ? 'text' : (plain ?? 'string') }, reading)
    return type === 'range' ? { ...item, ...rangeOf(row) } : item
  }
  // The list's name keeps the underscores that the type's own words lost.
  const list =
    (row['type'] ?? '').trim().split(/\s+/).at(-1) === 'or_other'
      ? select[2]
      : (row['type'] ?? '').trim().split(/\s+/)[1]
  const options = optionsOf(list ?? '', reading)
  if (options.length === 0) reading.problems.push({ where, reason: 'list-unknown', found: list ?? '' })
  const isOpen = /or_other$/.test(row['type'] ?? '')
  return {
    ...base(row, { where, type: isOpen ? 'open-choice' : 'choice' }, reading),
    repeats: select[1] === 'multiple',
    options,
  }
}

function base(row: Row, { where, type }: { where: string; type: ItemType }, reading: Reading): FormItem {
  const linkId = row['name'] ?? ''
  if (linkId === '') reading.problems.push({ where, reason: 'link-id-missing', found: row['type'] ?? '' })
  const formula = (column: string) => formulaOf(row[column], `${where} ${column}`, reading)
  const said = formula('constraint')
  const { minimum, maximum, holds } = boundsOf(said)
  return {
    linkId,
    type,
    text: textsIn(row, 'label') ?? {},
    help: textsIn(row, 'hint'),
    isRequired: YES.includes((row['required'] ?? '').toLowerCase()),
    repeats: false,
    maxLength: null,
    minimum,
    maximum,
    options: [],
    shownWhen: formula('relevant'),
    calculated: formula('calculation'),
    initial: defaultOf(row['default'], type, { where: `${where} default`, problems: reading.problems }),
    constraint: holds ? { holds, says: textsIn(row, 'constraint_message') ?? {} } : null,
    items: [],
  }
}

type Bounds = { minimum: number | null; maximum: number | null; holds: Expression | null }
/** `. >= 0 and . <= 120` is what we call a least and a most. */
function boundsOf(said: Expression | null): Bounds {
  const parts = said && 'call' in said && said.call === 'and' ? said.of : said ? [said] : []
  const bound = (sign: string) => parts.map(part => limitIn(part, sign)).find(limit => limit !== null) ?? null
  const [minimum, maximum] = [bound('>='), bound('<=')]
  const found = [minimum, maximum].filter(limit => limit !== null).length
  return found === parts.length ? { minimum, maximum, holds: null } : { minimum: null, maximum: null, holds: said }
}

function limitIn(part: Expression, sign: string): number | null {
  if (!('call' in part) || part.call !== sign) return null
  const [own, limit] = part.of
  return own && 'own' in own && limit && 'value' in limit && typeof limit.value === 'number' ? limit.value : null
}

/** In a form that came from us, yes and no of a yes-or-no question stand as words. */
function asTruths(item: FormItem, truths: ReadonlySet<string>): FormItem {
  const turn = (one: Expression): Expression => {
    if (!('call' in one)) return one
    const isAbout = one.of.some(part => 'answer' in part && truths.has(part.answer))
    return {
      ...one,
      of: one.of.map(part =>
        isAbout && 'value' in part && (part.value === 'yes' || part.value === 'no')
          ? { value: part.value === 'yes' }
          : turn(part),
      ),
    }
  }
  return {
    ...item,
    shownWhen: item.shownWhen && turn(item.shownWhen),
    calculated: item.calculated && turn(item.calculated),
    constraint: item.constraint && { ...item.constraint, holds: turn(item.constraint.holds) },
    items: item.items.map(one => asTruths(one, truths)),
  }
}

function rangeOf(row: Row): Pick<FormItem, 'minimum' | 'maximum' | 'type'> {
  const part = (name: string) =>
    Number(new RegExp(`${name}\\s*=\\s*(-?[\\d.]+)`).exec(row['parameters'] ?? '')?.[1] ?? NaN)
  const [from, to, step] = [part('start'), part('end'), part('step')]
  const isWhole = [from, to].every(Number.isInteger) && (Number.isNaN(step) || Number.isInteger(step))
  return {
    type: isWhole ? 'integer' : 'decimal',
    minimum: Number.isNaN(from) ? null : from,
    maximum: Number.isNaN(to) ? null : to,
  }
}

function optionsOf(list: string, { choices }: Reading): FormOption[] {
  return choices
    .filter(row => (row['list_name'] ?? row['list name']) === list)
    .flatMap(row => {
      const score = Number(row['score'] ?? NaN)
      const code = row['name'] ?? row['value']
      return code === undefined
        ? []
        : [{ code, text: textsIn(row, 'label') ?? {}, score: Number.isNaN(score) ? null : score }]
    })
}

function formulaOf(written: string | undefined, where: string, reading: Reading): Expression | null {
  if (written === undefined) return null
  const read = readXpath(written)
  if (read.ok) return read.value
  reading.problems.push({ where, reason: 'formula-not-known', found: written.slice(0, 200) })
  return null
}

/** `label::Bahasa Indonesia (id)`, `label::English`, or `label` alone, which is taken for English. */
function textsIn(row: Row, column: string): Texts | null {
  const texts: Texts = {}
  for (const [name, text] of Object.entries(row)) {
    const [first, language] = name.split('::')
    if (first?.trim() !== column) continue
    texts[language !== undefined && /indonesia|\(id\)|^id$/i.test(language.trim()) ? 'id' : 'en'] = text
  }
  return Object.keys(texts).length > 0 ? texts : null
}
