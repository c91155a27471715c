import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { newId } from '#platform/shared/id.ts'
import type { PartialDay } from '#platform/shared/partial-day.ts'
import { todayHere } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { LongField, SelectField, TextField, TickField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type DraftOf } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { AreaPicker } from '#practice/areas/ui/parts/AreaPicker.tsx'
import { informalResourcesOfCase, recordInformalResource } from '../../api.ts'
import { RecordInformalResource } from '../../schema/directory.ts'
import { InformalKind } from '../../schema/resource.ts'
import { KIND_WORDS } from '../words.ts'
import { NeedsField } from './NeedsField.tsx'

type Values = {
  id: string
  kind: string
  name: string
  offers: string
  needs: string[]
  areaCode: string | null
  contact: string
  limits: string
  consentOn: PartialDay | null
  isShared: boolean
}

/** Someone around a client who agreed to be asked for help. Give it the case's id as `key`. */
export function InformalForm({ caseId }: { caseId: string }) {
  const { t } = useLingui()
  const { draft, acting } = useHelper(caseId)
  const { form } = draft
  return (
    <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} />}>
      <SelectField
        form={form}
        name="kind"
        label={t`Who is it`}
        options={InformalKind.options.map(kind => ({ value: kind, label: t(KIND_WORDS[kind]) }))}
        expected={t`Choose who it is, for example a neighbour.`}
      />
      <TextField
        form={form}
        name="name"
        label={t`Name`}
        expected={t`Write a name, for example “Inaq Sri” or “Arisan Tengaq”.`}
      />
      <LongField
        form={form}
        name="offers"
        label={t`What they offer, in their own words`}
        expected={t`Write what they offer, for example “I can watch the children after school”.`}
      />
      <NeedsField form={form} name="needs" label={t`Which needs this meets`} expected={t`Choose at least one need.`} />
      <Reach form={form} />
      <SubmitBar label={t`Keep this helper`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

/** What they do not do, how to reach them, and what they agreed to. */
function Reach({ form }: { form: DraftOf<Values, typeof RecordInformalResource>['form'] }) {
  const { t } = useLingui()
  return (
    <>
      <LongField form={form} name="limits" isOptional label={t`What they cannot or do not want to do`} />
      <TextField
        form={form}
        name="contact"
        isOptional
        label={t`How to reach them`}
        hint={t`A telephone number, or through whom`}
      />
      <AreaPicker
        id="areaCode"
        label={t`Where they live (if you wish)`}
        value={form.getValues().areaCode}
        onChange={code => {
          form.setFieldValue('areaCode', code)
        }}
      />
      <DayField
        form={form}
        name="consentOn"
        mayBeUnknown={false}
        hint={t`For example 17-8-2026`}
        label={t`They agreed to be asked on`}
        expected={t`Write the whole day on which they agreed, for example 17-8-2026. Ask them first.`}
      />
      <TickField
        form={form}
        name="isShared"
        label={t`They agreed to be asked for other clients of our agency too`}
        hint={t`Without this, only this case knows them.`}
      />
    </>
  )
}

function useHelper(caseId: string) {
  const { t } = useLingui()
  const draft = useDraft<Values, typeof RecordInformalResource>(`helper of ${caseId}`, RecordInformalResource, fresh, {
    toInput: values => inputOf(values, caseId),
  })
  const acting = useAct(recordInformalResource, {
    draft,
    stale: [informalResourcesOfCase],
    onDone: () => {
      notify({ message: t`This helper is kept.` })
    },
  })
  return { draft, acting }
}

function fresh(): Values {
  return {
    id: newId(),
    kind: '',
    name: '',
    offers: '',
    needs: [],
    areaCode: null,
    contact: '',
    limits: '',
    consentOn: { precision: 'day', on: todayHere() },
    isShared: false,
  }
}

/** Empty texts are not known; a month or a year is no day. */
function inputOf({ contact, limits, consentOn, ...rest }: Values, caseId: string) {
  const textOf = (text: string) => (text.trim() === '' ? null : text)
  const on = consentOn?.precision === 'day' ? consentOn.on : null
  return { ...rest, caseId, contact: textOf(contact), limits: textOf(limits), consentOn: on }
}
