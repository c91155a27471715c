import { Trans, useLingui } from '@lingui/react/macro'
import { Stack, Title } from '@mantine/core'
import { newId } from '#platform/shared/id.ts'
import { todayHere } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type DraftOf } from '#platform/web/parts/form/useDraft.ts'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSearchWords } from '#platform/web/search.ts'
import { useAct } from '#platform/web/useAct.ts'
import { registerPerson } from '../api.ts'
import { RegisterPerson } from '../schema/registration.ts'
import { Duplicates } from './Duplicates.tsx'
import { freshHousehold, isToCome, knownBirth, orNull, personFromSearch, registrationFrom } from '../rules/drafts.ts'
import type { RegistrationDraft } from '../rules/drafts.ts'
import { AddressFields, MemberFields, RoleField } from './HouseholdFields.tsx'
import { BirthFields, NameField, ReachFields, SexField } from './PersonFields.tsx'
import { wordsForPeople } from './words.ts'

/** A birth to come is refused beside its field, before anything is sent. */
const Registration = RegisterPerson.superRefine(({ birth, belongsTo }, context) => {
  const today = todayHere()
  if (isToCome(birth, today)) context.addIssue({ code: 'custom', path: ['birth'] })
  const members = belongsTo.kind === 'new' ? belongsTo.members : []
  for (const [index, member] of members.entries()) {
    const path = ['belongsTo', 'members', index, 'birth']
    if (isToCome(member.birth, today)) context.addIssue({ code: 'custom', path })
  }
})
type Fields = DraftOf<RegistrationDraft, typeof Registration>['form']

/** Write down a person and the household in one go; the words of the search are carried over. */
export function RegisterPage() {
  const { t } = useLingui()
  const go = useGo()
  const draft = useRegistration()
  const acting = useAct(registerPerson, {
    draft,
    onDone: ({ person }) => {
      go(`/people/${person.id}`)
    },
  })
  return (
    <Page
      title={t`Register a person`}
      back={{ to: '/people', label: t`Search people` }}
      lead={<Trans>Only the name is needed. What is not known yet can be added later.</Trans>}
    >
      <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} words={wordsForPeople} />}>
        <Who form={draft.form} onSame={draft.discard} />
        <Home form={draft.form} />
        <SubmitBar
          label={t`Register this person`}
          pending={acting.pending}
          isKept={draft.isKept}
          cancelTo="/people"
          onDiscard={draft.discard}
        />
      </Form>
    </Page>
  )
}

function useRegistration(): DraftOf<RegistrationDraft, typeof Registration> {
  const words = useSearchWords()
  const fresh = (): RegistrationDraft => ({
    ...personFromSearch(newId(), words),
    belongsTo: { kind: 'new', household: freshHousehold(newId()), role: 'head', members: [] },
  })
  return useDraft('person to register', Registration, fresh, {
    toInput: values => registrationFrom(values, todayHere()),
  })
}

function Who({ form, onSame }: { form: Fields; onSame: () => void }) {
  const { t } = useLingui()
  const go = useGo()
  const values = form.getValues()
  return (
    <>
      <NameField form={form} />
      <Duplicates
        sameLabel={t`This is the person`}
        question={{
          fullName: values.fullName,
          sex: values.sex,
          birth: knownBirth(values, todayHere()),
          nik: orNull(values.nik),
          phone: orNull(values.phone),
          villageCode: values.belongsTo.household.villageCode,
          exceptId: null,
        }}
        onSame={person => {
          onSame()
          go(`/people/${person.id}`)
        }}
      />
      <SexField form={form} />
      <BirthFields form={form} />
      <ReachFields form={form} />
    </>
  )
}

function Home({ form }: { form: Fields }) {
  const { t } = useLingui()
  const { kind, household } = form.getValues().belongsTo
  return (
    <Stack component="section" gap="lg" aria-labelledby="household">
      <Title order={2} id="household">
        <Trans>Household</Trans>
      </Title>
      <ChoiceField
        form={form}
        name="belongsTo.kind"
        label={t`Where and with whom does this person live?`}
        isBeside
        options={[
          { value: 'new', label: t`Write down what is known` },
          { value: 'not-known', label: t`Not known yet`, hint: t`It can be added on the person’s page.` },
        ]}
      />
      {kind === 'new' && (
        <>
          <AddressFields
            form={form}
            at="belongsTo.household."
            villageCode={household.villageCode}
            onVillage={code => {
              form.setFieldValue('belongsTo.household.villageCode', code)
            }}
          />
          <RoleField form={form} name="belongsTo.role" label={t`Relation to the head of the household`} />
          <MemberFields form={form} />
        </>
      )}
    </Stack>
  )
}
