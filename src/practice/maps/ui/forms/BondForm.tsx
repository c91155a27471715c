import { useLingui } from '@lingui/react/macro'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { SelectField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import {
  ChildHow,
  ChildTold,
  UnionEnd,
  UnionHow,
  UnionTold,
  type CaseMap,
  type Child,
  type Union,
} from '../../schema/map.ts'
import { choiceFrom, knownFrom, typedFrom, type TypedDay } from './map-draft.ts'
import { UnionFields } from './UnionFields.tsx'
import { useKeeping } from './useKeeping.ts'
import { CHILD_WORDS, wordsForMap } from '../words.ts'

type Props<Bond> = { map: CaseMap; bond: Bond; onDone: () => void }

/** Put right how two people are or were together, or how a child belongs to whom. */
export function BondForm({ bond, ...props }: Props<Union | Child>) {
  return bond.kind === 'union' ? <UnionForm bond={bond} {...props} /> : <ChildForm bond={bond} {...props} />
}

type UnionValues = { how: string; from: TypedDay; ended: string; to: TypedDay }

function UnionForm({ map, bond, onDone }: Props<Union>) {
  const { t } = useLingui()
  const { oneId, otherId } = bond
  const draft = useDraft<UnionValues, typeof UnionTold>(
    `union ${map.caseId} ${bond.id}`,
    UnionTold,
    () => ({ how: bond.how, from: typedFrom(bond.from), ended: bond.ended ?? '', to: typedFrom(bond.to) }),
    {
      toInput: ({ how, from, ended, to }) => ({
        ...{ kind: 'union', oneId, otherId, how: UnionHow.safeParse(how).data ?? 'not-known', from: knownFrom(from) },
        ...{ ended: UnionEnd.safeParse(ended).data ?? null, to: ended === '' ? null : knownFrom(to) },
      }),
    },
  )
  const acting = useKeeping({ map, draft, kept: bond, onDone })
  return (
    <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} words={wordsForMap} />}>
      <UnionFields form={draft.form} isEnded={draft.form.getValues().ended !== ''} />
      <SubmitBar label={t`Save the change`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

type ChildValues = { how: string; from: TypedDay; to: TypedDay }

function ChildForm({ map, bond, onDone }: Props<Child>) {
  const { t } = useLingui()
  const { childId, of } = bond
  const draft = useDraft<ChildValues, typeof ChildTold>(
    `child ${map.caseId} ${bond.id}`,
    ChildTold,
    () => ({ how: bond.how, from: typedFrom(bond.from), to: typedFrom(bond.to) }),
    {
      toInput: ({ how, from, to }) => {
        return {
          kind: 'child',
          childId,
          of,
          how: choiceFrom(how) ?? 'not-known',
          from: knownFrom(from),
          to: knownFrom(to),
        }
      },
    },
  )
  const acting = useKeeping({ map, draft, kept: bond, onDone })
  return (
    <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} words={wordsForMap} />}>
      <SelectField
        form={draft.form}
        name="how"
        label={t`How the child belongs to them`}
        options={ChildHow.options.map(how => ({ value: how, label: t(CHILD_WORDS[how]) }))}
      />
      {draft.form.getValues().how !== 'born' && (
        <>
          <DayField form={draft.form} name="from" isOptional mayBeUnknown={false} label={t`Since`} />
          <DayField form={draft.form} name="to" isOptional mayBeUnknown={false} label={t`Until`} />
        </>
      )}
      <SubmitBar label={t`Save the change`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}
