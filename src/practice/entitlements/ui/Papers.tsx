import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { dayWords } from '#platform/web/dates.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { namedFact } from '#practice/people/rules/subject.ts'
import { FACTS } from '#practice/people/schema/facts.ts'
import type { PaperState, Screening } from '../schema/screening.ts'
import look from './Entitlements.module.css'
import { useAnswer } from './NextQuestion.tsx'
import { PaperHow } from './parts/paper/PaperHow.tsx'
import { useNames } from './useNames.ts'

/** The papers that stand between the household and what it may ask for: what is there, what is not, how to get it. */
export function Papers({ screening, mayAnswer }: { screening: Screening; mayAnswer: boolean }) {
  const { papers } = screening
  if (papers.length === 0) return null
  return (
    <section className={look.section} aria-labelledby="papers">
      <header>
        <h2 id="papers">
          <Trans>Papers</Trans>
        </h2>
        <p className={look.lead}>
          <Trans>What programmes above ask for. A paper that is missing is often the first step, and can be got.</Trans>
        </p>
      </header>
      <ul className={look.cards}>
        {papers.map(paper => (
          <li key={paper.guide.id}>
            <One paper={paper} screening={screening} mayAnswer={mayAnswer} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ paper, screening, mayAnswer }: { paper: PaperState; screening: Screening; mayAnswer: boolean }) {
  const { t } = useLingui()
  const say = useSay()
  const nameOf = useNames(screening.members)
  const { guide, state, lackedBy, askedBy, helpId } = paper
  const names = lackedBy.map(nameOf).join(', ')
  const marks = {
    has: <StatusMark tone="good" label={t`The household has it`} />,
    lacks: <StatusMark tone="attention" label={t`Missing: first step`} />,
    'not-known': <StatusMark tone="calm" icon="question" label={t`Not known yet whether it is there`} />,
  }
  return (
    <article className={look.paper}>
      <h3>
        {say(guide.name)} {marks[state]}
      </h3>
      {names !== '' && (
        <p>
          <Trans>Missing for: {names}</Trans>
        </p>
      )}
      <p className={look.small}>
        <Plural value={askedBy.length} one="# programme above asks for it." other="# programmes above ask for it." />
      </p>
      {mayAnswer && state === 'not-known' && <IsThere paper={paper} screening={screening} />}
      <details open={state === 'lacks'}>
        <summary>
          <Trans>How to get it</Trans>
        </summary>
        <PaperHow guide={guide} />
        <p className={look.small}>
          <Trans>
            Source:{' '}
            <a href={guide.source.url} target="_blank" rel="noreferrer">
              {guide.source.title}
            </a>
            , looked at on {dayWords(guide.checkedOn)}.
          </Trans>{' '}
          {guide.confidence !== 'verified' && <Trans>Not certain everywhere; ask first.</Trans>}
        </p>
        {helpId !== null && (
          <PlaceLink to={`/directory/services/${helpId}`}>
            <Trans>Who helps to get it</Trans>
          </PlaceLink>
        )}
      </details>
    </article>
  )
}

/** Whether it is there, where that is a fact that is kept: of the household, or of one at home after the other. */
function IsThere({ paper: { guide, notKnownFor }, screening }: { paper: PaperState; screening: Screening }) {
  const nameOf = useNames(screening.members)
  const { pending, answer, trouble } = useAnswer(screening)
  const named = guide.fact === null ? null : namedFact(guide.fact)
  if (named === null || FACTS[named].kind !== 'yes-no') return null
  const { about } = FACTS[named]
  const [person = null] = notKnownFor
  if (about === 'person' && person === null) return null
  const name = person === null ? '' : nameOf(person)
  const asked = { fact: named, about, personId: person }
  return (
    <div className={look.buttons}>
      <span>
        {about === 'person' ? <Trans>Does {name} have it?</Trans> : <Trans>Does the household have it?</Trans>}
      </span>
      {[true, false].map(isThere => (
        <Button
          key={String(isThere)}
          variant="default"
          disabled={pending}
          onClick={() => {
            answer(asked, isThere, 'client')
          }}
        >
          {isThere ? <Trans>Yes</Trans> : <Trans>No</Trans>}
        </Button>
      ))}
      {trouble}
    </div>
  )
}
