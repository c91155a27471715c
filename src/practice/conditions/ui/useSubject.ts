import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { SubjectKind } from '#practice/resources/schema/conditions.ts'
import { criteriaOf } from '../api.ts'

type Asked = { kind: string; subjectId: string; place: string | undefined; on?: string | undefined }

/** The conditions that a page's address names. An address that names no kind of subject finds nothing. */
export function useCriteria({ kind, subjectId, place, on }: Asked) {
  const input = {
    kind: SubjectKind.catch('service').parse(kind),
    id: subjectId,
    ...(place !== undefined && { place }),
    ...(on !== undefined && { on }),
  }
  return useQuery(asking(criteriaOf, input))
}
