import type { Part } from '../schema/run.ts'

/** What is ticked: parts, organisations that are left out of them, and things that are an exception to both. */
export type Choice = {
  parts: ReadonlySet<Part>
  except: ReadonlySet<number>
  houses: ReadonlySet<string>
}

export function toggled<Value>(set: ReadonlySet<Value>, value: Value, isIn: boolean): ReadonlySet<Value> {
  const made = new Set(set)
  if (isIn) made.add(value)
  else made.delete(value)
  return made
}
