import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import type { FunctioningTerms } from '#practice/knowledge/schema/functioning.ts'
import look from '../../../ui/Case.module.css'
import { changesBetween, type Change, type Compared, type Step } from '../../rules/functioning-change.ts'
import { Dimension, Judgement, VIEWS, type Functioning, type ViewName } from '../../schema/functioning.ts'
import {
  DIMENSION_WORDS,
  DIRECTION_TONES,
  DIRECTION_WORDS,
  JUDGEMENT_WORDS,
  UNSEEN_WORDS,
  VIEW_WORDS,
} from '../parts/functioning-words.ts'
import assessment from './Functioning.module.css'
import { Track } from './Track.tsx'
import { useFunctioningWords } from './useWords.ts'

const ASPECTS = {
  severity: msg`How hard`,
  coping: msg`How they cope`,
  surroundings: msg`How much it stands in the way`,
} as const satisfies Record<Exclude<Compared, 'dimension'>, unknown>

type Props = { now: Functioning; before: Functioning; terms: FunctioningTerms }

/** What has changed since the assessment before: drawn, and in words beside it. Each view is held against the same view. */
export function Changes({ now, before, terms }: Props) {
  const { t } = useLingui()
  const changes = changesBetween(before, now)
  const day = dayWords(before.assessedOn)
  return (
    <section className={look.section} aria-labelledby="changes">
      <h2 id="changes">
        <Trans>What has changed</Trans>
      </h2>
      <p>{t`Since ${day}. An open circle is then, a full square is now; further to the right is heavier.`}</p>
      <ul className={assessment.changes}>
        {[...Map.groupBy(changes, ({ id }) => id)].map(([id, ofOne]) => (
          <li key={id} className={assessment.card}>
            <OneThing id={id} changes={ofOne} terms={terms} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A role, a problem or a dimension, with everything in it that was compared. */
function OneThing({ id, changes, terms }: { id: string; changes: readonly Change[]; terms: FunctioningTerms }) {
  const { t } = useLingui()
  const { nameOf } = useFunctioningWords(terms)
  const dimension = Dimension.options.find(one => one === id)
  return (
    <>
      <h3>{dimension ? t(DIMENSION_WORDS[dimension]) : nameOf(id)}</h3>
      {changes.map(({ of, views }) => (
        <div key={of} className={assessment.views}>
          {of !== 'dimension' && <div>{t(ASPECTS[of])}</div>}
          {VIEWS.filter(view => views[view].before !== null || views[view].after !== null).map(view => (
            <OneView key={view} view={view} step={views[view]} of={of} terms={terms} />
          ))}
        </div>
      ))}
    </>
  )
}

type ViewProps = { view: ViewName; step: Step; of: Compared; terms: FunctioningTerms }

function OneView({ view, step, of, terms }: ViewProps) {
  const { t } = useLingui()
  const { levelOf } = useFunctioningWords(terms)
  const wordOf = (level: number | null) => {
    const judged = of === 'dimension' && level !== null ? Judgement.options[level - 1] : undefined
    if (judged) return t(JUDGEMENT_WORDS[judged])
    return levelOf(of === 'coping' ? 'coping' : 'severity', level) ?? t(UNSEEN_WORDS[view])
  }
  const [was, is] = [wordOf(step.before), wordOf(step.after)]
  return (
    <div className={assessment.view}>
      <strong>{t(VIEW_WORDS[view])}</strong>
      <Track before={step.before} after={step.after} most={of === 'dimension' ? 3 : 6} />
      <div>
        <div>{step.direction === 'same' ? is : `${was} → ${is}`}</div>
        <StatusMark tone={DIRECTION_TONES[step.direction]} label={t(DIRECTION_WORDS[step.direction])} />
      </div>
    </div>
  )
}
