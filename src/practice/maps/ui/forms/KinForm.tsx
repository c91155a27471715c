import { useLingui } from '@lingui/react/macro'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { newId } from '#platform/shared/id.ts'
import { useAct } from '#platform/web/useAct.ts'
import { recordKin, reviseMap } from '../../api.ts'
import { RecordKin } from '../../schema/act.ts'
import { type CaseMap, type Kin } from '../../schema/map.ts'
import { STALE } from '../Acts.tsx'
import type { Acting, Doing } from '../doing.ts'
import { kinFrom, kinValues, type KinValues } from './kin-draft.ts'
import { KinFields } from './KinFields.tsx'
import { KinBeside } from './KinBeside.tsx'
import { wordsForMap } from '../words.ts'

const Asked = RecordKin.pick({ told: true, beside: true })
export type AddKin = Doing & { what: 'add-kin' }
type Props = { map: CaseMap; doing: AddKin | null; kin: Kin | null; acting: Acting; onDone: () => void }

/** Someone of the family, new beside someone who is there, or what is known of them put right. */
export function KinForm({ map, doing, kin, acting, onDone }: Props) {
  const { t } = useLingui()
  const place = kin?.id ?? `${doing?.beside ?? ''} of ${doing?.of ?? ''}`
  const draft = useDraft<KinValues, typeof Asked>(`kin ${map.caseId} ${place}`, Asked, () => kinValues(kin, newId()), {
    toInput: values => kinFrom(values, doing, kin),
  })
  const recording = useAct(recordKin, { draft, onDone, ...STALE })
  const revising = useAct(reviseMap, { draft, onDone, ...STALE })
  const { caseId } = map
  return (
    <Form
      draft={draft}
      onSend={({ told, beside }) => {
        if (kin) revising.send({ caseId, id: kin.id, told, version: kin.version })
        // Who is written down as a person stands on the map under that id.
        else recording.send({ caseId, id: told.personId ?? draft.actId, told, beside })
      }}
      trouble={
        <>
          <ActTrouble of={recording} words={wordsForMap} />
          <ActTrouble of={revising} words={wordsForMap} />
        </>
      }
    >
      <KinFields map={map} draft={draft} kin={kin} doing={doing} acting={acting} />
      {doing && <KinBeside form={draft.form} doing={doing} />}
      <SubmitBar
        label={kin ? t`Save the change` : t`Put them on the map`}
        pending={recording.pending || revising.pending}
        isKept={draft.isKept}
        onDiscard={draft.discard}
      />
    </Form>
  )
}
