import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans } from '@lingui/react/macro'
import { todayHere } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { alternativesFor, answerFact } from '../api.ts'
import type { Alternative, MissingFact } from '../schema/alternative.ts'
import look from './parts/alternative/Alternative.module.css'
import { AskFact } from './parts/question/AskFact.tsx'

const FIRST = 2

/** What to ask so that the verdict can be told; each answer is kept and the list judged anew. */
export function Questions({ alternative, caseId }: { alternative: Alternative; caseId: string }) {
  const { missing, reasons, kind } = alternative
  const asksPlace = reasons.some(reason => reason.isHard && reason.asksPlace)
  const more = missing.length - FIRST
  const isForAnother = reasons.some(({ about }) => about === 'another-member')
  if (kind !== 'service') return null
  return (
    <section className={look.ask}>
      <h4>
        <Trans>Ask this to know</Trans>
      </h4>
      {asksPlace && (
        <p>
          <Trans>Where does the client live? Write the village into the client’s record.</Trans>
        </p>
      )}
      {missing.slice(0, FIRST).map(one => (
        <Question key={`${one.about} ${one.fact}`} missing={one} caseId={caseId} />
      ))}
      {more > 0 && (
        <details className={look.more}>
          <summary>
            <Plural value={more} one="# more question" other="# more questions" />
          </summary>
          <div className={look.how}>
            {missing.slice(FIRST).map(one => (
              <Question key={`${one.about} ${one.fact}`} missing={one} caseId={caseId} />
            ))}
          </div>
        </details>
      )}
      {isForAnother && (
        <p>
          <Trans>
            For whom is the help meant? If it is for someone else at home whom it fits, it can be chosen all the same.
          </Trans>
        </p>
      )}
      {missing.length === 0 && !asksPlace && !isForAnother && (
        <p>
          <Trans>Only the provider can answer this. Ring them, together with the client if possible.</Trans>
        </p>
      )}
    </section>
  )
}

function Question({ missing, caseId }: { missing: MissingFact; caseId: string }) {
  const answering = useAct(answerFact, { stale: [alternativesFor] })
  const { fact, about } = missing
  return (
    <>
      <AskFact
        missing={missing}
        pending={answering.pending}
        onAnswer={(value, saidBy) => {
          answering.send({ caseId, about, fact, value, saidBy, knownOn: todayHere() })
        }}
      />
      <ActTrouble of={answering} words={wordsForAnswer} />
    </>
  )
}

function wordsForAnswer(failure: { code: string }): MessageDescriptor | null {
  switch (failure.code) {
    case 'fact-unreadable':
      return msg`This answer cannot be right for this question. Look at it again; a decile is 1 to 10, an age up to 130.`
    case 'household-not-known':
      return msg`This is about the household, and none is written down for the client yet. Add it in the client’s record first.`
    case 'case-closed':
      return msg`This case is closed; nothing more can be kept in it.`
    default:
      return null
  }
}
