import { useLingui } from '@lingui/react/macro'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, SelectField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { ChildHow, LinkTold, type CaseMap } from '../../schema/map.ts'
import { knownFrom, type TypedDay } from './map-draft.ts'
import { UnionFields } from './UnionFields.tsx'
import { useKeeping } from './useKeeping.ts'
import { useMapWords } from '../useMapWords.ts'
import { CHILD_WORDS, wordsForMap } from '../words.ts'

type Values = {
  as: string
  otherId: string
  how: string
  childHow: string
  from: TypedDay
  ended: string
  to: TypedDay
}

/** A bond between two who are on the map already; parents may be two together. */
export function JoinForm({ map, id, onDone }: { map: CaseMap; id: string; onDone: () => void }) {
  const { t } = useLingui()
  const { nameOf, nameById, unionName } = useMapWords(map)
  const name = nameById(id)
  const draft = useDraft<Values, typeof LinkTold>(
    `join ${map.caseId} ${id}`,
    LinkTold,
    () => ({ as: '', otherId: '', how: 'not-known', childHow: 'born', from: null, ended: '', to: null }),
    { toInput: values => linkFrom(map, id, values) },
  )
  const acting = useKeeping({ map, draft, kept: null, onDone })
  const { as, ended } = draft.form.getValues()
  const others = map.kin.filter(one => one.id !== id).map(one => ({ value: String(one.id), label: nameOf(one) }))
  const couples = map.unions
    .filter(({ oneId, otherId }) => oneId !== id && otherId !== id)
    .map(union => ({ value: String(union.id), label: unionName(union) }))
  return (
    <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} words={wordsForMap} />}>
      <ChoiceField
        form={draft.form}
        name="as"
        label={t`How they belong together`}
        expected={t`Choose one.`}
        options={[
          { value: 'partner', label: t`Partner of ${name}` },
          { value: 'parent', label: t`Parent of ${name}, or raises them` },
          { value: 'child', label: t`Child of ${name}, or raised by them` },
        ]}
      />
      <SelectField
        form={draft.form}
        name="otherId"
        label={t`Who is it`}
        expected={t`Choose someone on the map.`}
        options={as === 'parent' ? [...couples, ...others] : others}
      />
      {as === 'partner' && <UnionFields form={draft.form} isEnded={ended !== ''} />}
      {(as === 'parent' || as === 'child') && <ChildFields form={draft.form} />}
      <SubmitBar label={t`Join them`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

function ChildFields({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <>
      <SelectField
        form={form}
        name="childHow"
        label={t`How the child belongs to them`}
        options={ChildHow.options.map(how => ({ value: how, label: t(CHILD_WORDS[how]) }))}
      />
      <DayField form={form} name="from" isOptional mayBeUnknown={false} label={t`Since`} />
    </>
  )
}

function linkFrom(map: CaseMap, id: string, { as, otherId, how, childHow, from, ended, to }: Values): unknown {
  const since = knownFrom(from)
  if (as === 'partner') {
    const end = ended === '' ? { ended: null, to: null } : { ended, to: knownFrom(to) }
    return { kind: 'union', oneId: id, otherId, how, from: since, ...end }
  }
  // What is not chosen yet is named by its field, so that the problem stands beside it.
  if (as === '' || otherId === '')
    return { as: '', kind: 'union', oneId: id, otherId, how, from: null, ended: null, to: null }
  const isUnion = map.unions.some(union => union.id === otherId)
  const [childId, parent] = as === 'parent' ? [id, otherId] : [otherId, id]
  return {
    kind: 'child',
    childId,
    of: { kind: isUnion ? 'union' : 'parent', id: parent },
    how: childHow,
    from: since,
    to: null,
  }
}
