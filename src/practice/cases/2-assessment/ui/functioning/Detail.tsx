import { useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import type { FunctioningTerms } from '#practice/knowledge/schema/functioning.ts'
import look from '../../../ui/Case.module.css'
import {
  Dimension,
  VIEWS,
  type Functioning,
  type Judgement,
  type RoleEntry,
  type SystemEntry,
  type ViewName,
} from '../../schema/functioning.ts'
import { DIMENSION_WORDS, JUDGEMENT_WORDS, UNSEEN_WORDS, VIEW_WORDS } from '../parts/functioning-words.ts'
import assessment from './Functioning.module.css'
import { useFunctioningWords } from './useWords.ts'

type Terms = { terms: FunctioningTerms }

/** Everything that one assessment says. */
export function Detail({ of, terms }: { of: Functioning } & Terms) {
  const { t } = useLingui()
  return (
    <section className={look.section} aria-label={t`All of it`}>
      <BothViews of={of} />
      <Stack gap="md">
        {of.roles.map(role => (
          <OneRole key={role.role} of={role} terms={terms} />
        ))}
        {of.systems.map(system => (
          <OneSystem key={system.system} of={system} terms={terms} />
        ))}
      </Stack>
      <Dimensions of={of} />
      <div className={assessment.card}>
        <h3>{t`Health and what bears on it`}</h3>
        <FactList
          facts={[
            { label: t`Health`, value: of.health },
            { label: t`State of mind`, value: of.mentalHealth },
            { label: t`What could make it worse`, value: <Lines of={of.risks} /> },
            { label: t`What protects`, value: <Lines of={of.protective} /> },
          ]}
        />
      </div>
    </section>
  )
}

/** The whole as each sees it; one never stands for the other. */
function BothViews({ of: { clientView, workerView } }: { of: Functioning }) {
  const { t } = useLingui()
  const words: Record<ViewName, string | null> = { client: clientView, worker: workerView }
  const titles: Record<ViewName, string> = { client: t`As the client sees it`, worker: t`As the worker sees it` }
  return (
    <div className={assessment.pair}>
      {VIEWS.map(view => (
        <section key={view} className={assessment.card}>
          <h3>{titles[view]}</h3>
          {words[view] === null ? <p>{t(UNSEEN_WORDS[view])}</p> : <p className={assessment.said}>{words[view]}</p>}
        </section>
      ))}
    </div>
  )
}

function OneRole({ of, terms }: { of: RoleEntry } & Terms) {
  const { t } = useLingui()
  const { nameOf, levelOf, bothOf } = useFunctioningWords(terms)
  const { role, problem, severity, duration, coping, inOwnWords, strength } = of
  return (
    <article className={assessment.card}>
      <h3>{nameOf(role)}</h3>
      <FactList
        facts={[
          { label: t`What kind of problem`, value: problem === null ? t`None, or not known yet` : nameOf(problem) },
          { label: t`How hard`, value: bothOf('severity', severity) },
          { label: t`How long`, value: levelOf('duration', duration) },
          { label: t`How they cope`, value: bothOf('coping', coping) },
          { label: t`In the client’s own words`, value: inOwnWords },
          { label: t`What is good here`, value: strength },
        ]}
      />
    </article>
  )
}

function OneSystem({ of: { system, problems, inOwnWords, strength }, terms }: { of: SystemEntry } & Terms) {
  const { t } = useLingui()
  const { nameOf, levelOf, bothOf } = useFunctioningWords(terms)
  const told = problems.map(({ problem, severity, duration }) => {
    const since = levelOf('duration', duration)
    return { label: nameOf(problem), value: bothOf('severity', severity), hint: since ?? t`how long is not known yet` }
  })
  return (
    <article className={assessment.card}>
      <h3>{nameOf(system)}</h3>
      <FactList
        facts={[
          ...told,
          { label: t`In the client’s own words`, value: inOwnWords },
          { label: t`What is good here`, value: strength },
        ]}
      />
    </article>
  )
}

function Dimensions({ of: { dimensions } }: { of: Functioning }) {
  const { t } = useLingui()
  const said = (view: ViewName, judged: Judgement | null) => {
    const words = t(judged === null ? UNSEEN_WORDS[view] : JUDGEMENT_WORDS[judged])
    return `${t(VIEW_WORDS[view])}: ${words}`
  }
  return (
    <article className={assessment.card}>
      <h3>{t`Social functioning as the law sees it`}</h3>
      <FactList
        facts={Dimension.options.map(id => {
          const { client, worker, words } = dimensions[id]
          const label = t(DIMENSION_WORDS[id])
          return { label, value: `${said('client', client)} · ${said('worker', worker)}`, hint: words }
        })}
      />
    </article>
  )
}

function Lines({ of }: { of: readonly string[] }) {
  const { t } = useLingui()
  if (of.length === 0) return t`not known yet`
  return (
    <ul className={assessment.plain}>
      {of.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
