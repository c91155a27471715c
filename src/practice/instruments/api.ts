import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { Form } from './schema/form.ts'
import {
  FormChanged,
  FormEntry,
  FormFile,
  FormKey,
  FormNotUnderstood,
  FormNotWritable,
  KeptForm,
  OwnForm,
  VersionTaken,
} from './schema/kept.ts'

const MOST_BYTES = 5_000_000

export const formsList = operation({
  name: 'formsList',
  summary: 'Instruments and forms that can be asked',
  method: 'GET',
  path: '/forms',
  input: z.strictObject({}),
  output: z.array(FormEntry),
  failures: [],
  permission: 'form.read',
  purpose: 'help',
  audit: { fact: 'forms.read', about: null },
  offline: 'cached',
})

export const formPage = operation({
  name: 'formPage',
  summary: 'One version of a form, whole',
  method: 'GET',
  path: '/forms/one',
  input: FormKey,
  output: KeptForm,
  failures: [],
  permission: 'form.read',
  purpose: 'help',
  audit: { fact: 'form.read', about: null },
  offline: 'cached',
})

export const previewForm = operation({
  name: 'previewForm',
  summary: 'Read a form from a FHIR Questionnaire or an XLSForm, without keeping it',
  method: 'POST',
  reads: true,
  path: '/forms/previews',
  input: FormFile,
  output: Form,
  maxBytes: MOST_BYTES,
  failures: [FormNotUnderstood],
  permission: 'form.keep',
  purpose: 'help',
  audit: { fact: 'form.previewed', about: null },
  offline: 'online-only',
})

export const importForm = operation({
  name: 'importForm',
  summary: 'Keep a form for the agency, from a FHIR Questionnaire or an XLSForm',
  method: 'POST',
  path: '/forms',
  input: FormFile,
  output: KeptForm,
  maxBytes: MOST_BYTES,
  failures: [FormNotUnderstood, VersionTaken],
  permission: 'form.keep',
  purpose: 'help',
  audit: { fact: 'form.kept', about: null },
  offline: 'online-only',
})

export const buildForm = operation({
  name: 'buildForm',
  summary: 'Keep a form that the agency made by hand, as the next version of it',
  method: 'POST',
  path: '/forms/own',
  input: OwnForm,
  output: KeptForm,
  failures: [FormNotUnderstood, VersionTaken, FormChanged],
  permission: 'form.keep',
  purpose: 'help',
  audit: { fact: 'form.built', about: null },
  offline: 'online-only',
})

export const retireForm = operation({
  name: 'retireForm',
  summary: 'Ask a form of the agency no more, or ask it again',
  method: 'POST',
  path: '/forms/retirements',
  input: FormKey.extend({ isRetired: z.boolean() }),
  output: KeptForm,
  failures: [],
  permission: 'form.keep',
  purpose: 'help',
  audit: { fact: 'form.retired', about: null },
  offline: 'online-only',
})

export const exportForm = operation({
  name: 'exportForm',
  summary: 'A form as a file: FHIR Questionnaire or XLSForm',
  method: 'GET',
  path: '/forms/file',
  input: FormKey.extend({ as: z.enum(['fhir', 'xlsform']) }),
  output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
  failures: [FormNotWritable],
  permission: 'form.read',
  purpose: 'help',
  audit: { fact: 'form.exported', about: null },
  offline: 'online-only',
})
