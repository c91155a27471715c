import '../learn.ts'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId, type ReactNode } from 'react'
import { countWords, dayWords } from '#platform/web/dates.ts'
import { FactList, type Fact } from '#platform/web/parts/facts/FactList.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { HELPER_KINDS } from '#practice/resources/ui/parts/helper-kinds.ts'
import type { Helper } from '../../schema.ts'
import { AUDIENCE_WORDS, HOW_WORDS } from '../words.ts'
import look from './HelperCard.module.css'

type Props = {
  helper: Helper
  /** What can be done with it. */
  acts?: ReactNode
  /** Among many: the facts open when asked for. */
  isShort?: boolean
  /** The act that is under way, in place of the facts. */
  children?: ReactNode
}

/** Someone who helps: what they offer and for whom, what goes both ways, how much they carry and what they agreed to. */
export function HelperCard({ helper, acts, isShort = false, children }: Props) {
  const { t } = useLingui()
  const heading = useId()
  const needWords = useNeedWords()
  const facts = useFacts(helper)
  const { kind, name, offers, needs, area, withdrawnOn } = helper
  const isGone = withdrawnOn !== null
  return (
    <article className={look.card} aria-labelledby={heading}>
      <header className={look.head}>
        <h3 id={heading}>{name}</h3>
        <p className={look.by}>{[t(HELPER_KINDS[kind]), area].filter(Boolean).join(' · ')}</p>
      </header>
      {children ?? (
        <>
          {!isGone && <p className={look.offers}>{offers}</p>}
          <div className={look.marks}>
            <Standing helper={helper} />
            {!isGone &&
              needs.map(need => <StatusMark key={need} tone="calm" icon="heart" label={needWords(need).plain} />)}
          </div>
          {isGone ? (
            <p>
              <Trans>
                They are shown to nobody any more, and how to reach them is erased. What was done before stays in the
                case.
              </Trans>
            </p>
          ) : (
            <Told isShort={isShort} facts={facts} />
          )}
        </>
      )}
      {acts && <div className={look.acts}>{acts}</div>}
    </article>
  )
}

function Told({ facts, isShort }: { facts: readonly Fact[]; isShort: boolean }) {
  if (!isShort) return <FactList facts={facts} />
  return (
    <details className={look.told}>
      <summary>
        <Trans>For whom, how to reach them, what goes both ways</Trans>
      </summary>
      <FactList facts={facts} />
    </details>
  )
}

/** Whether they may be asked today, and by whom they are known. */
function Standing({ helper: { load, rests, consent, withdrawnOn, familiesAtMost, caseId } }: { helper: Helper }) {
  const { t } = useLingui()
  const day = (on: string) => dayWords(on, 'short')
  const families = load.families ?? 0
  switch (load.standing) {
    case 'withdrawn': {
      const on = withdrawnOn === null ? '' : day(withdrawnOn)
      return <StatusMark tone="done" icon="lock" label={t`asks not to be asked any more, since ${on}`} />
    }
    case 'lapsed': {
      const until = consent.until === null ? '' : day(consent.until)
      return <StatusMark tone="wait" label={t`agreed until ${until}: ask them anew`} />
    }
    case 'resting': {
      const until = rests?.until ? day(rests.until) : null
      return <StatusMark tone="wait" label={until === null ? t`rests for now` : t`rests until ${until}`} />
    }
    case 'full': {
      const most = familiesAtMost ?? families
      return (
        <StatusMark tone="wait" icon="family" label={t`already helps ${families} of ${most} families: ask first`} />
      )
    }
    case 'ready':
      return (
        <>
          <StatusMark tone="good" label={t`may be asked`} />
          {caseId === null && <StatusMark tone="calm" icon="share" label={t`known to our colleagues`} />}
        </>
      )
  }
}

function useFacts(helper: Helper): Fact[] {
  const { t } = useLingui()
  const { consent, load, audience, contact, limits, expects, familyGives, weeklyHours, familiesAtMost } = helper
  const how = consent.how === null ? null : t(HOW_WORDS[consent.how])
  const agreedOn = dayWords(consent.on, 'short')
  const told = consent.contactToClient ? t`The client may be told.` : t`Only for us: do not give it to the client.`
  const end = consent.until === null ? null : dayWords(consent.until, 'short')
  const said = (label: string, value: string | null): Fact[] => (value === null ? [] : [{ label, value }])
  const hours = weeklyHours === null ? null : countWords(weeklyHours)
  return [
    { label: t`For whom`, value: t(AUDIENCE_WORDS[audience].label) },
    ...said(t`Limits`, limits),
    ...said(t`In return`, expects),
    ...said(t`The family gives`, familyGives),
    ...said(t`Time`, hours === null ? null : t`about ${hours} hours a week`),
    ...said(t`Families helped now`, loadWords(load.families, familiesAtMost)),
    ...(contact === null ? [] : [{ label: t`How to reach them`, value: contact, hint: told }]),
    {
      label: t`Agreed to be asked`,
      value: [agreedOn, how].filter(words => words !== null).join(' · '),
      ...(end !== null && { hint: t`until ${end}` }),
    },
  ]

  function loadWords(families: number | null, most: number | null): string | null {
    if (families === null) return most === null ? null : plural(most, { one: 'at most #', other: 'at most #' })
    return most === null ? countWords(families) : t`${families}, at most ${most}`
  }
}
