import type { CommonFailure } from '#platform/shared/failure.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { Example } from '../example.ts'
import { Answer } from './Answer.tsx'

type Given = Result<string, CommonFailure> | undefined
const query = (data: Given) => ({
  data,
  isError: false,
  isFetching: false,
  refetch: () => new Promise<never>(() => undefined),
})
const shown = (data: Given) => () => <Answer of={query(data)}>{value => <p>{value}</p>}</Answer>

export const examples: Example[] = [
  { name: 'There', Show: shown(ok('Sari Wulandari')) },
  { name: 'Coming', Show: shown(undefined) },
  { name: 'No connection', Show: shown(fail({ code: 'unreachable' })) },
  { name: 'Not found', Show: shown(fail({ code: 'not-found' })) },
  { name: 'A fault, with its number', Show: shown(fail({ code: 'fault', reference: 'K7-4821' })) },
]
