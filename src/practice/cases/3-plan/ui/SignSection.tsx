import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Paper, Stack } from '@mantine/core'
import { useState } from 'react'
import * as z from 'zod'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { signPlan } from '../api.ts'
import type { Plan } from '../schema.ts'
import { WhatChanged } from './parts/WhatChanged.tsx'
import { wordsForPlan } from './parts/words.ts'
import look from './Plan.module.css'

const Words = z.string().trim().max(50_000)
type Verdict = 'signed' | 'sent-back'
/** Nothing is sent back without a word. */
const Draft = z
  .object({ signing: z.object({ words: Words, verdict: z.enum(['signed', 'sent-back']) }) })
  .refine(({ signing: { words, verdict } }) => verdict === 'signed' || words !== '', { path: ['signing', 'words'] })

type Props = { plan: Plan; lastSigned: Plan | null }

/** For the supervisor: what changed since the last signed version, then sign or send back. */
export function SignSection({ plan, lastSigned }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useSigning(plan)
  const [chosen, choose] = useState<Verdict>('signed')
  const set = (verdict: Verdict) => () => {
    choose(verdict)
    draft.form.setFieldValue('signing.verdict', verdict)
  }
  return (
    <Paper withBorder p="md" className={look.card}>
      <Stack gap="md">
        <h2>
          <Trans>To sign: version {plan.number}</Trans>
        </h2>
        <Since lastSigned={lastSigned} />
        <WhatChanged before={lastSigned?.content ?? null} after={plan.content} />
        <Form
          draft={draft}
          onSend={({ signing: { words, verdict } }) => {
            acting.send({ caseId: plan.caseId, planId: plan.id, verdict, words: words === '' ? null : words })
          }}
          trouble={<ActTrouble of={acting} words={wordsForPlan} />}
        >
          <LongField
            form={draft.form}
            name="signing.words"
            label={t`What you want to say about it`}
            hint={t`Needed when you send it back.`}
            expected={t`Say what is missing, for example “Who takes her to the clinic?”`}
          />
          <Group gap="sm">
            <Button type="submit" size="lg" loading={acting.pending && chosen === 'signed'} onClick={set('signed')}>
              <Trans>Sign this plan</Trans>
            </Button>
            <Button
              type="submit"
              size="lg"
              variant="default"
              loading={acting.pending && chosen === 'sent-back'}
              onClick={set('sent-back')}
            >
              <Trans>Send back</Trans>
            </Button>
          </Group>
        </Form>
      </Stack>
    </Paper>
  )
}

function useSigning(plan: Plan) {
  const { t } = useLingui()
  const fresh = (): { signing: { words: string; verdict: string } } => ({ signing: { words: '', verdict: 'signed' } })
  const draft = useDraft(`signing of ${plan.id}`, Draft, fresh)
  const acting = useAct(signPlan, {
    draft,
    onDone: ({ verdict }) => {
      notify({ message: verdict === 'signed' ? t`The plan is signed.` : t`The plan is sent back to the worker.` })
    },
  })
  return { draft, acting }
}

function Since({ lastSigned }: Pick<Props, 'lastSigned'>) {
  return (
    <h3>
      {lastSigned === null ? (
        <Trans>No version was signed before; all of it is new</Trans>
      ) : (
        <Trans>What changed since version {lastSigned.number}, which was signed</Trans>
      )}
    </h3>
  )
}
