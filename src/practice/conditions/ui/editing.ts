import { newId } from '#platform/shared/id.ts'
import type { Bilingual } from '#platform/web/say.ts'
import { namedFact } from '#practice/people/rules/subject.ts'
import { FACTS, type FactName } from '#practice/people/schema/facts.ts'
import type { Criterion } from '#practice/resources/schema/criteria.ts'
import { begun, type Beginning } from '../rules/editing.ts'

/** What every part of one line's editor is given. */
export type Editing = {
  nameOf: (code: string) => string
  onNamed: (code: string, name: string) => void
  /** Words of facts that only this help asks. */
  asks: Readonly<Record<string, Bilingual>>
  onAsks: (fact: string, words: Bilingual) => void
  /** True once what is missing is to be pointed out. */
  isWrong: boolean
}

/** A part begins with a fact; what only this help asks gets a name of its own, which nobody sees. */
export function freshPart(beginning: Beginning): Criterion {
  return begun(beginning, `other:asked${newId().replaceAll('-', '')}`)
}

/** Whether everyone at home shares a fact. */
export function isOfHousehold(fact: FactName): boolean {
  const named = namedFact(fact)
  return named !== null && FACTS[named].about === 'household'
}
