import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink, useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { recordForm, recordPage } from '../../api.ts'
import type { RecordTitle } from '../../schema/record-page.ts'
import { HsdsKind } from '../../schema/record.ts'
import { NewForm } from './NewForm.tsx'
import { placeOf } from './words.ts'

const page = getRouteApi('/directory/records/$kind/new')

/** A new service, a new organisation, or another object that stands by itself. */
export function NewRecordPage() {
  const { t } = useLingui()
  const say = useSay()
  const go = useGo()
  const { kind: said } = page.useParams()
  const kind = HsdsKind.catch('service').parse(said)
  const answer = useQuery(asking(recordForm, { kind }))
  const { organization, named, isReady } = useOrganization()
  const what = answer.data?.ok ? say(answer.data.value.kindLabel).toLowerCase() : ''
  const back = kind === 'service' ? '/directory' : `/directory/records?kind=${kind}`
  return (
    <Page
      title={what === '' ? t`New` : t`New: ${what}`}
      back={{ to: back, label: t`Directory` }}
      {...(kind === 'service' && { lead: <First /> })}
    >
      <Answer of={answer}>
        {form =>
          isReady && (
            <NewForm
              key={kind}
              form={form}
              within={null}
              begun={organization === undefined ? {} : { organization }}
              named={named}
              cancelTo={back}
              onDone={made => {
                notify({ message: t`It is in the directory. Now add its parts.` })
                go(placeOf(made))
              }}
            />
          )
        }
      </Answer>
    </Page>
  )
}

function First() {
  const { t } = useLingui()
  return (
    <>
      <Trans>The organisation that gives it must be in the directory first.</Trans>{' '}
      <PlaceLink to="/directory/records/organization/new">{t`New organisation`}</PlaceLink>
    </>
  )
}

/** The organisation that a new service is begun for. */
function useOrganization() {
  const { organization } = page.useSearch()
  const { data } = useQuery({
    ...asking(recordPage, { kind: 'organization', id: organization ?? '' }),
    enabled: organization !== undefined,
  })
  const named: Record<string, RecordTitle> = {}
  if (data?.ok)
    named[data.value.id] = { kind: data.value.kind, id: data.value.id, title: data.value.title, subtitle: null }
  return { organization, named, isReady: organization === undefined || data !== undefined }
}
