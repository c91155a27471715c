import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { momentWords } from '#platform/web/dates.ts'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import type { CaseReferral } from '#practice/referrals/schema/view.ts'
import { readClientAnswer, voiceOfCase } from '../api.ts'
import type { ClientAnswer } from '../schema.ts'
import { RESPECT_WORDS, SAID_TONES, SAID_WORDS, THROUGH_WORDS } from './words.ts'

/** What the client said, the latest first; what nobody has read is marked. */
export function Answers({
  answers,
  referrals,
}: {
  answers: readonly ClientAnswer[]
  referrals: readonly CaseReferral[]
}) {
  const { t } = useLingui()
  if (answers.length === 0) {
    return (
      <EmptyState title={t`The client has not said anything yet`}>
        <Trans>Ask them after the first visit to the provider, or give them a link to answer when it suits them.</Trans>
      </EmptyState>
    )
  }
  return (
    <section>
      <h2>
        <Trans>What the client said</Trans>
      </h2>
      <List label={t`What the client said`}>
        {answers.map(answer => (
          <AnswerRow key={answer.id} answer={answer} of={referrals.find(({ id }) => id === answer.referralId)} />
        ))}
      </List>
    </section>
  )
}

function AnswerRow({ answer, of }: { answer: ClientAnswer; of: CaseReferral | undefined }) {
  const { t } = useLingui()
  const say = useSay()
  const may = useMay()
  const reading = useAct(readClientAnswer, { stale: [voiceOfCase, { name: 'todayView' }] })
  const { id, caseId, referralId, said, respect, words, through, at, readAt } = answer
  const about = of === undefined ? null : say(of.serviceName)
  return (
    <ListRow
      title={t(SAID_WORDS[said])}
      subtitle={[about, momentWords(at), t(THROUGH_WORDS[through])].filter(one => one !== null).join(' · ')}
      to={`/cases/${caseId}/referrals/${referralId}`}
      meta={words === null ? undefined : `“${words}”`}
      marks={
        <>
          {readAt === null && <StatusMark tone={SAID_TONES[said]} label={t`New`} />}
          {respect !== null && (
            <StatusMark tone={respect === 'yes' ? 'good' : 'attention'} label={t(RESPECT_WORDS[respect])} />
          )}
        </>
      }
      action={
        readAt === null &&
        may('voice.record') && (
          <Button
            variant="default"
            loading={reading.pending}
            onClick={() => {
              reading.send({ caseId, id })
            }}
          >
            <Trans>I have read it</Trans>
          </Button>
        )
      }
    />
  )
}
