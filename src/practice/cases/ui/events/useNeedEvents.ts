import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { useReasonWords } from '#practice/knowledge/ui/parts/useReasonWords.ts'
import { FactName, type FactValue } from '#practice/people/schema/facts.ts'
import { useFactWords } from '#practice/people/ui/parts/useFactWords.ts'
import { URGENCY_WORDS } from '../../2-assessment/ui/parts/words.ts'
import { wordsFor } from '../words.ts'
import type { Details, Tell, Told } from './told.ts'
import { useInstrumentEvents } from './useInstrumentEvents.ts'

type Kind =
  | 'strength.recorded'
  | 'instrument.answered'
  | 'instrument.taken-back'
  | 'need.recorded'
  | 'need.revised'
  | 'need.outcome'
  | 'fact.recorded'
  | 'informal.recorded'
  | 'informal.revised'
  | 'informal.withdrawn'
  | 'alternatives.presented'

/** Sentences for needs and strengths, for what was learned about the client, and for the ways of help that were shown. */
export function useNeedEvents(): Record<Kind, Tell> {
  const { t } = useLingui()
  const termOf = useTerm()
  const outcome = useOutcome()
  const instruments = useInstrumentEvents()
  const fact = useFact()
  const urgencyOf = (code: string | undefined) => {
    const words = wordsFor(URGENCY_WORDS, code)
    return words && t(words)
  }
  return {
    'strength.recorded': ({ words }) => ({ title: t`A strength was noted`, words, tone: 'good' }),
    ...instruments,
    'need.recorded': ({ term, urgency, words }) => {
      const need = termOf(term)
      return { title: t`A need was named: ${need}`, lines: [urgencyOf(urgency)], words, tone: 'wait' }
    },
    'need.revised': ({ term, urgency, words }) => {
      const need = termOf(term)
      return { title: t`What is known of a need was changed: ${need}`, lines: [urgencyOf(urgency)], words }
    },
    'need.outcome': outcome,
    'fact.recorded': fact,
    'informal.recorded': ({ words }) => ({ title: t`Someone near the client who can help was noted`, words }),
    'informal.revised': ({ words }) => ({ title: t`What a helper near the client offers was written anew`, words }),
    'informal.withdrawn': () => ({ title: t`A helper near the client wants to be asked no more` }),
    'alternatives.presented': ({ term, count }) => {
      const need = termOf(term)
      const ways = plural(Number(count ?? 0), { one: '# way to get help', other: '# ways to get help' })
      return { title: t`The client was shown ${ways} for: ${need}` }
    },
  }
}

/** The plain words of a need; a common word while they are on their way. */
export function useTerm(): (term: string | undefined) => string {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  return term => {
    const { plain } = wordsOf(term ?? '')
    return plain === '' ? t`a need` : plain
  }
}

const TONES: Partial<Record<string, Tone>> = { met: 'good', 'partly-met': 'wait', unmet: 'attention' }

function useOutcome(): (details: Details) => Told {
  const { t } = useLingui()
  const termOf = useTerm()
  const barrierOf = useReasonWords('barrier')
  return ({ term, state, reason, words }) => {
    const need = termOf(term)
    const titles: Partial<Record<string, string>> = {
      met: t`A need was met: ${need}`,
      'partly-met': t`A need was partly met: ${need}`,
      unmet: t`A need stayed unmet: ${need}`,
    }
    const barrier = reason === undefined ? '' : barrierOf(reason).plain
    const lines = [barrier === '' ? null : t`What stood in the way: ${barrier}`]
    const known = state ?? ''
    return {
      title: titles[known] ?? t`It was recorded what came of a need: ${need}`,
      lines,
      words,
      tone: TONES[known] ?? 'calm',
    }
  }
}

function useFact(): (details: Details) => Told {
  const { t } = useLingui()
  const factWords = useFactWords()
  return ({ fact, value = '' }) => {
    const name = FactName.safeParse(fact).data
    const label = name === undefined ? null : factWords.label(name)
    if (name === undefined || label === null) return { title: t`A question of a programme was answered` }
    const said = factWords.value(name, valueOf(value))
    return { title: t`It became known: ${label}`, lines: [said] }
  }
}

/** A fact's value as it was before it became a text. */
function valueOf(text: string): FactValue {
  if (text === 'true' || text === 'false') return text === 'true'
  const number = Number(text)
  return text.trim() !== '' && Number.isFinite(number) ? number : text
}
