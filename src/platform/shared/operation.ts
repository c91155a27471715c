import type * as z from 'zod'
import { COMMON_FAILURES, type CommonFailure, type FailureKind } from './failure.ts'

/** What someone does something for. Who may do it for another purpose may not do it for this one. */
export type Purpose = 'help' | 'oversight' | 'directory' | 'policy' | 'protection' | 'administration' | 'self'

/** One row of a room's api.ts: the single source for route, client call, OpenAPI, permission, audit and offline use. */
export type Operation = {
  /** The act in practice's words; also the OpenAPI operationId. */
  name: string
  summary: string
  method: 'GET' | 'POST'
  /** A POST that only reads: what it asks for (a name, a number of identity) must not stand in an address. */
  reads?: true
  /** Keys after a colon are taken from the input; the rest travel as query (GET) or body (POST). */
  path: `/${string}`
  /** A strict object: keys that it does not know are refused. */
  input: z.ZodObject
  output: z.ZodType
  /** The most that a body may hold, in bytes; 256 kB when absent. A file travels as base64 in its input. */
  maxBytes?: number
  failures: readonly FailureKind[]
  permission: string
  purpose: Purpose
  /** The input's key for the record that the actor must stand in a relation to, where the policy asks for one. */
  relation?: string
  /** The fact that the audit keeps, and the input's key for whom or what it is about; null: no one record. */
  audit: { fact: string; about: string | null }
  /** Without a connection: wait in the outbox, answer from what the device kept, or not at all. */
  offline: 'queue' | 'cached' | 'online-only'
}
/** What a device sends; parsed and branded it is the input. */
export type SentOf<Row extends Operation> = z.input<Row['input']>
export type InputOf<Row extends Operation> = z.output<Row['input']>
export type OutputOf<Row extends Operation> = z.output<Row['output']>
export type FailureOf<Row extends Operation> = z.output<Row['failures'][number]['schema']> | CommonFailure

/** @throws Error when the input would let unknown keys pass; Zod's types cannot tell strict from loose */
export function operation<const Row extends Operation>(
  row: Row & { audit: { about: keyof Row['input']['shape'] | null }; relation?: keyof Row['input']['shape'] },
): Row {
  if (row.input.def.catchall?._zod.def.type !== 'never') throw new Error(`${row.name}: the input is not strict`)
  return row
}

/** Only what changes something needs an act id. */
export function isReading(row: Operation): boolean {
  return row.method === 'GET' || row.reads === true
}

/** Where an input travels: some keys in the path, the rest as query (GET) or body (POST). */
export function placed(row: Operation, input: Record<string, unknown>) {
  const keys = pathKeys(row)
  const path = keys.reduce((made, key) => made.replace(`:${key}`, encodeURIComponent(String(input[key]))), row.path)
  return { path, rest: Object.fromEntries(Object.entries(input).filter(([key]) => !keys.includes(key))) }
}

export function pathKeys({ path }: Operation): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(match => match[1] ?? '')
}

export function failureKind(row: Operation, code: string): FailureKind | undefined {
  return [...row.failures, ...COMMON_FAILURES].find(kind => kind.code === code)
}
