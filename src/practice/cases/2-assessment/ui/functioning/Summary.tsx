import { useLingui } from '@lingui/react/macro'
import type { FunctioningTerms } from '#practice/knowledge/schema/functioning.ts'
import { carryingParts, hardParts, type Carrying } from '../../rules/functioning.ts'
import type { FunctioningContent } from '../../schema/functioning.ts'
import look from './Functioning.module.css'
import { useFunctioningWords } from './useWords.ts'

type Props = {
  content: FunctioningContent
  terms: FunctioningTerms
  /** At most so many on each side; all without it. */
  most?: number
}

/** In short: what is hard, and what carries, beside each other. */
export function Summary({ content, terms, most = Number.MAX_SAFE_INTEGER }: Props) {
  const { t } = useLingui()
  const { nameOf, levelOf } = useFunctioningWords(terms)
  const carry = useCarrying(terms)
  const hard = hardParts(content).map(({ id, system, problem, level }) => {
    const what = [system, id, problem].flatMap(one => (one === null ? [] : nameOf(one))).join(': ')
    return { key: `${system ?? ''} ${id}`, text: `${what} — ${levelOf('severity', level) ?? ''}` }
  })
  const carrying = carryingParts(content).map((one, index) => ({ key: String(index), text: carry(one) }))
  return (
    <div className={look.pair}>
      <Side title={t`What is hard`} lines={hard} most={most} none={t`Nothing that keeps tasks from being done`} />
      <Side title={t`What carries`} lines={carrying} most={most} none={t`Not asked yet: what has helped so far?`} />
    </div>
  )
}

type SideProps = { title: string; lines: readonly { key: string; text: string }[]; most: number; none: string }

function Side({ title, lines, most, none }: SideProps) {
  const { t } = useLingui()
  const left = lines.length - most
  return (
    <section className={look.card}>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className={look.plain}>
          {lines.slice(0, most).map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
          {left > 0 && <li>{t`and ${left} more`}</li>}
        </ul>
      )}
    </section>
  )
}

function useCarrying(terms: FunctioningTerms): (one: Carrying) => string {
  const { t } = useLingui()
  const { nameOf } = useFunctioningWords(terms)
  return one => {
    if (one.kind === 'protective') return one.words
    if (one.kind === 'strength') return `${nameOf(one.of)}: ${one.words}`
    const role = nameOf(one.role)
    return t`The role goes on: ${role}`
  }
}
