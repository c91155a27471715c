import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { newId } from '#platform/shared/id.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { foundHousehold, personPage, reviseHousehold } from '../api.ts'
import { Household } from '../schema/person.ts'
import { FoundHousehold } from '../schema/registration.ts'
import { draftOfHousehold, freshHousehold, householdFrom, type HouseholdDraft } from '../rules/drafts.ts'
import { HouseholdClash } from './HouseholdClash.tsx'
import { AddressFields, RoleField } from './HouseholdFields.tsx'
import { wordsForPeople } from './words.ts'

const page = getRouteApi('/people/$personId/household')

/** Write down the household of a person, or correct where it lives. */
export function HouseholdPage() {
  const { t } = useLingui()
  const { personId } = page.useParams()
  const query = useQuery({ ...asking(personPage, { id: personId }), refetchOnWindowFocus: false })
  return (
    <Page title={t`Household`} back={{ to: `/people/${personId}`, label: t`Back to the person` }}>
      <Answer of={query}>
        {({ household }) =>
          household ? (
            <Revise key={household.household.id} personId={personId} household={household.household} />
          ) : (
            <Found personId={personId} />
          )
        }
      </Answer>
    </Page>
  )
}

function Found({ personId }: { personId: string }) {
  const { t } = useLingui()
  const go = useGo()
  const back = `/people/${personId}`
  const draft = useDraft(
    `household of ${personId}`,
    FoundHousehold,
    (): HouseholdDraft & { role: string } => ({ ...freshHousehold(newId()), role: 'head' }),
    { toInput: ({ role, ...home }) => ({ ...householdFrom(home), role, personId }) },
  )
  const acting = useAct(foundHousehold, {
    draft,
    onDone: () => {
      go(back)
    },
  })
  return (
    <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} words={wordsForPeople} />}>
      <AddressFields
        form={draft.form}
        villageCode={draft.form.getValues().villageCode}
        onVillage={code => {
          draft.form.setFieldValue('villageCode', code)
        }}
      />
      <RoleField form={draft.form} name="role" label={t`Relation to the head of the household`} />
      <SubmitBar
        label={t`Write down the household`}
        pending={acting.pending}
        isKept={draft.isKept}
        cancelTo={back}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

function Revise({ personId, household }: { personId: string; household: Household }) {
  const { t } = useLingui()
  const go = useGo()
  const back = `/people/${personId}`
  const draft = useDraft(
    `address of ${household.id}`,
    Household,
    (): HouseholdDraft & { version: number } => ({ ...draftOfHousehold(household), version: household.version }),
    { toInput: ({ version, ...home }) => ({ ...householdFrom(home), version }) },
  )
  const acting = useAct(reviseHousehold, {
    draft,
    onDone: () => {
      go(back)
    },
  })
  const trouble = (
    <>
      <ActTrouble of={acting} words={wordsForPeople} />
      {acting.failure?.code === 'version-clash' && (
        <HouseholdClash clash={acting.failure} onKeep={draft.finish} back={back} onSend={acting.send} />
      )}
    </>
  )
  return (
    <Form draft={draft} onSend={acting.send} trouble={trouble}>
      <AddressFields
        form={draft.form}
        villageCode={draft.form.getValues().villageCode}
        onVillage={code => {
          draft.form.setFieldValue('villageCode', code)
        }}
      />
      <SubmitBar
        label={t`Save the correction`}
        pending={acting.pending}
        isKept={draft.isKept}
        cancelTo={back}
        onDiscard={draft.discard}
      />
    </Form>
  )
}
