import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { countWords } from '#platform/web/dates.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import type { Group, Screened, Screening } from '../schema/screening.ts'
import look from './Entitlements.module.css'
import { NeedDialog } from './NeedDialog.tsx'
import { QuestionsLeft, ResultCard } from './parts/result/ResultCard.tsx'
import { useQuestionWords } from './parts/question/useQuestionWords.ts'
import { useNames } from './useNames.ts'

/** As many as one looks at in a conversation; the rest is one press away. */
const FIRST = 6

type Props = { screening: Screening; onAsk?: (key: string) => void }

/** May be asked for, cannot tell yet, does not fit; and what is there for everyone. Nothing is left out. */
export function Groups(props: Props) {
  const { t } = useLingui()
  const [needFor, setNeedFor] = useState<Screened | null>(null)
  const of = (group: Group) => props.screening.results.filter(one => one.group === group)
  const shared = { ...props, onNeed: setNeedFor }
  return (
    <>
      <Section
        {...shared}
        group="may"
        results={of('may')}
        title={t`May be asked for`}
        means={t`By what is known, the conditions fit. That does not mean receiving: ask, and the programme decides.`}
        empty={t`Nothing yet. Each answer above may change that.`}
      />
      <Section
        {...shared}
        group="ask"
        results={of('ask')}
        title={t`Cannot tell yet`}
        means={t`Something has to be asked first. An answer counts at once.`}
        empty={t`Nothing is open.`}
      />
      <Fold
        {...shared}
        results={of('open')}
        title={t`There for everyone`}
        means={t`Advice, help lines and services that fit by no more than an area, an age or a sex. Record the need where there is one.`}
      />
      <Fold
        {...shared}
        results={of('not')}
        title={t`Does not fit`}
        means={t`By what is known, these are not for this household now. Each says why.`}
      />
      {needFor && (
        <NeedDialog
          caseId={props.screening.caseId}
          result={needFor}
          onClose={() => {
            setNeedFor(null)
          }}
        />
      )}
    </>
  )
}

type ListProps = Props & {
  results: readonly Screened[]
  title: string
  means: string
  onNeed: (result: Screened) => void
}

function Section({ group, empty, ...props }: ListProps & { group: Group; empty: string }) {
  const { results, title, means } = props
  return (
    <section className={look.section} aria-labelledby={`group-${group}`}>
      <header>
        <h2 id={`group-${group}`}>
          {title} <span className={look.count}>{countWords(results.length)}</span>
        </h2>
        <p className={look.lead}>{results.length === 0 ? empty : means}</p>
      </header>
      <Cards {...props} />
    </section>
  )
}

function Fold(props: ListProps) {
  const { results, title, means } = props
  if (results.length === 0) return null
  return (
    <details className={look.fold}>
      <summary>
        <h2>
          {title} <span className={look.count}>{countWords(results.length)}</span>
        </h2>
      </summary>
      <div className={look.foldInside}>
        <p className={look.lead}>{means}</p>
        <Cards {...props} />
      </div>
    </details>
  )
}

function Cards({ screening, results, onAsk, onNeed }: ListProps) {
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen ? results : results.slice(0, FIRST)
  const rest = results.length - shown.length
  const nameOf = useNames(screening.members)
  const paperOf = (id: string) => screening.papers.find(({ guide }) => guide.id === id)?.guide.name ?? null
  return (
    <>
      <ul className={look.cards}>
        {shown.map(result => (
          <li key={result.serviceId}>
            <ResultCard
              result={result}
              nameOf={nameOf}
              paperOf={paperOf}
              actions={<Actions screening={screening} result={result} onNeed={onNeed} {...(onAsk && { onAsk })} />}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              setOpen(true)
            }}
          >
            <Plural value={rest} one="Show # more" other="Show # more" />
          </Button>
        </div>
      )}
    </>
  )
}

type ActionsProps = {
  screening: Screening
  result: Screened
  onAsk?: (key: string) => void
  onNeed: (result: Screened) => void
}

/** Ask what is missing, or go on: to the alternatives of a need that it meets, or make that need. */
function Actions({ screening, result, onAsk, onNeed }: ActionsProps) {
  const may = useMay()
  const need = screening.needs.find(({ term }) => result.needs.includes(term))
  if (result.group === 'not') return null
  return (
    <>
      {result.group === 'ask' && <AskNow screening={screening} result={result} {...(onAsk && { onAsk })} />}
      {need && may('alternatives.read') && (
        <Button component={PlaceLink} to={`/cases/${screening.caseId}/needs/${need.id}/alternatives`} variant="default">
          <Trans>Look at alternatives for this need</Trans>
        </Button>
      )}
      {!need && !screening.isClosed && may('need.record') && result.needs.length > 0 && (
        <Button
          variant="default"
          onClick={() => {
            onNeed(result)
          }}
        >
          <Trans>Make this a need</Trans>
        </Button>
      )}
    </>
  )
}

function AskNow({ screening, result, onAsk }: Omit<ActionsProps, 'onNeed'>) {
  const wordsOf = useQuestionWords()
  const nameOf = useNames(screening.members)
  const question = screening.questions.find(({ key }) => result.questions.includes(key))
  const { asksPlace, asksMembers } = result
  return (
    <div>
      {question && (
        <p>
          <strong>
            <Trans>To ask:</Trans>
          </strong>{' '}
          {wordsOf(question, question.personId === null ? null : nameOf(question.personId))}{' '}
          <span className={look.small}>
            <QuestionsLeft count={result.questions.length} />
          </span>
        </p>
      )}
      {asksPlace && (
        <p>
          <Trans>Where does the household live? Write the village into the client’s record.</Trans>
        </p>
      )}
      {asksMembers && (
        <p>
          <Trans>Does anyone else live there? Write them down first.</Trans>
        </p>
      )}
      {!question && !asksPlace && !asksMembers && (
        <p>
          <Trans>Only the programme can answer this. Ask there.</Trans>
        </p>
      )}
      {question && onAsk && (
        <Button
          onClick={() => {
            onAsk(question.key)
          }}
        >
          <Trans>Ask this now</Trans>
        </Button>
      )}
    </div>
  )
}
