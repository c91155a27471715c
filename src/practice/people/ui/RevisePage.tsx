import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { todayHere } from '#platform/web/dates.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { personPage, revisePerson } from '../api.ts'
import { Person } from '../schema/person.ts'
import { PersonClash } from './PersonClash.tsx'
import { draftOfPerson, isToCome, personFrom, type PersonDraft } from '../rules/drafts.ts'
import { BirthFields, NameField, ReachFields, SexField } from './PersonFields.tsx'
import { wordsForPeople } from './words.ts'

const page = getRouteApi('/people/$personId/edit')
const Revision = Person.superRefine(({ birth }, context) => {
  if (isToCome(birth, todayHere())) context.addIssue({ code: 'custom', path: ['birth'] })
})
type Draft = PersonDraft & { version: number }

/** Correct or complete what is written down of a person. */
export function RevisePage() {
  const { t } = useLingui()
  const { personId } = page.useParams()
  const query = useQuery({ ...asking(personPage, { id: personId }), refetchOnWindowFocus: false })
  return (
    <Page title={t`Correct or complete`} back={{ to: `/people/${personId}`, label: t`Back to the person` }}>
      <Answer of={query}>{({ person }) => <Revise key={person.id} person={person} />}</Answer>
    </Page>
  )
}

/** The form's draft, and its sending, which leads back to the person. */
function useRevision(person: Person, back: string) {
  const go = useGo()
  const fresh = (): Draft => ({ ...draftOfPerson(person), version: person.version })
  const draft = useDraft(`revision of ${person.id}`, Revision, fresh, {
    toInput: ({ version, ...values }) => ({ ...personFrom(values, todayHere()), version }),
  })
  const acting = useAct(revisePerson, {
    draft,
    onDone: () => {
      go(back)
    },
  })
  return { draft, acting }
}

function Revise({ person }: { person: Person }) {
  const { t } = useLingui()
  const go = useGo()
  const back = `/people/${person.id}`
  const { draft, acting } = useRevision(person, back)
  const clash = acting.failure?.code === 'version-clash' ? acting.failure : null
  return (
    <Form
      draft={draft}
      onSend={input => {
        acting.send(input)
      }}
      trouble={
        <>
          <ActTrouble of={acting} words={wordsForPeople} />
          {clash && (
            <PersonClash
              kept={clash.kept}
              sent={clash.sent}
              onKeep={() => {
                draft.finish()
                go(back)
              }}
              onSend={() => {
                acting.send({ ...clash.sent, version: clash.kept.version })
              }}
            />
          )}
        </>
      }
    >
      <NameField form={draft.form} />
      <SexField form={draft.form} />
      <BirthFields form={draft.form} />
      <ReachFields form={draft.form} />
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
