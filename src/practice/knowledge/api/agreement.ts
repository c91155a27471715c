import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { AgreementWords } from '../schema/agreement.ts'

export const agreementWords = operation({
  name: 'agreementWords',
  summary:
    'What always stands in a working agreement, in both languages: promises, confidentiality and its limits, rights',
  method: 'GET',
  path: '/knowledge/agreement',
  input: z.strictObject({}),
  output: AgreementWords,
  failures: [],
  permission: 'term.read',
  purpose: 'directory',
  audit: { fact: 'terms.read', about: null },
  offline: 'cached',
})
