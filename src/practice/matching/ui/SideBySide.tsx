import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Compare } from '#platform/web/parts/compare/Compare.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { useActorLine } from '#practice/resources/ui/parts/ActorLine.tsx'
import { HELPER_KINDS } from '#practice/resources/ui/parts/helper-kinds.ts'
import { useLanguageName } from '#practice/resources/ui/parts/useLanguageName.ts'
import { saidOf, type Said } from '../rules/explanation.ts'
import type { Alternative } from '../schema/alternative.ts'
import look from './Alternatives.module.css'
import { useSayings } from './parts/alternative/useSayings.ts'
import { SYSTEM_WORDS, VERDICT_TONES, VERDICT_WORDS, WHEELCHAIR_WORDS } from './parts/alternative/words.ts'

type Props = { alternatives: readonly Alternative[]; ticked: readonly string[]; today: string }

/** The two or three that are ticked, like with like: what differs between them is seen at once. */
export function SideBySide({ alternatives, ticked, today }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const rowsOf = useRows(today)
  const chosen = alternatives.filter(({ key }) => ticked.includes(key))
  if (chosen.length < 2) return null
  const all = chosen.map(alternative => ({ alternative, rows: rowsOf(alternative) }))
  // A row of which nothing is known of any of them says nothing.
  const labels = (all[0]?.rows ?? []).map(({ label }) => label)
  const told = labels.filter((_label, index) => all.some(({ rows }) => rows[index]?.isTold === true))
  return (
    <section className={look.group} aria-labelledby="side-by-side">
      <header className={look.groupHead}>
        <h3 id="side-by-side">
          <Trans>Side by side</Trans>
        </h3>
      </header>
      <Compare
        label={t`What is ticked, like with like`}
        rows={told}
        items={all.map(({ alternative: { key, title, verdict }, rows }) => ({
          id: key,
          title: say(title),
          marks: <StatusMark tone={VERDICT_TONES[verdict]} label={t(VERDICT_WORDS[verdict])} />,
          values: told.map(label => rows.find(row => row.label === label)?.value ?? null),
        }))}
      />
    </section>
  )
}

/** `isTold`: something is known that applies to this kind of help. */
type Row = { label: string; value: ReactNode | null; isTold: boolean }
const UNKNOWN = ['distance-not-known', 'cost-not-known', 'wait-not-known', 'places-not-known', 'access-not-known']

/** Every alternative has the same rows in the same order; null is not known. */
function useRows(today: string): (alternative: Alternative) => Row[] {
  const { t } = useLingui()
  const say = useSay()
  const lineOf = useLines(today)
  const giverOf = useGiver()
  const languagesOf = useLanguages()
  const papersOf = usePapers()
  return alternative => {
    const { helper, limits, howToApply, resourceSystem, kind, wheelchair } = alternative
    const line = lineOf(alternative)
    // What is never asked of a neighbour or of a strength is not unknown.
    const row = (label: string, value: string | null, applies = true): Row => {
      return { label, value: applies ? value : t`does not apply`, isTold: applies && value !== null }
    }
    const [isService, isHelper] = [kind === 'service', kind === 'informal']
    const places = isHelper ? line('families', 'families-at-most', 'hours') : line('places', 'full')
    const inReturn = [helper?.expects, helper?.familyGives].filter(words => words).join('. ')
    return [
      row(t`Who gives it`, giverOf(alternative), isService || isHelper),
      row(t`Kind of help`, t(SYSTEM_WORDS[resourceSystem])),
      row(t`How near`, line('distance', 'neighbourhood', 'by-phone', 'at-home', 'place-protected')),
      row(t`The way there`, line('way'), isService),
      row(t`What it costs`, line('free', 'costs', 'prices')),
      row(t`How soon`, line('at-once', 'wait', 'waiting', 'rests')),
      row(t`Is there a place`, places, isService || isHelper),
      row(t`When open`, line('open-now', 'opens', 'closed'), isService),
      row(t`Papers to bring`, papersOf(alternative), isService),
      row(t`Languages`, languagesOf(alternative), isService),
      row(t`Interpreting`, line('interpreting'), isService),
      row(t`With a wheelchair`, wheelchair === 'not-known' ? null : t(WHEELCHAIR_WORDS[wheelchair]), isService),
      row(t`For people with disabilities`, line('access'), isService),
      row(t`How to get it`, howToApply && say(howToApply), isService),
      row(t`In return`, inReturn === '' ? null : inReturn, isHelper),
      row(t`What they cannot do`, limits, isHelper),
    ]
  }
}

/** What a card says of some of its kinds, in one line; null when it says none of them, or that they are not known. */
function useLines(today: string) {
  const sayingOf = useSayings(today)
  return (alternative: Alternative) => {
    const said = saidOf(alternative, today).filter(({ says }) => !UNKNOWN.includes(says))
    return (...kinds: readonly Said['says'][]): string | null => {
      const words = said.filter(({ says }) => kinds.includes(says)).map(one => sayingOf(one).words)
      return words.length === 0 ? null : words.join('. ')
    }
  }
}

function useGiver(): (alternative: Alternative) => string | null {
  const { t } = useLingui()
  const actorOf = useActorLine()
  return ({ organization, informalKind }) => {
    if (informalKind) return t(HELPER_KINDS[informalKind])
    if (organization === null) return null
    return [organization.name, actorOf(organization)].filter(words => words !== '').join(' · ')
  }
}

function useLanguages(): (alternative: Alternative) => string | null {
  const nameOf = useLanguageName()
  return ({ languages }) => (languages.length === 0 ? null : languages.map(nameOf).join(', '))
}

function usePapers(): (alternative: Alternative) => string | null {
  const { t } = useLingui()
  const say = useSay()
  return ({ papers }) => {
    if (papers.length === 0) return null
    return papers
      .map(({ name, has }) => {
        const paper = say(name)
        return has === true ? t`${paper} (the client has it)` : paper
      })
      .join(', ')
  }
}
