import './learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { TickField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { planSetting, setPlanSigning } from '../api/setting.ts'

/** For the administrator: whether plans need a supervisor's signature in this agency. */
export function SettingPage() {
  const { t } = useLingui()
  const answer = useQuery(asking(planSetting, {}))
  return (
    <Page title={t`Plans in this agency`} back={{ to: '/settings', label: t`Settings` }}>
      <Answer of={answer}>{({ needsSignature }) => <Setting needsSignature={needsSignature} />}</Answer>
    </Page>
  )
}

const Draft = z.object({ needsSignature: z.boolean() })

function Setting({ needsSignature }: { needsSignature: boolean }) {
  const { t } = useLingui()
  const draft = useDraft('setting of plans', Draft, () => ({ needsSignature }))
  const acting = useAct(setPlanSigning, {
    draft,
    onDone: () => {
      notify({ message: t`The setting is kept.` })
    },
  })
  return (
    <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} />}>
      <p>
        <Trans>
          The law on social work speaks of supervised help. With a signature, each new version of a plan waits under “To
          sign” with the team’s supervisor; the work itself does not wait.
        </Trans>
      </p>
      <TickField form={draft.form} name="needsSignature" label={t`Plans are signed by a supervisor`} />
      <SubmitBar label={t`Keep this setting`} pending={acting.pending} isKept={draft.isKept} cancelTo="/settings" />
    </Form>
  )
}
