import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
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
import { signsOf } from '../rules/danger.ts'
import { OpenCase } from '../schema.ts'
import type { DangerAnswers } from '../schema/danger.ts'
import type { InquiryView } from '../schema/inquiries.ts'
import { consentFrom, freshConsent, unclearField, USUAL_CATEGORIES, type ConsentDraft } from './consent-draft.ts'
import { ConsentFields } from './ConsentFields.tsx'
import { DangerFields, nothingAsked } from './DangerFields.tsx'
import { OriginFields } from './OriginFields.tsx'
import { wordsForIntake } from './parts/words.ts'
import { TriageField } from './TriageField.tsx'

/** Ways on which somebody else brings the client to us. */
const TOLD_BY_OTHERS: readonly string[] = ['report', 'referral'] satisfies readonly CaseSource[]
const originFrom = ({ kind, name, reachedAt }: Values['origin']) => ({
  kind,
  name: name.trim() === '' ? null : name,
  reachedAt: reachedAt.trim() === '' ? null : reachedAt,
})
const Contact = OpenCase.omit({ id: true, inquiryId: true }).superRefine(({ consent }, context) => {
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
  /** Null while the questions about danger are not asked. */
  danger: DangerAnswers | null
  origin: { kind: string; name: string; reachedAt: string }
}
type Props = {
  view: PersonView
  /** The inquiry that becomes this case: what was said there goes along. */
  inquiry: InquiryView | null
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
  const { triage, consent, danger, source } = form.getValues()
  const personId = props.view.person.id
  return (
    <Form
      draft={draft}
      onSend={contact => {
        acting.send({ ...contact, id: draft.actId, ...(props.inquiry && { inquiryId: props.inquiry.id }) })
      }}
      trouble={<ActTrouble of={acting} words={wordsForIntake} />}
    >
      <Came form={form} view={props.view} />
      {props.inquiry === null && TOLD_BY_OTHERS.includes(source) && (
        <OriginFields form={form} at="origin." without="self" />
      )}
      <TriageField form={form} triage={triage} />
      <DangerQuestions draft={draft} isAsked={danger !== null} />
      <Basis form={form} basis={consent.basis} />
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

function Basis({ form, basis }: { form: FieldForm; basis: string }) {
  return (
    <section className={look.section} aria-labelledby="basis">
      <h2 id="basis">
        <Trans>May we help?</Trans>
      </h2>
      <blockquote className={look.words}>
        <Trans>
          “May we write down what you tell us, and work on it with you? Nobody outside sees it without asking you again.
          You may say no, and you may take it back at any time.”
        </Trans>
      </blockquote>
      <Stack gap="lg">
        <ConsentFields form={form} at="consent." basis={basis} isOpen />
      </Stack>
    </section>
  )
}

type DraftProps = { draft: ReturnType<typeof useContact>['draft']; isAsked: boolean }

/** The questions, one press away: they may be asked now or later, and any yes opens the safety protocol. */
function DangerQuestions({ draft: { form }, isAsked }: DraftProps) {
  return (
    <section className={look.section} aria-labelledby="danger">
      <h2 id="danger">
        <Trans>Questions about danger</Trans>
      </h2>
      <p className={look.hint}>
        <Trans>
          Ask when nobody else can hear. “Not known yet” is a good answer; ask again later. Any yes opens the safety
          protocol.
        </Trans>
      </p>
      {isAsked ? (
        <DangerFields form={form} at="danger." />
      ) : (
        <div>
          <Button
            variant="default"
            onClick={() => {
              form.setFieldValue('danger', nothingAsked())
            }}
          >
            <Trans>Ask these questions</Trans>
          </Button>
        </div>
      )}
    </section>
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

function useContact({ view, inquiry, me, colleagues, onHandedOver }: Props) {
  const go = useGo()
  const { person, household } = view
  const today = todayHere()
  const isWorker = colleagues.some(({ accountId }) => accountId === me.accountId)
  const fresh = (): Values => ({
    client: 'person',
    source: inquiry?.source ?? '',
    presentingProblem: inquiry?.words ?? '',
    triage: inquiry?.triage ?? '',
    danger: null,
    origin: { kind: 'not-known', name: '', reachedAt: '' },
    assignTo: isWorker ? me.accountId : '',
    consent: freshConsent(newId(), { clientName: person.fullName, categories: USUAL_CATEGORIES, today }),
  })
  const toInput = ({ client, consent, danger, origin, ...rest }: Values) => ({
    ...rest,
    ...(danger !== null && { danger }),
    ...(inquiry === null && TOLD_BY_OTHERS.includes(rest.source) && { origin: originFrom(origin) }),
    client:
      client === 'family' && household !== null
        ? { kind: 'family', personId: person.id, householdId: household.household.id }
        : { kind: 'person', personId: person.id },
    consent: consentFrom(consent, { myName: me.name, today }),
  })
  const from = inquiry === null ? '' : ` from ${inquiry.id}`
  const draft = useDraft<Values, typeof Contact>(`first contact with ${person.id}${from}`, Contact, fresh, { toInput })
  const { assignTo: taker, danger, triage } = draft.form.getValues()
  const isDanger = triage === 'immediate-danger' || (danger !== null && signsOf(danger).length > 0)
  const acting = useAct(openCase, {
    draft,
    onDone: ({ id }) => {
      const other = colleagues.find(({ accountId }) => accountId === taker && accountId !== me.accountId)
      if (other) onHandedOver(other.name)
      else go(isDanger ? `/cases/${id}/safety` : `/cases/${id}`)
    },
  })
  return { draft, acting }
}
