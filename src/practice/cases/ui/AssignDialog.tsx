import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import { whoAmI } from '#confidentiality/access/api.ts'
import type { Colleague } from '#confidentiality/access/schema/members.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField, SelectField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { assignCase, colleagues } from '../api.ts'
import type { CaseView } from '../schema.ts'
import { wordsForCase } from './words.ts'

const Draft = z.object({ handing: assignCase.input.omit({ caseId: true }) })
type Values = { handing: { accountId: string; words: string } }
type Props = { view: CaseView; onClose: () => void }

/** Hand a case to a colleague; whoever had it has it no longer, at once. */
export function AssignDialog({ view, onClose }: Props) {
  const { t } = useLingui()
  const query = useQuery(asking(colleagues, {}))
  return (
    <Dialog isOpen onClose={onClose} title={t`Who takes this case?`} cancelLabel={t`Not now`} size="lg">
      <Answer of={query}>
        {found => (
          <Handing
            view={view}
            onClose={onClose}
            others={found.filter(one => !view.workers.some(({ accountId }) => accountId === one.accountId))}
          />
        )}
      </Answer>
    </Dialog>
  )
}

function Handing({ view, onClose, others }: Props & { others: readonly Colleague[] }) {
  const { t } = useLingui()
  const { draft, acting } = useHanding(view, onClose)
  return (
    <Form
      draft={draft}
      onSend={({ handing }) => {
        acting.send({ ...handing, caseId: view.case.id })
      }}
      trouble={<ActTrouble of={acting} words={wordsForCase} />}
    >
      <p>
        <Trans>From then on the colleague sees everything in it; whoever had it before sees it no longer.</Trans>
      </p>
      <SelectField
        form={draft.form}
        name="handing.accountId"
        label={t`Colleague`}
        expected={t`Choose a colleague.`}
        options={others.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <LongField form={draft.form} name="handing.words" label={t`What the colleague should know first`} isOptional />
      <SubmitBar
        label={t`Hand over this case`}
        pending={acting.pending}
        isKept={draft.isKept}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

function useHanding(view: CaseView, onClose: () => void) {
  const { t } = useLingui()
  const go = useGo()
  const me = useQuery(asking(whoAmI, {}))
  const myId = me.data?.ok ? me.data.value.accountId : null
  const hadIt = view.workers.some(({ accountId }) => accountId === myId)
  const fresh = (): Values => ({ handing: { accountId: '', words: '' } })
  const draft = useDraft<Values, typeof Draft>(`handing over ${view.case.id}`, Draft, fresh, {
    toInput: ({ handing: { accountId, words } }) => ({
      handing: { accountId, words: words.trim() === '' ? null : words },
    }),
  })
  const acting = useAct(assignCase, {
    draft,
    onDone: ({ accountId, name }) => {
      notify({ message: t`${name} has this case now.` })
      onClose()
      if (hadIt && accountId !== myId) go('/cases')
    },
  })
  return { draft, acting }
}
