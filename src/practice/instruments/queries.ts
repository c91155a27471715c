import { readdirSync, readFileSync } from 'node:fs'
import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type * as api from './api.ts'
import { readQuestionnaire } from './rules/fhir-read.ts'
import { writeQuestionnaire } from './rules/fhir-write.ts'
import { scorings, shipped } from './rules/forms.ts'
import { isOwnMade, latestOf } from './rules/own-form.ts'
import { ownScoring } from './rules/own-score.ts'
import { itemsOf } from './rules/walk.ts'
import { writeXlsform } from './rules/xlsform-write.ts'
import { formIn } from './commands/files.ts'
import { workbookOf } from './commands/workbook.ts'
import type { Form, FormProblem } from './schema/form.ts'
import type { FormAnswer, FormEntry, FormKey, FormNotUnderstood, KeptForm } from './schema/kept.ts'
import type { Scoring } from './schema/score.ts'
import { loadAnswers, loadForm, loadForms, type FormRow } from './store.ts'

type NotFound = { code: 'not-found' }
type Exported = { fileName: string; mediaType: string; base64: string }

const FOLDER = new URL('./definitions/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))
let kept: { forms: readonly Form[]; scoring: ReadonlyMap<string, Scoring> } | null = null

/** What Simpul ships, read once. */
function ours() {
  kept ??= {
    forms: shipped(
      readdirSync(FOLDER)
        .filter(name => name.endsWith('.json') && name !== 'scoring.json')
        .map(read),
    ),
    scoring: new Map(scorings(read('scoring.json')).map(one => [one.url, one])),
  }
  return kept
}

/** A version of a form, shipped or the agency's own; null when there is none. */
export async function formByKey(context: Context, key: FormKey): Promise<KeptForm | null> {
  const found = ours().forms.find(form => form.url === key.url && form.version === key.version)
  if (found) return asShipped(found)
  const row = await loadForm(context, key)
  return row ? fromRow(row) : null
}

/** Everything that was answered about a record, the latest first, with the forms that were asked. */
export async function answersAbout(context: Context, subjectId: string): Promise<FormAnswer[]> {
  const rows = await loadAnswers(context, subjectId)
  const names = await namesOfAccounts(context, [...new Set(rows.map(row => row.recordedBy))])
  return rows.map(({ recordedBy, ...row }) => ({ ...row, recordedByName: names.get(recordedBy) ?? null }))
}

/** Forms that can be asked, and those that are only read any more. */
export async function formsList(
  _permit: Permit<'form.read'>,
  context: Context,
): Promise<{ ok: true; value: FormEntry[] }> {
  const own = (await loadForms(context)).map(fromRow)
  const asked = own.filter(({ isRetired }) => !isRetired)
  const latest = new Map(
    [...Map.groupBy(asked, ({ form }) => form.url)].map(([url, all]) => [
      url,
      latestOf(all.map(({ form }) => form.version)),
    ]),
  )
  const isLatest = ({ form: { url, version } }: KeptForm) => !isOwnMade(url) || (latest.get(url) ?? version) === version
  return ok([...ours().forms.map(asShipped), ...own].map(kept => ({ ...entryOf(kept), isLatest: isLatest(kept) })))
}

export async function formPage(
  _permit: Permit<'form.read'>,
  context: Context,
  key: FormKey,
): Promise<Result<KeptForm, NotFound>> {
  const found = await formByKey(context, key)
  return found ? ok(found) : fail({ code: 'not-found' })
}

/** What a file holds, before anything of it is kept. */
export async function previewForm(
  _permit: Permit<'form.keep'>,
  _context: Context,
  file: InputOf<typeof api.previewForm>,
): Promise<Result<Form, FormNotUnderstood>> {
  return formIn(file)
}

/** A form as a file for other systems. */
export async function exportForm(
  _permit: Permit<'form.read'>,
  context: Context,
  { as, ...key }: InputOf<typeof api.exportForm>,
): Promise<Result<Exported, { code: 'form-not-writable'; problems: FormProblem[] } | NotFound>> {
  const found = await formByKey(context, key)
  if (!found) return fail({ code: 'not-found' })
  const name = `${key.url.replace(/^urn:simpul:form:/, '').replace(/[^\w.-]+/g, '-')}-${key.version}`
  if (as === 'fhir') {
    const text = JSON.stringify(writeQuestionnaire(found.form), null, 2)
    return ok({
      fileName: `${name}.json`,
      mediaType: 'application/fhir+json',
      base64: Buffer.from(text).toString('base64'),
    })
  }
  const sheets = writeXlsform(found.form)
  if (!sheets.ok) return sheets
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return ok({ fileName: `${name}.xlsx`, mediaType, base64: (await workbookOf(sheets.value)).toString('base64') })
}

function asShipped(form: Form): KeptForm {
  return { form, origin: 'shipped', isRetired: false, keptOn: null, scoring: ours().scoring.get(form.url) ?? null }
}

function fromRow({ document, isRetired, keptOn }: FormRow): KeptForm {
  const form = readQuestionnaire(document)
  if (!form.ok) throw new Error('A form that was kept is not understood any more')
  return {
    form: form.value,
    origin: 'agency',
    isRetired,
    keptOn,
    scoring: ours().scoring.get(form.value.url) ?? ownScoring(form.value),
  }
}

function entryOf({ form, scoring, ...entry }: KeptForm): Omit<FormEntry, 'isLatest'> {
  const asked = itemsOf(form.items)
  const spoken = (['id', 'en'] as const).filter(language =>
    asked.every(({ text }) => text[language] !== undefined || Object.keys(text).length === 0),
  )
  const { url, version, title, description, publisher } = form
  const questions = asked.filter(({ type, calculated }) => type !== 'group' && type !== 'display' && !calculated).length
  const isScored = scoring !== null && scoring.method !== 'none'
  return { ...entry, url, version, title, description, publisher, questions, languages: spoken, isScored }
}
