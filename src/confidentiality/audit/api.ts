import { operation } from '#platform/shared/operation.ts'
import { AuditPage, AuditQuestion } from './schema.ts'

export const auditOfAgency = operation({
  name: 'auditOfAgency',
  summary: 'Who did or read what in this agency, newest first, and whether the chain of a record is whole',
  method: 'GET',
  path: '/audit',
  input: AuditQuestion,
  output: AuditPage,
  failures: [],
  permission: 'audit.read',
  purpose: 'protection',
  audit: { fact: 'audit.read', about: null },
  offline: 'online-only',
})
