import '../../learn.ts'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useId, type ReactNode } from 'react'
import { dayWords } from '#platform/web/dates.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Reasons } from '#platform/web/parts/reasons/Reasons.tsx'
import { useSay, type Bilingual } from '#platform/web/say.ts'
import { reasonsToTell } from '#practice/matching/rules/explanation.ts'
import { useReasonLines } from '#practice/matching/ui/parts/alternative/useReasonLines.ts'
import type { PersonId } from '#practice/people/schema/person.ts'
import type { Screened } from '../../../schema/screening.ts'
import { Amounts, MoneyLine } from './MoneyLine.tsx'
import look from './Result.module.css'

type Props = {
  result: Screened
  nameOf: (id: PersonId) => string
  /** The name of a paper, by its guide. */
  paperOf: (guide: string) => Bilingual | null
  /** What can be done from here. */
  actions?: ReactNode
}

/** One programme for this household: for whom, how much, what to do first, and why. */
export function ResultCard({ result, nameOf, paperOf, actions }: Props) {
  const heading = useId()
  const say = useSay()
  const { name, organization, money, caution, group } = result
  return (
    <article className={look.card} aria-labelledby={heading} data-group={group}>
      <header>
        <h3 id={heading}>
          <PlaceLink to={`/directory/services/${result.serviceId}`}>{say(name)}</PlaceLink>
        </h3>
        <p className={look.by}>{organization}</p>
      </header>
      <ForWhom result={result} nameOf={nameOf} />
      {money && group !== 'not' && <MoneyLine money={money} />}
      <FirstStep guides={result.firstPapers} paperOf={paperOf} />
      {group === 'not' ? <WhyNot result={result} /> : caution && <p className={look.small}>{say(caution)}</p>}
      <More result={result} nameOf={nameOf} />
      {actions && <div className={look.actions}>{actions}</div>}
    </article>
  )
}

function ForWhom({ result, nameOf }: Pick<Props, 'result' | 'nameOf'>) {
  const { isPersonal, group, holdsFor, mayHoldFor } = result
  if (group === 'not' || group === 'open') return null
  const names = (ids: readonly PersonId[]) => ids.map(nameOf).join(', ')
  const [fits, may] = [names(holdsFor), names(mayHoldFor)]
  if (!isPersonal) {
    return <p>{fits === '' ? <Trans>For the household</Trans> : <Trans>For the household, through: {fits}</Trans>}</p>
  }
  if (fits !== '')
    return (
      <p>
        <Trans>For: {fits}</Trans>
      </p>
    )
  if (group === 'may')
    return (
      <p>
        <Trans>For someone at home; ask for whom</Trans>
      </p>
    )
  return may === '' ? null : (
    <p>
      <Trans>Perhaps for: {may}</Trans>
    </p>
  )
}

/** A paper that is known to be missing is where to begin. */
function FirstStep({ guides, paperOf }: { guides: readonly string[] } & Pick<Props, 'paperOf'>) {
  const say = useSay()
  const names = guides.flatMap(guide => paperOf(guide) ?? []).map(say)
  if (names.length === 0) return null
  const papers = names.join(', ')
  return (
    <Notice tone="wait" title={<Trans>First step: get this paper</Trans>}>
      {papers}
    </Notice>
  )
}

function WhyNot({ result }: { result: Screened }) {
  const lineOf = useReasonLines('service')
  const against = result.reasons.filter(({ isHard, verdict }) => isHard && verdict === 'not-eligible')
  return <Reasons reasons={against.map(lineOf)} />
}

/** All conditions, amounts with their day and source, papers, the way in, and where it comes from. */
function More({ result, nameOf }: Pick<Props, 'result' | 'nameOf'>) {
  const { t } = useLingui()
  const say = useSay()
  const lineOf = useReasonLines('service')
  const { reasons, papers, howToApply, source, checkedOn, money } = result
  const told = reasonsToTell(reasons)
  return (
    <details className={look.more}>
      <summary>
        <Trans>Conditions, papers and how to ask</Trans>
      </summary>
      <div className={look.inside}>
        {told.length > 0 && <Reasons reasons={told.map(lineOf)} />}
        {money && <Amounts money={money} nameOf={nameOf} />}
        {papers.length > 0 && (
          <div>
            <h4>
              <Trans>Papers to bring</Trans>
            </h4>
            <ul>
              {papers.map(({ name, isRequired }) => (
                <li key={name.id}>{isRequired ? say(name) : t`${say(name)} (if there is one)`}</li>
              ))}
            </ul>
          </div>
        )}
        {howToApply && <p>{say(howToApply)}</p>}
        <Source source={source} checkedOn={checkedOn} />
      </div>
    </details>
  )
}

function Source({ source, checkedOn }: Pick<Screened, 'source' | 'checkedOn'>) {
  return (
    <p className={look.small}>
      {source && (
        <>
          <Trans>Source:</Trans>{' '}
          {source.url === null ? (
            source.name
          ) : (
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.name}
            </a>
          )}
          {'. '}
        </>
      )}
      {checkedOn === null ? (
        <Trans>Nobody has confirmed this yet; ask first.</Trans>
      ) : (
        <Trans>Looked at on {dayWords(checkedOn)}. The programme decides; ask before you name it to the client.</Trans>
      )}
    </p>
  )
}

/** How many questions are left for one programme. */
export function QuestionsLeft({ count }: { count: number }) {
  return <Plural value={count} one="# question left" other="# questions left" />
}
