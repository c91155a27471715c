import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { countWords } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import type { Alternative, Alternatives, Verdict } from '../schema/alternative.ts'
import look from './Alternatives.module.css'
import { AlternativeCard } from './parts/alternative/AlternativeCard.tsx'
import { Questions } from './Questions.tsx'

const MOST_SHOWN = 3
const FIRST_UNFIT = 5

type Props = {
  alternatives: Alternatives
  today: string
  ticked: readonly string[]
  /** Whether the reader may keep answers; and, for whoever may show alternatives to the client, what a tick does. */
  mayAsk: boolean
  onTick?: (key: string, isTicked: boolean) => void
}

/** Three groups, each with its count and what it means; then what the directory has for other areas. */
export function Groups(props: Props) {
  const { alternatives, elsewhere, term, caseId } = props.alternatives
  const of = (verdict: Verdict) => alternatives.filter(one => one.verdict === verdict)
  return (
    <>
      {alternatives.length === 0 && <Nothing caseId={caseId} />}
      <Group {...props} verdict="eligible" ofGroup={of('eligible')} />
      <Group {...props} verdict="not-known" ofGroup={of('not-known')} />
      <Group {...props} verdict="not-eligible" ofGroup={of('not-eligible')} />
      {elsewhere > 0 && (
        <p className={look.elsewhere}>
          <Plural
            value={elsewhere}
            one="And # more that serves other areas."
            other="And # more that serve other areas."
          />{' '}
          <PlaceLink className={look.link} to={`/directory?need=${encodeURIComponent(term)}`}>
            <Trans>See them in the directory</Trans>
          </PlaceLink>
        </p>
      )}
    </>
  )
}

function Group({ verdict, ofGroup, ...props }: Props & { verdict: Verdict; ofGroup: Alternative[] }) {
  const [isOpen, setOpen] = useState(false)
  if (ofGroup.length === 0) return null
  const shown = verdict === 'not-eligible' && !isOpen ? ofGroup.slice(0, FIRST_UNFIT) : ofGroup
  const rest = ofGroup.length - shown.length
  return (
    <section className={look.group} aria-labelledby={`group-${verdict}`}>
      <GroupHead verdict={verdict} count={ofGroup.length} />
      <ol className={look.cards}>
        {shown.map(alternative => (
          <li key={alternative.key}>
            <One {...props} alternative={alternative} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button
          variant="default"
          onClick={() => {
            setOpen(true)
          }}
        >
          <Plural value={rest} one="Show # more" other="Show # more" />
        </Button>
      )}
    </section>
  )
}

function GroupHead({ verdict, count }: { verdict: Verdict; count: number }) {
  const { t } = useLingui()
  const words = {
    eligible: {
      title: t`Fits`,
      means: t`By what is known, these are for this client. That does not promise a place yet.`,
    },
    'not-known': {
      title: t`Cannot tell yet`,
      means: t`Something has to be asked first. Ask it here, and the answer counts at once.`,
    },
    'not-eligible': {
      title: t`Does not fit`,
      means: t`By what is known, these are not for this client now. Each says why, and what could change it.`,
    },
  }[verdict]
  return (
    <header className={look.groupHead}>
      <h3 id={`group-${verdict}`}>
        {words.title} <span className={look.count}>{countWords(count)}</span>
      </h3>
      <p>{words.means}</p>
    </header>
  )
}

function One({ alternatives, alternative, today, ticked, mayAsk, onTick }: Props & { alternative: Alternative }) {
  const { key, verdict } = alternative
  const tick = onTick && {
    isTicked: ticked.includes(key),
    isFull: ticked.length >= MOST_SHOWN,
    onTick: (isTicked: boolean) => {
      onTick(key, isTicked)
    },
  }
  const asks = mayAsk && verdict === 'not-known'
  return (
    <AlternativeCard
      alternative={alternative}
      today={today}
      {...(tick && { tick })}
      questions={asks && <Questions alternative={alternative} caseId={alternatives.caseId} />}
    />
  )
}

function Nothing({ caseId }: { caseId: string }) {
  const { t } = useLingui()
  return (
    <EmptyState
      title={t`Nothing was found for this need`}
      action={
        <PlaceLink className={look.link} to={`/cases/${caseId}`}>
          <Trans>Back to the case</Trans>
        </PlaceLink>
      }
    >
      <Trans>
        No service, nobody nearby and no strength of the client’s own is written down for it yet. Write down who could
        help, or what the client can do. If there really is nothing, say so when the need ends: it counts as evidence.
      </Trans>
    </EmptyState>
  )
}
