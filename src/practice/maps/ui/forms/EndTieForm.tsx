import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useAct } from '#platform/web/useAct.ts'
import { endTie } from '../../api.ts'
import type { CaseMap, Tie } from '../../schema/map.ts'
import { STALE } from '../Acts.tsx'
import { knownFrom, typedFrom, type TypedDay } from './map-draft.ts'
import { wordsForMap } from '../words.ts'

const Asked = z.object({ on: z.iso.date() })

/** Since which day a tie is there no longer; the maps of earlier days keep it. */
export function EndTieForm({ map, tie, onDone }: { map: CaseMap; tie: Tie; onDone: () => void }) {
  const { t } = useLingui()
  const draft = useDraft<{ on: TypedDay }, typeof Asked>(
    `end of tie ${map.caseId} ${tie.id}`,
    Asked,
    () => ({ on: typedFrom(map.today) }),
    { toInput: ({ on }) => ({ on: knownFrom(on) }) },
  )
  const acting = useAct(endTie, { draft, onDone, ...STALE })
  return (
    <Form
      draft={draft}
      onSend={({ on }) => {
        acting.send({ caseId: map.caseId, id: tie.id, on, version: tie.version })
      }}
      trouble={<ActTrouble of={acting} words={wordsForMap} />}
    >
      <DayField
        form={draft.form}
        name="on"
        mayBeUnknown={false}
        label={t`Since which day`}
        hint={t`For example 17-8-2026`}
        expected={t`Write the whole day, for example 17-8-2026.`}
      />
      <SubmitBar label={t`It is there no longer`} pending={acting.pending} />
    </Form>
  )
}
