import { Trans, useLingui } from '@lingui/react/macro'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, LongField, SelectField, TextField, TickField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { shownOf } from '../../rules/tell.ts'
import { SystemKind, TieEnergy, TieStrength, TieTold, type CaseMap, type Tie } from '../../schema/map.ts'
import type { Doing } from '../doing.ts'
import { knownFrom, textFrom, typedFrom, type TypedDay } from './map-draft.ts'
import { useKeeping } from './useKeeping.ts'
import { useMapWords } from '../useMapWords.ts'
import { ENERGY_WORDS, STRENGTH_WORDS, SYSTEM_WORDS, wordsForMap } from '../words.ts'

type Values = {
  ofId: string
  /** A person of the map, or `system` for someone or something in words. */
  withId: string
  with: { system: string; name: string }
  strength: string
  isStressful: boolean
  energy: string
  words: string
  from: TypedDay
}
type Props = { map: CaseMap; tie: Tie | null; doing: (Doing & { what: 'add-tie' }) | null; onDone: () => void }

const IN_WORDS = 'system'

/** A tie, new, changed or put right. What a referral or a helper brings keeps its other end; only how it is, is told. */
export function TieForm({ map, tie, doing, onDone }: Props) {
  const { t } = useLingui()
  const found = doing?.insteadOf == null ? tie : shownOf(map, doing.insteadOf)
  const before = found?.kind === 'tie' ? found : null
  const draft = useDraft<Values, typeof TieTold>(
    `tie ${map.caseId} ${tie?.id ?? `instead of ${doing?.insteadOf ?? doing?.ofId ?? 'none'}`}`,
    TieTold,
    () => valuesOf(before, doing?.ofId ?? null, doing?.insteadOf == null ? null : map.today),
    { toInput: values => toldFrom(values, before, tie?.to ?? null) },
  )
  const acting = useKeeping({ map, draft, kept: tie, replaces: doing?.insteadOf ?? null, onDone })
  const isDrawn = before?.with.kind === 'helper' || before?.with.kind === 'service'
  const { form } = draft
  return (
    <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} words={wordsForMap} />}>
      {!isDrawn && <Ends map={map} form={form} isInWords={form.getValues().withId === IN_WORDS} />}
      <How form={form} />
      <DayField
        form={form}
        name="from"
        isOptional
        mayBeUnknown={false}
        label={doing?.insteadOf == null ? t`Since` : t`Since when is it like this`}
      />
      <LongField
        form={form}
        name="words"
        isOptional
        label={t`In words`}
        expected={t`Write at most 1,000 letters; longer belongs in a note.`}
      />
      {doing?.insteadOf != null && (
        <p>
          <Trans>The tie as it was ends on that day; the map of earlier days keeps it.</Trans>
        </p>
      )}
      <SubmitBar
        label={tie ? t`Save the change` : t`Keep this tie`}
        pending={acting.pending}
        isKept={draft.isKept}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

function How({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <>
      <ChoiceField
        form={form}
        name="strength"
        isBeside
        label={t`How strong is the tie?`}
        expected={t`Choose how strong the tie is.`}
        options={TieStrength.options.map(strength => ({ value: strength, label: t(STRENGTH_WORDS[strength]) }))}
      />
      <TickField form={form} name="isStressful" label={t`This tie weighs on the client`} />
      <ChoiceField
        form={form}
        name="energy"
        isBeside
        label={t`Who gives strength?`}
        options={TieEnergy.options.map(energy => ({ value: energy, label: t(ENERGY_WORDS[energy]) }))}
      />
    </>
  )
}

function Ends({ map, form, isInWords }: { map: CaseMap; form: FieldForm; isInWords: boolean }) {
  const { t } = useLingui()
  const { nameOf } = useMapWords(map)
  const kin = map.kin
    .filter(({ what }) => what === 'person')
    .map(one => ({ value: String(one.id), label: nameOf(one) }))
  return (
    <>
      <SelectField
        form={form}
        name="ofId"
        label={t`Whose tie is it?`}
        hint={t`Empty: of the whole household`}
        isOptional
        options={kin}
      />
      <SelectField
        form={form}
        name="withId"
        label={t`With whom or what?`}
        expected={t`Choose a person of the map, or “Someone or something else”.`}
        options={[{ value: IN_WORDS, label: t`Someone or something else` }, ...kin]}
      />
      {isInWords && (
        <>
          <TextField
            form={form}
            name="with.name"
            label={t`What is it called?`}
            hint={t`For example “Lia’s school” or “neighbours of the lane”; no address`}
            expected={t`Write a name of at most 80 letters, for example “Lia’s school”.`}
          />
          <SelectField
            form={form}
            name="with.system"
            label={t`What kind is it?`}
            expected={t`Choose what kind it is.`}
            options={SystemKind.options.map(system => ({ value: system, label: t(SYSTEM_WORDS[system]) }))}
          />
        </>
      )}
    </>
  )
}

function valuesOf(tie: Tie | null, ofId: string | null, today: string | null): Values {
  const end = tie?.with
  return {
    ofId: (tie ? tie.ofId : ofId) ?? '',
    withId: end?.kind === 'kin' ? end.id : tie === null || end?.kind === 'system' ? IN_WORDS : '',
    with: end?.kind === 'system' ? { system: end.system, name: end.name } : { system: '', name: '' },
    ...{ strength: tie?.strength ?? '', isStressful: tie?.isStressful ?? false, energy: tie?.energy ?? 'not-known' },
    ...{ words: tie?.words ?? '', from: typedFrom(today ?? tie?.from ?? null) },
  }
}

function toldFrom(
  { ofId, withId, with: end, words, from, ...told }: Values,
  before: Tie | null,
  to: string | null,
): unknown {
  const isDrawn = before?.with.kind === 'helper' || before?.with.kind === 'service'
  const typed = withId === IN_WORDS ? { kind: 'system', ...end } : { kind: 'kin', id: withId }
  return {
    ...{ kind: 'tie', ofId: ofId === '' ? null : ofId, with: isDrawn ? before.with : typed },
    ...{ ...told, words: textFrom(words), from: knownFrom(from), to },
  }
}
