import { Trans, useLingui } from '@lingui/react/macro'
import { dayWords, moneyWords } from '#platform/web/dates.ts'
import { useSay } from '#platform/web/say.ts'
import type { PaperState, Range, Screened, Screening } from '../schema/screening.ts'
import look from './Entitlements.module.css'
import { PaperHow } from './parts/paper/PaperHow.tsx'
import { useNames } from './useNames.ts'

type Props = { screening: Screening; shown: readonly Screened[] }

/** The sheet itself, in words that a family reads at the kitchen table. */
export function Letter({ screening, shown }: Props) {
  const missing = screening.papers.filter(
    ({ state, askedBy }) => state === 'lacks' && askedBy.some(id => shown.some(({ serviceId }) => serviceId === id)),
  )
  return (
    <article className={look.letter}>
      <header>
        <h2>
          <Trans>What your family may ask for</Trans>
        </h2>
        <p>{dayWords(screening.today)}</p>
      </header>
      <p>
        <Trans>
          This sheet is no decision and no promise. It says where you may ask and what to bring. Each programme decides
          for itself. Asking costs nothing; if someone wants money for it, tell us.
        </Trans>
      </p>
      {missing.length > 0 && <First papers={missing} screening={screening} />}
      {shown.map(result => (
        <One key={result.serviceId} result={result} screening={screening} />
      ))}
      <p>
        <Trans>Questions? Ask your social worker. You decide what to ask for, and you may always ask later.</Trans>
      </p>
    </article>
  )
}

function First({ papers, screening }: { papers: readonly PaperState[]; screening: Screening }) {
  const say = useSay()
  const nameOf = useNames(screening.members)
  return (
    <section>
      <h3>
        <Trans>First, get these papers</Trans>
      </h3>
      {papers.map(({ guide, lackedBy }) => {
        const names = lackedBy.map(nameOf).join(', ')
        return (
          <div key={guide.id}>
            <p>
              <strong>{say(guide.name)}</strong>
              {names !== '' && ` (${names})`}
            </p>
            <PaperHow guide={guide} />
          </div>
        )
      })}
    </section>
  )
}

function One({ result, screening }: { result: Screened; screening: Screening }) {
  const { t } = useLingui()
  const say = useSay()
  const nameOf = useNames(screening.members)
  const { name, organization, holdsFor, money, papers, howToApply, phones, isPersonal, group } = result
  const sums = money ? [sumOf(money.yearMinor, 'year'), sumOf(money.onceMinor, 'once')].filter(sum => sum !== null) : []
  const names = holdsFor.map(nameOf).join(', ')
  return (
    <section>
      <h3>{say(name)}</h3>
      <p>
        {organization}
        {isPersonal && names !== '' && `. ${t`For: ${names}`}`}
      </p>
      {group === 'ask' && (
        <p>
          <Trans>It cannot be told yet whether this fits. Ask there.</Trans>
        </p>
      )}
      {sums.length > 0 && (
        <p>
          <Trans>If the programme agrees: {sums.join(', ')}</Trans>
        </p>
      )}
      {howToApply && <p>{say(howToApply)}</p>}
      {phones.length > 0 && (
        <p>
          <Trans>Telephone: {phones.join(', ')}</Trans>
        </p>
      )}
      <Bring papers={papers} />
    </section>
  )

  function sumOf({ known, most }: Range, per: 'year' | 'once'): string | null {
    const minor = known > 0 ? known : most
    if (minor === 0) return null
    const sum = moneyWords(minor)
    return per === 'year' ? t`up to ${sum} a year` : t`up to ${sum} once`
  }
}

function Bring({ papers }: Pick<Screened, 'papers'>) {
  const { t } = useLingui()
  const say = useSay()
  if (papers.length === 0) return null
  return (
    <div>
      <p>
        <Trans>Bring:</Trans>
      </p>
      <ul>
        {papers.map(paper => (
          <li key={paper.name.id}>{paper.isRequired ? say(paper.name) : t`${say(paper.name)} (if there is one)`}</li>
        ))}
      </ul>
    </div>
  )
}
