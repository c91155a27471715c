import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { momentWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import look from '../../../ui/Case.module.css'
import { screenDanger, screeningsOfCase } from '../../api/danger.ts'
import { signsOf } from '../../rules/danger.ts'
import { DangerAnswers, DangerSign, type Screening } from '../../schema/danger.ts'
import { DangerFields, nothingAsked } from '../DangerFields.tsx'
import { DANGER_ANSWER_WORDS, DANGER_WORDS } from './danger-words.ts'
import { wordsForIntake } from './words.ts'

const Draft = z.object({ danger: DangerAnswers })

/** The questions about danger: what was answered last, and asking them again. */
export function DangerSection({ caseId, isOpen }: { caseId: string; isOpen: boolean }) {
  const may = useMay()
  const [isAsking, setAsking] = useState(false)
  const query = useQuery(asking(screeningsOfCase, { caseId }))
  return (
    <section className={`${look.section} ${look.narrow}`} aria-labelledby="danger">
      <h2 id="danger">
        <Trans>Questions about danger</Trans>
      </h2>
      {!isAsking && <Answer of={query}>{all => <Latest all={all} />}</Answer>}
      {isOpen && may('safety.record') && !isAsking && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              setAsking(true)
            }}
          >
            <Trans>Ask these questions</Trans>
          </Button>
        </div>
      )}
      {isAsking && (
        <Asking
          caseId={caseId}
          onDone={() => {
            setAsking(false)
          }}
        />
      )}
    </section>
  )
}

function Latest({ all }: { all: readonly Screening[] }) {
  const { t } = useLingui()
  const [latest] = all
  if (!latest)
    return <p>{t`They were not asked yet. Ask them at the first contact, and again when something changes.`}</p>
  const when = momentWords(latest.at)
  const who = latest.byName
  return (
    <>
      <p>{who === null ? t`Asked ${when}` : t`Asked by ${who}, ${when}`}</p>
      <FactList
        facts={DangerSign.options.map(sign => {
          const answer = latest.answers[sign]
          const value = answer === 'not-known' ? null : t(DANGER_ANSWER_WORDS[answer])
          return { label: t(DANGER_WORDS[sign]), value }
        })}
      />
    </>
  )
}

function Asking({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useLingui()
  const draft = useDraft(`questions about danger of ${caseId}`, Draft, () => ({ danger: nothingAsked() }))
  const isYes = signsOf(draft.form.getValues().danger).length > 0
  const acting = useAct(screenDanger, {
    draft,
    onDone: () => {
      notify({ message: isYes ? t`The safety protocol is open. Begin with who is safe now.` : t`It is written down.` })
      onDone()
      if (isYes) window.scrollTo({ top: 0 })
    },
  })
  return (
    <Form
      draft={draft}
      onSend={({ danger }) => {
        acting.send({ id: draft.actId, caseId, answers: danger })
      }}
      trouble={<ActTrouble of={acting} words={wordsForIntake} />}
    >
      <p>
        <Trans>
          Ask when nobody else can hear. “Not known yet” is a good answer; ask again later. Any yes opens the safety
          protocol.
        </Trans>
      </p>
      <DangerFields form={draft.form} at="danger." />
      <SubmitBar
        label={t`Keep these answers`}
        pending={acting.pending}
        isKept={draft.isKept}
        onDiscard={draft.discard}
      />
    </Form>
  )
}
