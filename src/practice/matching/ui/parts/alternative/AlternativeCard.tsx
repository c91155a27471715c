import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { Reasons } from '#platform/web/parts/reasons/Reasons.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { useActorLine } from '#practice/resources/ui/parts/ActorLine.tsx'
import { HELPER_KINDS } from '#practice/resources/ui/parts/helper-kinds.ts'
import { changesOf, reasonsToTell, saidOf } from '../../../rules/explanation.ts'
import type { Alternative } from '../../../schema/alternative.ts'
import look from './Alternative.module.css'
import { EarlierNotes } from './EarlierNotes.tsx'
import { BothWays, Joining } from './BothWays.tsx'
import { HowToGetThere, Papers } from './HowToGetThere.tsx'
import { useReasonLines } from './useReasonLines.ts'
import { useSayings } from './useSayings.ts'
import { WhyHere } from './WhyHere.tsx'
import { CHANGE_WORDS, SYSTEM_WORDS, VERDICT_TONES, VERDICT_WORDS } from './words.ts'

const FIRST_REASONS = 3

type Props = {
  alternative: Alternative
  /** The agency's day. */
  today: string
  /** For showing it to the client; left out where nothing can be chosen. */
  tick?: { isTicked: boolean; isFull: boolean; onTick: (isTicked: boolean) => void }
  /** The questions that would settle the verdict, to be asked right here. */
  questions?: ReactNode
}

/** One way to get help: what it is, whether it fits and why, and what it takes to get it. */
export function AlternativeCard({ alternative, today, tick, questions }: Props) {
  const heading = useId()
  const { earlier, verdict, caution, limits, kind } = alternative
  const say = useSay()
  return (
    <article className={look.card} aria-labelledby={heading} data-verdict={verdict}>
      <Head alternative={alternative} heading={heading} />
      <Facts alternative={alternative} today={today} />
      <EarlierNotes earlier={earlier} />
      <WhyItFits alternative={alternative} />
      {questions}
      <Joining alternative={alternative} />
      <BothWays helper={alternative.helper} />
      {limits !== null && (
        <p className={look.limits}>
          <b>
            <Trans>What they cannot do:</Trans>
          </b>{' '}
          {limits}
        </p>
      )}
      {kind === 'service' && <Papers alternative={alternative} />}
      {caution && <p className={look.small}>{say(caution)}</p>}
      <div className={look.mores}>
        <HowToGetThere alternative={alternative} />
        <WhyHere score={alternative.score} ranking={alternative.ranking} />
      </div>
      {tick && <Tick {...tick} title={say(alternative.title)} />}
    </article>
  )
}

function Head({ alternative, heading }: { alternative: Alternative; heading: string }) {
  const { t } = useLingui()
  const say = useSay()
  const { organization, informalKind, verdict, resourceSystem, description } = alternative
  const actorOf = useActorLine()
  return (
    <header className={look.head}>
      <h3 id={heading}>{say(alternative.title)}</h3>
      {organization && (
        <p className={look.by}>
          {[organization.name, actorOf(organization)].filter(words => words !== '').join(' · ')}
        </p>
      )}
      {informalKind && <p className={look.by}>{t(HELPER_KINDS[informalKind])}</p>}
      <div className={look.marks}>
        <StatusMark tone={VERDICT_TONES[verdict]} label={t(VERDICT_WORDS[verdict])} {...markIcon(verdict)} />
        <StatusMark tone="done" icon={SYSTEM_ICONS[resourceSystem]} label={t(SYSTEM_WORDS[resourceSystem])} />
      </div>
      {say(description) !== '' && <p className={look.what}>{say(description)}</p>}
    </header>
  )
}

const SYSTEM_ICONS = { informal: 'family', formal: 'account', societal: 'home', 'own-strength': 'heart' } as const
const markIcon = (verdict: Alternative['verdict']) =>
  verdict === 'not-known' ? ({ icon: 'question' } as const) : verdict === 'eligible' ? {} : ({ icon: 'cross' } as const)

function Facts({ alternative, today }: { alternative: Alternative; today: string }) {
  const sayingOf = useSayings(today)
  return (
    <ul className={look.facts}>
      {saidOf(alternative, today).map(said => {
        const { icon, words, isUnknown } = sayingOf(said)
        return (
          <li key={said.says} className={isUnknown ? look.unknown : undefined}>
            <Icon name={icon} size={18} />
            {words}
          </li>
        )
      })}
    </ul>
  )
}

function WhyItFits({ alternative: { reasons, kind, verdict } }: { alternative: Alternative }) {
  const { t } = useLingui()
  const lineOf = useReasonLines(kind)
  const told = reasonsToTell(reasons)
  if (told.length === 0) return null
  const rest = told.slice(FIRST_REASONS)
  const changes = verdict === 'not-eligible' ? changesOf(reasons) : []
  const count = rest.length
  return (
    <div className={look.reasons}>
      <Reasons reasons={told.slice(0, FIRST_REASONS).map(lineOf)} />
      {count > 0 && (
        <details className={look.more}>
          <summary>
            <Trans>All conditions ({count} more)</Trans>
          </summary>
          <Reasons reasons={rest.map(lineOf)} />
        </details>
      )}
      {changes.map(change => (
        <p key={change} className={look.small}>
          {t(CHANGE_WORDS[change])}
        </p>
      ))}
    </div>
  )
}

type TickProps = NonNullable<Props['tick']> & { title: string }

function Tick({ isTicked, isFull, onTick, title }: TickProps) {
  const { t } = useLingui()
  return (
    <label className={look.tick}>
      <input
        type="checkbox"
        checked={isTicked}
        disabled={isFull && !isTicked}
        onChange={event => {
          onTick(event.currentTarget.checked)
        }}
      />
      <span>
        {t`Show to the client`}
        <VisuallyHidden>: {title}</VisuallyHidden>
      </span>
    </label>
  )
}
