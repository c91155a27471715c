import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { moneyWords, todayHere } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, SelectField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { dayTyped, wholeDay } from '../../../ui/day-typed.ts'
import { recordAid } from '../../api/aid.ts'
import { readQuantity, readRupiah } from '../../rules/work.ts'
import { AidSource, GivenAid } from '../../schema/aid.ts'
import { WholeDayField } from '../contacts/ContactFields.tsx'
import { SOURCE_WORDS, wordsForWork } from '../parts/words.ts'
import { textOrNull } from '../typed.ts'
import { usePeople, type People } from '../usePeople.ts'

const SEN = 100
const Draft = z.object({ aid: GivenAid })
type Field = 'kind' | 'what' | 'amountRupiah' | 'quantity' | 'unit' | 'source' | 'sourceName' | 'words'
type Values = { aid: Record<Field | 'receipt' | 'receivedBy' | 'other', string> & { givenOn: unknown } }
type Props = { caseId: string; onClose: () => void }

/** Write down what was given: money in rupiah or a thing, from where, and who took it. */
export function AidDialog({ caseId, onClose }: Props) {
  const { t } = useLingui()
  const people = usePeople(caseId)
  return (
    <Dialog isOpen onClose={onClose} title={t`Aid that was given`} cancelLabel={t`Not now`} size="lg">
      {people.options.length > 0 && <Giving caseId={caseId} people={people} onClose={onClose} />}
    </Dialog>
  )
}

function Giving({ caseId, people, onClose }: Props & { people: People }) {
  const { t } = useLingui()
  const fresh = (): Values => ({
    aid: {
      ...{ kind: 'thing', what: '', amountRupiah: '', quantity: '', unit: '', source: '', sourceName: '', words: '' },
      ...{ receipt: '', receivedBy: people.clientName, other: '', givenOn: wholeDay(todayHere()) },
    },
  })
  const draft = useDraft<Values, typeof Draft>(`aid of ${caseId}`, Draft, fresh, { toInput: inputOf })
  const acting = useAct(recordAid, {
    draft,
    onDone: () => {
      notify({ message: t`The aid is written down.` })
      onClose()
    },
  })
  return (
    <Form
      draft={draft}
      onSend={({ aid }) => {
        acting.send({ ...aid, id: draft.actId, caseId })
      }}
      trouble={<ActTrouble of={acting} words={wordsForWork} />}
    >
      <WhatFields form={draft.form} aid={draft.form.getValues().aid} />
      <WhoFields form={draft.form} people={people} />
      <SubmitBar label={t`Keep this aid`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

function WhatFields({ form, aid }: { form: FieldForm; aid: Values['aid'] }) {
  const { t } = useLingui()
  return (
    <>
      <ChoiceField
        form={form}
        name="aid.kind"
        label={t`Money or a thing?`}
        options={[
          { value: 'thing', label: t`A thing` },
          { value: 'money', label: t`Money` },
        ]}
        isBeside
      />
      <TextField
        form={form}
        name="aid.what"
        label={t`What was given`}
        hint={t`For example rice, a wheelchair, the fare to the hospital`}
        expected={t`Write what was given, for example “Rice”.`}
      />
      <AmountFields form={form} aid={aid} />
    </>
  )
}

/** Whole rupiah, or how many of a thing. */
function AmountFields({ form, aid: { kind, amountRupiah } }: { form: FieldForm; aid: Values['aid'] }) {
  const { t } = useLingui()
  const rupiah = readRupiah(amountRupiah)
  if (kind === 'money') {
    return (
      <TextField
        form={form}
        name="aid.amountRupiah"
        kind="decimal"
        label={t`How much, in rupiah`}
        hint={rupiah === null ? t`For example 150.000` : moneyWords(rupiah * SEN)}
        expected={t`Write whole rupiah, for example 150.000.`}
      />
    )
  }
  return (
    <>
      <TextField
        form={form}
        name="aid.quantity"
        kind="decimal"
        label={t`How many or how much`}
        expected={t`Write a number, for example 10.`}
      />
      <TextField form={form} name="aid.unit" label={t`Of what`} hint={t`For example kg, packs, pieces`} isOptional />
    </>
  )
}

function WhoFields({ form, people }: { form: FieldForm; people: People }) {
  const { t } = useLingui()
  return (
    <>
      <SelectField
        form={form}
        name="aid.source"
        label={t`From where`}
        expected={t`Choose where it came from.`}
        options={AidSource.options.map(value => ({ value, label: t(SOURCE_WORDS[value]) }))}
      />
      <TextField form={form} name="aid.sourceName" label={t`From whom exactly`} isOptional />
      <ChoiceField
        form={form}
        name="aid.receivedBy"
        label={t`Who took it?`}
        expected={t`Choose or write who took it.`}
        options={people.options.map(({ value, label }) => ({ value, label }))}
        isBeside
      />
      <TextField form={form} name="aid.other" label={t`Someone else took it`} isOptional />
      <WholeDayField form={form} name="aid.givenOn" label={t`When was it given?`} />
      <ChoiceField
        form={form}
        name="aid.receipt"
        label={t`Is there a receipt?`}
        options={[
          { value: 'yes', label: t`Yes` },
          { value: 'no', label: t`No` },
          { value: 'not-known', label: t`Not known yet` },
        ]}
        isBeside
        isOptional
      />
      <TextField form={form} name="aid.words" label={t`More about it`} isOptional />
    </>
  )
}

const RECEIPTS: Partial<Record<string, boolean>> = { yes: true, no: false }

function inputOf({ aid: { receipt, other, ...aid } }: Values) {
  const isMoney = aid.kind === 'money'
  return {
    aid: {
      ...aid,
      amountRupiah: isMoney ? readRupiah(aid.amountRupiah) : null,
      quantity: isMoney ? null : readQuantity(aid.quantity),
      unit: isMoney ? null : textOrNull(aid.unit),
      sourceName: textOrNull(aid.sourceName),
      receivedBy: textOrNull(other) ?? aid.receivedBy,
      givenOn: dayTyped(aid.givenOn),
      hasReceipt: RECEIPTS[receipt] ?? null,
      words: textOrNull(aid.words),
    },
  }
}
