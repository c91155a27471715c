import { cleaned, readFile, type Content } from '#practice/exchange/commands/read.ts'
import { Problems } from '#practice/exchange/rules/problems.ts'
import type { RecordSet } from '#practice/resources/schema/record.ts'

async function opened(content: string | Buffer, name = 'file.csv') {
  const problems = new Problems()
  const answer = await readFile(name, Buffer.from(content), { source: 'source', problems })
  return { answer, problems }
}
export async function refusal(content: string | Buffer, name?: string): Promise<string | null> {
  const { answer } = await opened(content, name)
  return answer.ok ? null : answer.failure.why
}
export async function good(content: string | Buffer, name?: string): Promise<{ content: Content; problems: Problems }> {
  const { answer, problems } = await opened(content, name)
  if (!answer.ok) throw new Error(answer.failure.why)
  return { content: answer.value, problems }
}
/** The records of a file of the standard, judged; and what was told, as table, row and reason. */
export async function records(content: string | Buffer, name?: string) {
  const found = await good(content, name)
  if (found.content.format === 'table') throw new Error('a table of someone’s own')
  const set = cleaned(found.content.read, found.problems)
  return {
    set,
    format: found.content.format,
    told: found.problems.list.map(({ sheet, row, reason }) => `${sheet} ${row ?? ''} ${reason}`),
  }
}
export async function rowsOf(content: string | Buffer, name?: string) {
  const found = await good(content, name)
  return found.content.format === 'table'
    ? (found.content.tables[0]?.rows.map(({ cells }) => Object.values(cells)) ?? [])
    : []
}
export const all = (set: RecordSet, kind: string) =>
  set.records.filter(record => record.kind === kind).map(({ body }) => body)
