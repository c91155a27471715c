import type * as z from 'zod'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useAct } from '#platform/web/useAct.ts'
import { HelperClash, HelperTold } from '#practice/resources/schema/informal.ts'
import {
  informalResourcesOfCase,
  recordInformalResource,
  recordSharedHelper,
  reviseInformalResource,
  reviseSharedHelper,
  sharedHelpers,
} from '../api.ts'
import { RecordShared, type Helper } from '../schema.ts'
import { HelperClashDialog } from './HelperClashDialog.tsx'
import { HelperFields } from './HelperFields.tsx'
import { nobodyYet, toldFrom, valuesOf, type Values } from './helper-draft.ts'
import { wordsForHelper } from './words.ts'

const SharedTold = RecordShared.omit({ id: true })
const STALE = { stale: [informalResourcesOfCase, sharedHelpers] }
type Told = z.output<typeof HelperTold>

type Props = {
  /** The case that names them; null: the agency's own. */
  caseId: string | null
  /** Whom it is about; left out for someone new. */
  helper?: Helper
  label: string
  onDone: (helper: Helper) => void
}

/** Someone who agreed to be asked for help, new or anew. Give it the helper's id or the case's as `key`. */
export function HelperForm({ caseId, helper, label, onDone }: Props) {
  const whose = helper?.id ?? caseId ?? 'the agency'
  const schema = caseId === null ? SharedTold : HelperTold
  const draft = useDraft<Values, z.ZodType<Told>>(
    `helper of ${whose}`,
    schema,
    () => (helper ? valuesOf(helper) : nobodyYet('')),
    { toInput: toldFrom },
  )
  const { acting, send } = useKeeping({ caseId, helper, draft, onDone })
  const clash = HelperClash.schema.safeParse(acting.failure).data
  if (clash && helper) {
    const sendOn = (version: number) => {
      const { data } = draft.read(draft.form.getValues())
      if (data) send(data, version)
    }
    return (
      <HelperClashDialog
        clash={clash}
        onKeep={draft.finish}
        onSend={sendOn}
        onClose={() => {
          onDone(helper)
        }}
      />
    )
  }
  return (
    <Form
      draft={draft}
      onSend={told => {
        send(told, helper?.version ?? 1)
      }}
      trouble={<ActTrouble of={acting} words={wordsForHelper} />}
    >
      <HelperFields form={draft.form} isOfCase={caseId !== null} />
      <SubmitBar label={label} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

type Keeping = Pick<Props, 'caseId' | 'onDone'> & {
  helper: Helper | undefined
  draft: { actId: string; finish: () => void }
}

/** Which of the four acts it is: of a case or of the agency, new or anew. */
function useKeeping({ caseId, helper, draft, onDone }: Keeping) {
  const record = useAct(recordInformalResource, { draft, onDone, ...STALE })
  const revise = useAct(reviseInformalResource, { draft, onDone, ...STALE })
  const recordShared = useAct(recordSharedHelper, { draft, onDone, ...STALE })
  const reviseShared = useAct(reviseSharedHelper, { draft, onDone, ...STALE })
  const id = helper?.id ?? draft.actId
  if (caseId !== null) {
    return helper
      ? {
          acting: revise,
          send: (told: Told, version: number) => {
            revise.send({ ...told, id, caseId, version })
          },
        }
      : {
          acting: record,
          send: (told: Told) => {
            record.send({ ...told, id, caseId })
          },
        }
  }
  const shared = (told: Told) => ({ ...told, audience: told.audience === 'village' ? 'village' : 'agency' }) as const
  return helper
    ? {
        acting: reviseShared,
        send: (told: Told, version: number) => {
          reviseShared.send({ ...shared(told), id, version })
        },
      }
    : {
        acting: recordShared,
        send: (told: Told) => {
          recordShared.send({ ...shared(told), id })
        },
      }
}
