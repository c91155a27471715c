import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { recordForm, recordPage } from '../../api.ts'
import { nestedField } from '../../schema/record-model.ts'
import { HsdsKind } from '../../schema/record.ts'
import { NewForm } from './NewForm.tsx'
import { placeOf } from './words.ts'

const page = getRouteApi('/directory/records/$kind/$recordId/add/$field')

/** Something new within an object: a phone, a price, a place. */
export function AddRecordPage() {
  const { t } = useLingui()
  const say = useSay()
  const go = useGo()
  const { kind, recordId, field } = page.useParams()
  const parent = { kind: HsdsKind.catch('service').parse(kind), id: recordId }
  const child = nestedField(parent.kind, field)?.kind ?? 'attribute'
  const answer = useQuery(asking(recordForm, { kind: child }))
  const above = useQuery(asking(recordPage, parent))
  const what = answer.data?.ok ? say(answer.data.value.kindLabel) : ''
  return (
    <Page
      title={what === '' ? t`Add` : t`Add: ${what.toLowerCase()}`}
      back={{ to: placeOf(parent), label: above.data?.ok ? say(above.data.value.title) : t`Back` }}
    >
      <Answer of={answer}>
        {form => (
          <NewForm
            key={`${recordId} ${field}`}
            form={form}
            within={{ ...parent, field }}
            cancelTo={placeOf(parent)}
            isGuarded={above.data?.ok === true && above.data.value.isGuarded}
            onDone={() => {
              notify({ message: t`Added.` })
              go(placeOf(parent))
            }}
          />
        )}
      </Answer>
    </Page>
  )
}
