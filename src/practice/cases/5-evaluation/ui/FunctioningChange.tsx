import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { countWords, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { functioningOfCase } from '../../2-assessment/api/functioning.ts'
import { changesBetween } from '../../2-assessment/rules/functioning-change.ts'
import { VIEWS, type CaseFunctioning, type Functioning, type ViewName } from '../../2-assessment/schema/functioning.ts'
import caseLook from '../../ui/Case.module.css'
import look from './Evaluation.module.css'
import { RATED_BY_WORDS } from './parts/words.ts'

/** How life is carried, at the first assessment and at the latest, of everyone who was assessed twice. */
export function FunctioningChange({ caseId }: { caseId: string }) {
  const { t } = useLingui()
  const found = useQuery(asking(functioningOfCase, { caseId }))
  return (
    <section className={caseLook.section} aria-labelledby="functioning-change">
      <h2 id="functioning-change">
        <Trans>Roles, surroundings and daily life</Trans>
      </h2>
      <Answer of={found}>
        {functioning => {
          const pairs = pairsOf(functioning)
          return pairs.length === 0 ? (
            <p>{t`Nobody was assessed twice yet. After a second assessment, what became lighter and what heavier shows here.`}</p>
          ) : (
            pairs.map(pair => <Person key={pair.first.personId} {...pair} />)
          )
        }}
      </Answer>
      <PlaceLink to={`/cases/${caseId}/assessment`} className={look.go}>
        <Trans>Open the assessments</Trans>
      </PlaceLink>
    </section>
  )
}

type Pair = { name: string; first: Functioning; latest: Functioning }

/** The first and the latest finished assessment of each person. */
function pairsOf({ people, assessments }: CaseFunctioning): Pair[] {
  return people.flatMap(({ id, fullName }) => {
    const own = assessments.filter(({ personId, state }) => personId === id && state === 'finished')
    const [latest, first] = [own[0], own.at(-1)]
    return latest && first && latest.id !== first.id ? [{ name: fullName, first, latest }] : []
  })
}

function Person({ name, first, latest }: Pair) {
  const changes = changesBetween(first, latest)
  return (
    <div>
      <p>
        <Trans>
          {name}: from {dayWords(first.assessedOn, 'short')} to {dayWords(latest.assessedOn, 'short')}
        </Trans>
      </p>
      <div className={look.two}>
        {VIEWS.map(view => (
          <View key={view} view={view} directions={changes.map(({ views }) => views[view].direction)} />
        ))}
      </div>
    </div>
  )
}

function View({ view, directions }: { view: ViewName; directions: readonly string[] }) {
  const { t } = useLingui()
  const count = (direction: string) => countWords(directions.filter(one => one === direction).length)
  return (
    <div className={look.view}>
      <h4>{t(RATED_BY_WORDS[view])}</h4>
      <div>{t`Lighter: ${count('lighter')}`}</div>
      <div>{t`The same: ${count('same')}`}</div>
      <div>{t`Heavier: ${count('heavier')}`}</div>
      <div>{t`Not known at one of the two times: ${count('not-comparable')}`}</div>
    </div>
  )
}
