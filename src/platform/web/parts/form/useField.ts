import { createContext, useContext, useEffect, type ReactNode } from 'react'
import type { FieldForm } from './useDraft.ts'

export type FieldProps = {
  form: FieldForm
  /** The path in the draft: `inOwnWords`, `members.0.name`. */
  name: string
  label: ReactNode
  /** What is expected there, with an example, when the answer is missing or cannot be read. */
  expected?: string
  hint?: ReactNode
  /** Marks the field "(if you wish)"; all others are needed. */
  isOptional?: boolean
}

/** How a field tells the form around it what it expects. */
export const ExpectedWords = createContext<(name: string, expected: string | undefined) => void>(() => undefined)

/** A field's value, its change and whether something is wrong with it or with a part of it. */
export function useField({ form, name, expected }: Pick<FieldProps, 'form' | 'name' | 'expected'>) {
  const tell = useContext(ExpectedWords)
  useEffect(() => {
    tell(name, expected)
    return () => {
      tell(name, undefined)
    }
  }, [tell, name, expected])
  const { value, onChange } = form.getInputProps(name)
  return { value, change: onChange, isWrong: isWrong(form, name) }
}

export function isWrong({ errors }: FieldForm, name: string): boolean {
  return Object.keys(errors).some(path => path === name || path.startsWith(`${name}.`))
}
