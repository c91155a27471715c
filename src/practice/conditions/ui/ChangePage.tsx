import { useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { Guarded } from '#practice/resources/ui/parts/Telling.tsx'
import { Builder } from './Builder.tsx'
import { useCriteria } from './useSubject.ts'

const page = getRouteApi('/directory/conditions/$kind/$subjectId/change')

/** Where a curator changes the conditions of a programme, a service or a service at one place. */
export function ChangePage() {
  const { t } = useLingui()
  const { kind, subjectId } = page.useParams()
  const { place, on } = page.useSearch()
  const answer = useCriteria({ kind, subjectId, place, on })
  if (answer.data?.ok) {
    const { subject, on: day, isGuarded } = answer.data.value
    return (
      <Guarded value={isGuarded}>
        <Builder key={`${subject.kind} ${subject.id} ${subject.place ?? ''} ${day}`} criteria={answer.data.value} />
      </Guarded>
    )
  }
  return (
    <Page title={t`Change the conditions`}>
      <Answer of={answer}>{() => null}</Answer>
    </Page>
  )
}
