import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import { newId } from '#platform/shared/id.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField, ManyField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { ConsentForm } from '#practice/cases/1-intake/ui/parts/ConsentForm.tsx'
import { previewReferral, referralsOfCase, sendReferral } from '../api.ts'
import { categoriesOf, LEAST_FIELDS } from '../rules/package.ts'
import { SendReferral, type ReferralPreview } from '../schema/act.ts'
import { PackageFieldName } from '../schema/referral.ts'
import { wordsForReferral } from './failures.ts'
import { ConsentNeeded } from './ConsentNeeded.tsx'
import { Preview } from './Preview.tsx'
import { FIELD_REASONS, FIELD_WORDS } from './words.ts'

const place = getRouteApi('/cases/$caseId/needs/$needId/refer')

/** The worker asks a provider to help: what goes along is ticked with the client, and seen as the provider will see it. */
export function SendReferralPage() {
  const { t } = useLingui()
  const { caseId, needId } = place.useParams()
  const { service } = place.useSearch()
  return (
    <Page
      title={t`Send a referral`}
      back={{ to: `/cases/${caseId}/needs/${needId}/alternatives`, label: t`Ways of help` }}
      lead={
        <Trans>Decide together with the client what the provider may see. Send no more than it needs to answer.</Trans>
      }
      width="wide"
    >
      <Sending key={`${needId} ${service}`} />
    </Page>
  )
}

function Sending() {
  const { t } = useLingui()
  const { caseId } = place.useParams()
  const go = useGo()
  const { draft, preview } = useReferral()
  const sending = useAct(sendReferral, {
    draft,
    stale: [referralsOfCase],
    onDone: ({ id, organizationName }) => {
      notify({ message: t`The referral was sent to ${organizationName}.` })
      go(`/cases/${caseId}/referrals/${id}`)
    },
  })
  return (
    <Answer of={preview} words={wordsForReferral}>
      {seen => (
        <>
          <Form
            draft={draft}
            onSend={sending.send}
            trouble={<ActTrouble<typeof sendReferral> of={sending} words={wordsForReferral} />}
          >
            <Fields form={draft.form} seen={seen} />
            <Preview seen={seen} note={draft.form.getValues().note} />
            <ConsentNeeded seen={seen} />
            <SubmitBar
              label={t`Send this referral`}
              pending={sending.pending}
              isKept={draft.isKept}
              cancelTo={`/cases/${caseId}`}
              onDiscard={draft.discard}
            />
          </Form>
          {seen.missing.length > 0 && (
            <ConsentForm
              key={seen.organization.id}
              caseId={caseId}
              purpose="referral"
              recipient={seen.organization}
              categories={categoriesOf(draft.form.getValues().fields, seen.notKnown)}
              onDone={() => void preview.refetch()}
            />
          )}
        </>
      )}
    </Answer>
  )
}

/** The referral being prepared, under the id that it will have, and what the provider would see of it now. */
function useReferral() {
  const { caseId, needId } = place.useParams()
  const { service, choice } = place.useSearch()
  const fresh = () => {
    const chosen = { caseId, needId, serviceId: service, choiceId: choice ?? null }
    return { id: newId(), ...chosen, fields: [...LEAST_FIELDS], note: '' }
  }
  const draft = useDraft(`referral of ${needId} to ${service}`, SendReferral, fresh)
  const fields = draft.form.getValues().fields
  const preview = useQuery({
    ...asking(previewReferral, { caseId, needId, serviceId: service, fields }),
    placeholderData: keepPreviousData,
  })
  // Without a connection the form stays, with what was seen last: nobody loses what they were writing.
  const seen = useRef(preview.data)
  if (preview.data?.ok) seen.current = preview.data
  const data = seen.current?.ok ? seen.current : preview.data
  return { draft, preview: { ...preview, data } }
}

type FieldsProps = { form: ReturnType<typeof useReferral>['draft']['form']; seen: ReferralPreview }

function Fields({ form, seen }: FieldsProps) {
  const { t } = useLingui()
  const say = useSay()
  const { organization } = seen
  const known = PackageFieldName.options.filter(field => !seen.notKnown.includes(field))
  const options = known.map(value => {
    const hint = FIELD_REASONS[value]
    return { value, label: t(FIELD_WORDS[value]), ...(hint && { hint: t(hint) }) }
  })
  const missing = seen.notKnown.map(field => t(FIELD_WORDS[field])).join(', ')
  return (
    <>
      <p>
        <strong>{say(seen.serviceName)}</strong> · {organization.name}
      </p>
      <ManyField
        form={form}
        name="fields"
        label={t`What may ${organization.name} see?`}
        hint={missing === '' ? undefined : t`Not in the record yet, so it cannot go: ${missing}`}
        expected={t`Tick at least one thing, for example what is needed.`}
        options={options}
        isBeside
      />
      <LongField
        form={form}
        name="note"
        label={t`A note for the provider`}
        hint={t`What helps them to answer. Write it so that the client could read it too.`}
        isOptional
      />
    </>
  )
}
