import '../../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'
import type { ReasonLine, ReasonVerdict } from '#platform/web/parts/reasons/Reasons.tsx'
import { dayWords } from '#platform/web/dates.ts'
import { useSay } from '#platform/web/say.ts'
import type { Alternative, Reason, Verdict } from '../../../schema/alternative.ts'

const SIGNS: Record<Verdict, ReasonVerdict> = { eligible: 'yes', 'not-known': 'not-known', 'not-eligible': 'no' }

/** `lineOf(reason)`: one reason as a whole sentence, with what it means and which paper shows it. */
export function useReasonLines(kind: Alternative['kind']): (reason: Reason) => ReasonLine {
  const sentenceOf = useSentences(kind)
  const { t } = useLingui()
  const say = useSay()
  return reason => {
    const papers = reason.provedBy.map(say).join(', ')
    const details = [
      reason.about === 'eligibility-text' && t`Read this with the client: nobody has made a rule of it.`,
      reason.about === 'membership' && reason.isHard && t`For members of the body that offers it.`,
      !reason.isHard && reason.about === 'condition' && t`Good to know; it refuses nobody.`,
      reason.verdict === 'not-known' && papers !== '' && t`Shown by: ${papers}`,
    ].filter(detail => detail !== false)
    const line = { verdict: SIGNS[reason.verdict], sentence: sentenceOf(reason) }
    return details.length === 0 ? line : { ...line, detail: details.join(' ') }
  }
}

function useSentences(kind: Alternative['kind']): (reason: Reason) => string {
  const { t } = useLingui()
  const helper = useHelperSentences()
  const say = useSay()
  return reason => {
    if (reason.sentence) return say(reason.sentence)
    if (reason.about === 'status') return statusWords(reason)
    if (reason.about === 'age') return ageSentence(reason)
    if (reason.about === 'membership')
      return t`It helps its members. Ask whether the client is one, or could become one`
    if (reason.about === 'another-member') return t`Someone else at home may fit; ask for whom the help is meant`
    return kind === 'informal' ? helper(reason) : areaWords(reason)
  }

  function statusWords({ verdict, values }: Reason): string {
    if (verdict === 'eligible') return t`It takes people now`
    return values['status'] === 'temporarily closed' ? t`It is closed for a while` : t`It takes nobody any more`
  }
  function areaWords({ verdict, asksPlace, values }: Reason): string {
    const area = String(values['area'] ?? '')
    if (area === '') return t`It does not say for which area it is. Ask there`
    if (asksPlace) return t`It serves ${area}; where the client lives is not written down yet`
    if (verdict === 'eligible') return t`It serves ${area}, where the client lives`
    return verdict === 'not-known'
      ? t`It says that it serves “${area}”. Ask whether the client belongs to it`
      : t`It serves only ${area}`
  }
  function ageSentence({ values: { from, to, age } }: Reason): string {
    const range = rangeWords(from, to)
    if (typeof age !== 'number') return t`${range}; the client’s age is not written down yet`
    const years = plural(age, { one: '# year', other: '# years' })
    return t`${range}; the client is ${years} old`
  }
  function rangeWords(from: unknown, to: unknown): string {
    const [least, most] = [String(from), String(to)]
    if (from === undefined) return t`For people up to ${most} years`
    return to === undefined ? t`For people of ${least} years and over` : t`For people from ${least} to ${most} years`
  }
}

/** Where people nearby live and help, how much they carry, and that they rest. */
function useHelperSentences(): (reason: Reason) => string {
  const { t } = useLingui()
  return reason => {
    if (reason.about === 'load') return loadWords(reason)
    return reason.about === 'rest' ? restWords(reason) : helperAreaWords(reason)
  }

  function helperAreaWords({ verdict, values }: Reason): string {
    const area = String(values['area'] ?? '')
    if (values['only'] !== undefined) return villageWords(verdict, area)
    return verdict === 'not-known'
      ? t`Lives in ${area}, farther away. Ask first whether they can help`
      : t`Lives in ${area}`
  }
  function villageWords(verdict: Verdict, area: string): string {
    if (area === '') return t`They help people of their own village. Ask which one it is`
    if (verdict === 'eligible') return t`They help people of ${area}, where the client lives`
    return verdict === 'not-known'
      ? t`They help people of ${area}; where the client lives is not written down yet`
      : t`They help only people of ${area}`
  }
  function loadWords({ values }: Reason): string {
    const families = plural(Number(values['families']), { one: '# family', other: '# families' })
    return t`Already helps ${families}, as many as they can; ask first`
  }
  function restWords({ values: { until } }: Reason): string {
    if (typeof until !== 'string') return t`They rest for now; ask first whether they are ready again`
    const day = dayWords(until, 'short')
    return t`They rest until ${day}; ask first`
  }
}
