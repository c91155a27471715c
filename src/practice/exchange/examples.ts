import { breakRings, checkRecords } from './rules/check.ts'
import { documentsIn, readDocuments } from './rules/documents.ts'
import { Problems } from './rules/problems.ts'

export const id = (nth: number) => `5e1f0000-0000-4000-8000-${String(nth).padStart(12, '0')}`

/** A service whose parts are read and judged; what was said of it, and what became of it. */
export function judged(...services: Record<string, unknown>[]) {
  const problems = new Problems()
  const read = readDocuments(documentsIn(services) ?? [], 'source', problems)
  const set = checkRecords(read.set, read.origins, problems)
  breakRings(set, read.origins, problems)
  const told = problems.list.map(({ row, column, reason, effect }) => [row, column, reason, effect])
  return {
    set,
    told,
    problems: problems.list,
    bodyOf: (kind: string) => set.records.find(one => one.kind === kind)?.body,
  }
}
export const service = (more: object = {}) => ({ id: id(1), name: 'Dapur', status: 'active', ...more })
