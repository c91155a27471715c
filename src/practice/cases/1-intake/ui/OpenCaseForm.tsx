import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import type { Colleague, Me } from '#confidentiality/access/schema/members.ts'
import { newId } from '#platform/shared/id.ts'
import { todayHere } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField, SelectField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { useAct } from '#platform/web/useAct.ts'
import type { PersonView } from '#practice/people/schema/registration.ts'
import { CaseSource } from '../../schema.ts'
import look from '../../ui/Case.module.css'
import { SOURCE_WORDS } from '../../ui/words.ts'
import { openCase } from '../api.ts'
import { OpenCase } from '../schema.ts'
import { consentFrom, freshConsent, unclearField, USUAL_CATEGORIES, type ConsentDraft } from './consent-draft.ts'
import { ConsentFields } from './ConsentFields.tsx'
import { wordsForIntake } from './parts/words.ts'
import { TriageField } from './TriageField.tsx'

const Contact = OpenCase.omit({ id: true }).superRefine(({ consent }, context) => {
  const field = unclearField(consent, todayHere())
  if (field !== null) context.addIssue({ code: 'custom', path: ['consent', field] })
})
type Values = {
  client: string
  source: string
  presentingProblem: string
  triage: string
  assignTo: string
  consent: ConsentDraft
}
type Props = {
  view: PersonView
  me: Me
  colleagues: readonly Colleague[]
  /** Called with the name of the colleague who has the case, when that is not whoever opened it. */
  onHandedOver: (name: string) => void
}

/** Who it is about, how they came, what they say, how safe they are, on what basis help is given, and who takes it. */
export function OpenCaseForm(props: Props) {
  const { t } = useLingui()
  const { draft, acting } = useContact(props)
  const { form } = draft
  const { triage, consent } = form.getValues()
  const personId = props.view.person.id
  return (
    <Form
      draft={draft}
      onSend={contact => {
        acting.send({ ...contact, id: draft.actId })
      }}
      trouble={<ActTrouble of={acting} words={wordsForIntake} />}
    >
      <Came form={form} view={props.view} />
      <TriageField form={form} triage={triage} />
      <section className={look.section} aria-labelledby="basis">
        <h2 id="basis">
          <Trans>May we help?</Trans>
        </h2>
        <blockquote className={look.words}>
          <Trans>
            “May we write down what you tell us, and work on it with you? Nobody outside sees it without asking you
            again. You may say no, and you may take it back at any time.”
          </Trans>
        </blockquote>
        <Stack gap="lg">
          <ConsentFields form={form} at="consent." basis={consent.basis} isOpen />
        </Stack>
      </section>
      <SelectField
        form={form}
        name="assignTo"
        label={t`Who takes this case?`}
        expected={t`Choose who takes this case.`}
        options={props.colleagues.map(({ accountId, name }) => ({
          ...{ value: accountId, label: accountId === props.me.accountId ? t`${name} (you)` : name },
        }))}
      />
      <SubmitBar
        label={t`Open this case`}
        pending={acting.pending}
        isKept={draft.isKept}
        cancelTo={`/people/${personId}`}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

function Came({ form, view: { person, household } }: { form: FieldForm; view: PersonView }) {
  const { t } = useLingui()
  const name = person.fullName
  return (
    <>
      {household !== null && household.members.length > 1 && (
        <ChoiceField
          form={form}
          name="client"
          label={t`With whom do we work?`}
          expected={t`Choose with whom we work.`}
          options={[
            { value: 'person', label: t`With ${name}` },
            { value: 'family', label: t`With the whole family`, hint: t`${name} speaks for them.` },
          ]}
          isBeside
        />
      )}
      <ChoiceField
        form={form}
        name="source"
        label={t`How did they come to us?`}
        expected={t`Choose how they came.`}
        options={CaseSource.options.map(value => ({ value, label: t(SOURCE_WORDS[value]) }))}
        isBeside
      />
      <LongField
        form={form}
        name="presentingProblem"
        label={t`What do they say brought them here?`}
        hint={t`In their own words, not ours.`}
        expected={t`Write what they said, for example “My husband left and there is no rice”.`}
      />
    </>
  )
}

function useContact({ view, me, colleagues, onHandedOver }: Props) {
  const go = useGo()
  const { person, household } = view
  const today = todayHere()
  const isWorker = colleagues.some(({ accountId }) => accountId === me.accountId)
  const fresh = (): Values => ({
    ...{ client: 'person', source: '', presentingProblem: '', triage: '' },
    assignTo: isWorker ? me.accountId : '',
    consent: freshConsent(newId(), { clientName: person.fullName, categories: USUAL_CATEGORIES, today }),
  })
  const toInput = ({ client, consent, ...rest }: Values) => ({
    ...rest,
    client:
      client === 'family' && household !== null
        ? { kind: 'family', personId: person.id, householdId: household.household.id }
        : { kind: 'person', personId: person.id },
    consent: consentFrom(consent, { myName: me.name, today }),
  })
  const draft = useDraft<Values, typeof Contact>(`first contact with ${person.id}`, Contact, fresh, { toInput })
  const taker = draft.form.getValues().assignTo
  const acting = useAct(openCase, {
    draft,
    onDone: ({ id }) => {
      const other = colleagues.find(({ accountId }) => accountId === taker && accountId !== me.accountId)
      if (other) onHandedOver(other.name)
      else go(`/cases/${id}`)
    },
  })
  return { draft, acting }
}
