import { Trans, useLingui } from '@lingui/react/macro'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField, ManyField, SelectField, TextField, TickField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { describeActor, searchDirectory, servicePage } from '../api.ts'
import { ActorTold } from '../schema/describe.ts'
import { ActorKind, type Service } from '../schema/resource.ts'
import { ACTOR_WORDS } from './parts/actor-words.ts'
import { usePsks } from './parts/usePsks.ts'
import { wordsForDescribing } from './words.ts'

type Texts = { id: string; en: string }
type Values = {
  actorKind: string
  psks: string[]
  hasMembers: boolean
  membership: { howToJoin: Texts; cost: Texts; waitDays: string }
}

/** A curator says what kind of actor gives a service, which PSKS, and how one becomes a member. Give it the id as `key`. */
export function ActorForm({ service }: { service: Service }) {
  const { t } = useLingui()
  const seen = seenOf(service)
  const draft = useDraft<Values, typeof ActorTold>(`actor of ${service.id}`, ActorTold, () => valuesOf(seen), {
    toInput: values => toldFrom(values, seen),
  })
  const acting = useAct(describeActor, {
    draft,
    stale: [servicePage, searchDirectory],
    onDone: () => {
      notify({ message: t`The organisation is described anew, for all its services.` })
    },
  })
  const { form } = draft
  return (
    <Form
      draft={draft}
      onSend={told => {
        acting.send({ id: service.id, seen, told })
      }}
      trouble={<ActTrouble of={acting} words={wordsForDescribing} />}
    >
      <Kind form={form} />
      <TickField form={form} name="hasMembers" label={t`It is a body of members, such as a co-operative or a union`} />
      {form.getValues().hasMembers && <Joining form={form} />}
      <SubmitBar label={t`Describe it so`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

function Kind({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  const say = useSay()
  const kinds = usePsks()
  return (
    <>
      <SelectField
        form={form}
        name="actorKind"
        label={t`What kind of organisation is it?`}
        options={ActorKind.options.map(value => ({ value, label: t(ACTOR_WORDS[value]) }))}
        expected={t`Choose what kind it is.`}
      />
      <details>
        <summary style={SUMMARY}>
          <Trans>Which PSKS is it? (if any)</Trans>
        </summary>
        <ManyField
          form={form}
          name="psks"
          label={t`Potential and source of social welfare`}
          isOptional
          options={kinds.map(({ code, label, note }) => ({
            value: code,
            label: say(label),
            ...(note && { hint: say(note) }),
          }))}
        />
      </details>
    </>
  )
}

const SUMMARY = { minHeight: 'var(--target)', display: 'list-item', alignContent: 'center', cursor: 'pointer' } as const

function Joining({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <>
      <LongField
        form={form}
        name="membership.howToJoin.id"
        isOptional
        label={t`How to become a member, in Indonesian`}
      />
      <LongField form={form} name="membership.howToJoin.en" isOptional label={t`How to become a member, in English`} />
      <TextField form={form} name="membership.cost.id" isOptional label={t`What membership costs, in Indonesian`} />
      <TextField form={form} name="membership.cost.en" isOptional label={t`What membership costs, in English`} />
      <TextField
        form={form}
        name="membership.waitDays"
        kind="numeric"
        isOptional
        label={t`Days until one is a member and may be helped`}
        expected={t`Write a whole number of days, for example 90; 0 for at once.`}
      />
    </>
  )
}

function seenOf({ organization: { actorKind, psks, membership } }: Service): ActorTold {
  return { actorKind, psks: psks ?? [], membership: membership ?? null }
}

function valuesOf({ actorKind, psks, membership }: ActorTold): Values {
  const nothing = { id: '', en: '' }
  const days = membership?.waitDays ?? null
  return {
    actorKind,
    psks: [...psks],
    hasMembers: membership !== null,
    membership: {
      howToJoin: { ...(membership?.howToJoin ?? nothing) },
      cost: { ...(membership?.cost ?? nothing) },
      waitDays: days === null ? '' : String(days),
    },
  }
}

/** A text in one language stands in both; an empty one is not known. Who may join stays as it was. */
function toldFrom({ membership, hasMembers, ...typed }: Values, seen: ActorTold) {
  const text = ({ id, en }: Texts) => {
    const [inIndonesian, inEnglish] = [id.trim(), en.trim()]
    if (inIndonesian === '' && inEnglish === '') return null
    return { id: inIndonesian || inEnglish, en: inEnglish || inIndonesian }
  }
  const days = membership.waitDays.trim()
  const told = {
    howToJoin: text(membership.howToJoin),
    cost: text(membership.cost),
    waitDays: days === '' ? null : Number(days),
    conditions: seen.membership?.conditions ?? [],
  }
  return { ...typed, membership: hasMembers ? told : null }
}
