import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { GlossaryWord, NeedTerm, ReasonKind, ReasonTerm } from './schema.ts'

export const needTaxonomy = operation({
  name: 'needTaxonomy',
  summary: 'Every need that can be named, groups first in their own order',
  method: 'GET',
  path: '/knowledge/needs',
  input: z.strictObject({}),
  output: z.array(NeedTerm),
  failures: [],
  permission: 'term.read',
  purpose: 'directory',
  audit: { fact: 'terms.read', about: null },
  offline: 'cached',
})

export const reasonTerms = operation({
  name: 'reasonTerms',
  summary: 'Why help fails, why a provider declines, or why a client does',
  method: 'GET',
  path: '/knowledge/reasons/:kind',
  input: z.strictObject({ kind: ReasonKind }),
  output: z.array(ReasonTerm),
  failures: [],
  permission: 'term.read',
  purpose: 'directory',
  audit: { fact: 'terms.read', about: null },
  offline: 'cached',
})

export const glossary = operation({
  name: 'glossary',
  summary: 'The words of practice: one word an idea, in both languages',
  method: 'GET',
  path: '/knowledge/words',
  input: z.strictObject({}),
  output: z.array(GlossaryWord),
  failures: [],
  permission: 'term.read',
  purpose: 'directory',
  audit: { fact: 'terms.read', about: null },
  offline: 'cached',
})
