import { Trans, useLingui } from '@lingui/react/macro'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ManyField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { HomeTold, type CaseMap, type Home } from '../../schema/map.ts'
import { knownFrom, textFrom, typedFrom, type TypedDay } from './map-draft.ts'
import { useKeeping } from './useKeeping.ts'
import { useMapWords } from '../useMapWords.ts'
import { wordsForMap } from '../words.ts'

type Values = { words: string; memberIds: string[]; from: TypedDay; to: TypedDay }

/** Who lives under another roof than the client's. When people move, the old household ends and a new one begins. */
export function HomeForm({ map, home, onDone }: { map: CaseMap; home: Home | null; onDone: () => void }) {
  const { t } = useLingui()
  const { nameOf } = useMapWords(map)
  const draft = useHomeDraft(map, home)
  const acting = useKeeping({ map, draft, kept: home, onDone })
  const atClients = new Set<string>(
    map.homes.filter(({ isClients, to }) => isClients && to === null).flatMap(one => one.memberIds),
  )
  const options = map.kin
    .filter(({ id, what }) => what === 'person' && !atClients.has(id))
    .map(one => ({ value: one.id, label: nameOf(one) }))
  return (
    <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} words={wordsForMap} />}>
      <TextField
        form={draft.form}
        name="words"
        isOptional
        label={t`What to call it`}
        hint={t`For example “at grandmother’s”; no address`}
        expected={t`Write at most 80 letters.`}
      />
      {options.length === 0 ? (
        <p>
          <Trans>Everyone on the map lives with the client. Put the others on the map first.</Trans>
        </p>
      ) : (
        <ManyField
          form={draft.form}
          name="memberIds"
          label={t`Who lives there`}
          options={options}
          expected={t`Choose at least one person.`}
        />
      )}
      <DayField form={draft.form} name="from" isOptional mayBeUnknown={false} label={t`Since`} />
      <DayField form={draft.form} name="to" isOptional mayBeUnknown={false} label={t`Until`} />
      <SubmitBar
        label={home ? t`Save the change` : t`Add this household`}
        pending={acting.pending}
        isKept={draft.isKept}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

function useHomeDraft(map: CaseMap, home: Home | null) {
  return useDraft<Values, typeof HomeTold>(
    `household ${map.caseId} ${home?.id ?? 'new'}`,
    HomeTold,
    () => ({
      words: home?.words ?? '',
      memberIds: home?.memberIds ?? [],
      from: typedFrom(home?.from ?? null),
      to: typedFrom(home?.to ?? null),
    }),
    {
      toInput: ({ words, memberIds, from, to }) => {
        return { kind: 'home', words: textFrom(words), memberIds, from: knownFrom(from), to: knownFrom(to) }
      },
    },
  )
}
