import '#platform/web/parts/form/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { StatusMark, type Tone } from '#platform/web/parts/status/StatusMark.tsx'
import { Steps, type Step } from '#platform/web/parts/steps/Steps.tsx'
import { phaseOfCase } from '../api/phases.ts'
import { Phase, type CaseView } from '../schema.ts'
import type { AskStanding, PhaseStanding } from '../schema/phases.ts'
import { ASK_PLACES, ASK_WORDS } from './ask-words.ts'
import look from './Case.module.css'
import { MoveDialog } from './MoveDialog.tsx'
import { keepNameSet, NAME_SET_WORDS, NameSet, phaseNameIn, useNameSet } from './phase-names.ts'
import { PHASE_WORDS } from './words.ts'

/** Where the work stands, what this phase asks for, what earlier ones lack, and what usually follows. */
export function PhaseSection({ view }: { view: CaseView }) {
  const { t } = useLingui()
  const may = useMay()
  const [isMoving, setMoving] = useState(false)
  const query = useQuery(asking(phaseOfCase, { caseId: view.case.id }))
  return (
    <section className={look.section} aria-labelledby="phase">
      <h2 id="phase">
        <Trans>Where the work stands</Trans>
      </h2>
      <Answer of={query}>
        {standing => (
          <>
            <Walk standing={standing} />
            <Asks standing={standing} caseId={view.case.id} />
          </>
        )}
      </Answer>
      <div className={look.phaseActs}>
        {may('case.move') && (
          <Button
            variant="default"
            onClick={() => {
              setMoving(true)
            }}
          >
            <Trans>Go on to another phase</Trans>
          </Button>
        )}
        <Names label={t`Names of the phases after`} />
      </div>
      {isMoving && (
        <MoveDialog
          of={view.case}
          onClose={() => {
            setMoving(false)
          }}
        />
      )}
    </section>
  )
}

/** The phases as steps, in the names that were chosen; phases with one name are one step. */
function Walk({ standing: { phase, walked } }: { standing: PhaseStanding }) {
  const { t } = useLingui()
  const set = useNameSet()
  const steps = new Map<string, Step>()
  for (const one of Phase.options) {
    const named = phaseNameIn(set, one)
    const own = t(PHASE_WORDS[one])
    const name = named === null ? t`${own} (no name there)` : t(named)
    const isPassed = Phase.options.indexOf(one) < Phase.options.indexOf(phase)
    const was = steps.get(name)?.state
    const state = one === phase || was === 'now' ? 'now' : walked.includes(one) && isPassed ? 'done' : (was ?? 'later')
    const isSkipped = isPassed && !walked.includes(one)
    steps.set(name, { id: one, label: isSkipped ? t`${name} (passed over)` : name, state })
  }
  return <Steps label={t`Phases of the work`} steps={[...steps.values()]} />
}

function Asks({ standing: { phase, asks, next }, caseId }: { standing: PhaseStanding; caseId: string }) {
  const { t } = useLingui()
  const earlier = asks.filter(ask => ask.phase !== phase)
  const following = next.map(one => t(PHASE_WORDS[one])).join(', ')
  return (
    <>
      <AskList title={t`This phase asks for`} asks={asks.filter(ask => ask.phase === phase)} caseId={caseId} />
      {earlier.length > 0 && <AskList title={t`Still missing from before`} asks={earlier} caseId={caseId} />}
      <p className={look.hint}>
        {following === '' ? (
          <Trans>This is the last phase. You may come back to any other at any time.</Trans>
        ) : (
          <Trans>
            Next is usually: {following}. What is missing holds nobody back, and you may come back to any phase.
          </Trans>
        )}
      </p>
    </>
  )
}

function AskList({ title, asks, caseId }: { title: string; asks: readonly AskStanding[]; caseId: string }) {
  const { t } = useLingui()
  const id = `asks-${asks[0]?.phase ?? ''}`
  return (
    <div>
      <h3 id={id} className={look.askTitle}>
        {title}
      </h3>
      <ul className={look.asks} aria-labelledby={id}>
        {asks.map(({ ask, isMet }) => (
          <li key={ask}>
            <AskMark isMet={isMet} />
            {isMet === true || ASK_PLACES[ask] === '' ? (
              <span>{t(ASK_WORDS[ask])}</span>
            ) : (
              <PlaceLink to={`/cases/${caseId}${ASK_PLACES[ask]}`}>{t(ASK_WORDS[ask])}</PlaceLink>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function AskMark({ isMet }: { isMet: boolean | null }) {
  const { t } = useLingui()
  const [tone, label]: [Tone, string] =
    isMet === null ? ['calm', t`not known yet`] : isMet ? ['good', t`done`] : ['wait', t`missing`]
  return <StatusMark tone={tone} label={label} />
}

function Names({ label }: { label: string }) {
  const { t } = useLingui()
  const set = useNameSet()
  return (
    <NativeSelect
      label={label}
      value={set}
      onChange={event => {
        keepNameSet(NameSet.catch('simpul').parse(event.currentTarget.value))
      }}
    >
      {NameSet.options.map(one => (
        <option key={one} value={one}>
          {t(NAME_SET_WORDS[one])}
        </option>
      ))}
    </NativeSelect>
  )
}
