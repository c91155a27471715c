import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { dayWords } from '#platform/web/dates.ts'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { CLOSE_WORDS } from '../../ui/words.ts'
import { Criterion, type ClosingView } from '../schema.ts'
import look from './Ending.module.css'
import { KEPT_ANSWER_WORDS, LOOKED_WORDS, ONWARD_WORDS, SIGN_TONES, SIGN_WORDS } from './parts/words.ts'
import { PlanSheet } from './PlanSheet.tsx'
import { ReviseClosingDialog } from './ReviseClosingDialog.tsx'
import { SignDialog } from './SignDialog.tsx'

/** How a case ended, as it was written, with the supervisor's word. */
export function ClosedCase({ closing }: { closing: ClosingView }) {
  const { t } = useLingui()
  const { caseId, reason, words, summary, strengthening, onward, closedOn, closedByName } = closing
  return (
    <Stack gap="lg">
      <Signature closing={closing} />
      <FactList
        facts={[
          { label: t`Closed on`, value: dayWords(closedOn), hint: closedByName },
          { label: t`Why it ended`, value: t(CLOSE_WORDS[reason]) },
          { label: t`How it ended`, value: <span className={look.text}>{words}</span> },
          ...(onward === null ? [] : [{ label: t(ONWARD_WORDS[onward.kind]), value: onward.to, hint: onward.words }]),
          ...Criterion.options.map(name => {
            const { answer, words: why } = closing.criteria[name]
            return { label: t(LOOKED_WORDS[name]), value: t(KEPT_ANSWER_WORDS[answer]), hint: why }
          }),
        ]}
      />
      <section className={look.box} aria-labelledby="kept-summary">
        <h3 id="kept-summary">
          <Trans>Summary</Trans>
        </h3>
        <div className={look.text}>{summary}</div>
      </section>
      {strengthening !== null && (
        <section className={look.box} aria-labelledby="kept-plan">
          <h3 id="kept-plan">
            <Trans>If it comes back: a plan for the client</Trans>
          </h3>
          <PlanSheet plan={strengthening} isPlain={false} />
          <PlaceLink to={`/cases/${caseId}/closing/plan`} className={look.go}>
            <Trans>Show or print it for the client</Trans>
          </PlaceLink>
        </section>
      )}
    </Stack>
  )
}

function Signature({ closing }: { closing: ClosingView }) {
  const { t } = useLingui()
  const may = useMay()
  const [asked, setAsked] = useState<'sign' | 'revise' | null>(null)
  const { signState, signWords, signedByName, signedOn } = closing
  const done = () => {
    setAsked(null)
  }
  const who = signedByName ?? ''
  return (
    <div className={look.box}>
      <div>
        <StatusMark tone={SIGN_TONES[signState]} label={t(SIGN_WORDS[signState])} />
      </div>
      {signedOn !== null && <div>{t`${who}, on ${dayWords(signedOn)}`}</div>}
      {signWords !== null && (
        <blockquote className={look.text}>{who === '' ? signWords : `${who}: “${signWords}”`}</blockquote>
      )}
      {signState !== 'signed' && (
        <Group gap="sm">
          {may('closing.sign') && (
            <Button
              onClick={() => {
                setAsked('sign')
              }}
            >
              <Trans>Sign or return</Trans>
            </Button>
          )}
          {may('case.close') && (
            <Button
              variant="default"
              onClick={() => {
                setAsked('revise')
              }}
            >
              <Trans>Change summary or plan</Trans>
            </Button>
          )}
        </Group>
      )}
      {asked === 'sign' && <SignDialog closing={closing} onClose={done} />}
      {asked === 'revise' && <ReviseClosingDialog closing={closing} onClose={done} />}
    </div>
  )
}
