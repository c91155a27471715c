import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { newId } from '#platform/shared/id.ts'
import { todayHere } from '#platform/web/dates.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { PlaceLink, useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { addMember, personPage } from '../api.ts'
import { HouseholdRole, type Household, type PersonSummary } from '../schema/person.ts'
import { NewMember } from '../schema/registration.ts'
import { freshMember, isToCome, knownBirth, memberFrom, type MemberDraft } from '../rules/drafts.ts'
import { Duplicates, type Question } from './Duplicates.tsx'
import { RoleField } from './HouseholdFields.tsx'
import { BirthFields, NameField, SexField } from './PersonFields.tsx'
import { wordsForPeople } from './words.ts'

const page = getRouteApi('/people/$personId/member')
const Member = NewMember.superRefine(({ birth }, context) => {
  if (isToCome(birth, todayHere())) context.addIssue({ code: 'custom', path: ['birth'] })
})

/** Someone who lives in the same household: one who is written down already, or a new one. */
export function MemberPage() {
  const { t } = useLingui()
  const { personId } = page.useParams()
  const query = useQuery({ ...asking(personPage, { id: personId }), refetchOnWindowFocus: false })
  return (
    <Page title={t`Add a member`} back={{ to: `/people/${personId}`, label: t`Back to the person` }}>
      <Answer of={query}>
        {({ household }) =>
          household ? (
            <Add personId={personId} household={household.household} />
          ) : (
            <EmptyState
              title={t`No household is known yet`}
              action={
                <PlaceLink to={`/people/${personId}/household`}>
                  <Trans>Write down the household</Trans>
                </PlaceLink>
              }
            />
          )
        }
      </Answer>
    </Page>
  )
}

function Add({ personId, household }: { personId: string; household: Household }) {
  const { t } = useLingui()
  const go = useGo()
  const back = `/people/${personId}`
  const draft = useDraft(`member of ${household.id}`, Member, (): MemberDraft => freshMember(newId()), {
    toInput: values => memberFrom(values, todayHere()),
  })
  const acting = useAct(addMember, {
    draft,
    onDone: () => {
      go(back)
    },
  })
  const values = draft.form.getValues()
  const join = (known: PersonSummary) => {
    const role = HouseholdRole.safeParse(values.role).data ?? 'not-related'
    acting.send({ householdId: household.id, role, who: { kind: 'known', personId: known.id } })
  }
  return (
    <Form
      draft={draft}
      onSend={({ role, ...person }) => {
        acting.send({ householdId: household.id, role, who: { kind: 'new', person } })
      }}
      trouble={<ActTrouble of={acting} words={wordsForPeople} />}
    >
      <RoleField form={draft.form} name="role" label={t`Relation to the head of the household`} />
      <NameField form={draft.form} />
      <Duplicates
        sameLabel={t`This is the person; they live here now`}
        question={questionOf(values, household.villageCode)}
        onSame={join}
      />
      <SexField form={draft.form} />
      <BirthFields form={draft.form} />
      <SubmitBar
        label={t`Add to the household`}
        pending={acting.pending}
        isKept={draft.isKept}
        cancelTo={back}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

function questionOf(values: MemberDraft, villageCode: string | null): Question {
  const { fullName, sex } = values
  return { fullName, sex, birth: knownBirth(values, todayHere()), nik: null, phone: null, villageCode, exceptId: null }
}
