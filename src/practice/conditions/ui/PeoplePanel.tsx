import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ageWords } from '#platform/web/dates.ts'
import { StatusMark, type Tone } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import type { Verdict } from '#practice/matching/schema/alternative.ts'
import { useFactWords } from '#practice/people/ui/parts/useFactWords.ts'
import type { PreviewedPerson } from '../schema.ts'
import look from './Conditions.module.css'
import { VERDICT_WORDS } from './words.ts'

type Props = {
  people: readonly PreviewedPerson[]
  /** While a change is being written: whom it changes is marked. */
  isChange?: boolean
}

const ORDER = ['eligible', 'not-known', 'not-eligible'] as const satisfies readonly Verdict[]
const TONES = { eligible: 'good', 'not-known': 'wait', 'not-eligible': 'calm' } as const satisfies Record<Verdict, Tone>

/** Whom of the fictional example people the conditions would take; who has the same reason stands together. */
export function PeoplePanel({ people, isChange = false }: Props) {
  const { t } = useLingui()
  const changeWords = useChangeWords()
  const titles = {
    eligible: t`Would fit`,
    'not-known': t`Cannot tell yet`,
    'not-eligible': t`Would not fit`,
  } satisfies Record<Verdict, string>
  return (
    // What scrolls beside the form must be reached by keyboard.
    <section
      className={`${look.panel} ${isChange ? look.sticky : ''}`}
      aria-labelledby="people"
      {...(isChange && REACHED)}
    >
      <h2 id="people">
        <Trans>Who would fit</Trans>
      </h2>
      <p className={look.detail}>
        <Trans>Tried on the fictional people of the demonstration, by these conditions alone. No client is read.</Trans>
      </p>
      {isChange && <p role="status">{changeWords(people)}</p>}
      {ORDER.map(verdict => (
        <OfVerdict
          key={verdict}
          title={titles[verdict]}
          people={people.filter(({ after }) => after.verdict === verdict)}
          isChange={isChange}
        />
      ))}
    </section>
  )
}

/** The same in one line, where the curator is about to publish; on a phone the people stand further below. */
export function WhomItChanges({ people }: Pick<Props, 'people'>) {
  const { t } = useLingui()
  const words = useChangeWords()
  return (
    <p>
      {words(people)} <a href="#people">{t`See who would fit`}</a>
    </p>
  )
}

function useChangeWords(): (people: readonly PreviewedPerson[]) => string {
  const { t } = useLingui()
  return people => {
    const count = people.filter(isChanged).length
    return count === 0
      ? t`This changes nothing for any of the example people.`
      : plural(count, { one: 'This changes # example person.', other: 'This changes # example people.' })
  }
}

const REACHED = { tabIndex: 0 }
const isChanged = ({ before, after }: PreviewedPerson) => before.verdict !== after.verdict

type OfVerdictProps = { title: string; people: readonly PreviewedPerson[]; isChange: boolean }

function OfVerdict({ title, people, isChange }: OfVerdictProps) {
  const why = useWhy()
  if (people.length === 0) return null
  const inOrder = isChange ? people.toSorted((one, other) => Number(isChanged(other)) - Number(isChanged(one))) : people
  return (
    <section>
      <h3>
        {title} ({people.length})
      </h3>
      {[...Map.groupBy(inOrder, why)].map(([reason, alike]) => (
        <div key={reason} className={look.alike}>
          {reason !== '' && <p className={look.detail}>{reason}</p>}
          <ul className={look.people}>
            {alike.map(person => (
              <Person key={person.key} person={person} isMarked={isChange && isChanged(person)} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Person({ person, isMarked }: { person: PreviewedPerson; isMarked: boolean }) {
  const { t } = useLingui()
  const { name, ageYears, atHome, before, after } = person
  const was = t(VERDICT_WORDS[before.verdict])
  return (
    <li className={look.person}>
      <strong>{name}</strong>
      <span className={look.detail}>
        {ageWords(ageYears)} · {plural(atHome, { one: 'lives alone', other: '# at home' })}
      </span>
      {isMarked && <StatusMark tone={TONES[after.verdict]} label={t`before: ${was}`} icon="flag" />}
    </li>
  )
}

/** What makes the verdict: the line that refuses, or what is not known. */
function useWhy(): (person: PreviewedPerson) => string {
  const { t } = useLingui()
  const say = useSay()
  const facts = useFactWords()
  return ({ after }) => {
    const { verdict, decidedBy, missing, asks, isPlaceMissing, mayBeAnother } = after
    if (verdict === 'eligible') return ''
    if (mayBeAnother) return t`Not this person; someone else at home may fit.`
    if (verdict === 'not-eligible') {
      const lines = decidedBy.map(say).join('; ')
      return t`Because of: ${lines}`
    }
    const labels = missing.map(fact => facts.label(fact)).filter(label => label !== null)
    const unknown = [...labels, ...asks.map(say), ...(isPlaceMissing ? [t`where this person lives`] : [])]
    const words = [...new Set(unknown)].join('; ')
    return t`Not known: ${words}`
  }
}
