// The words in which social functioning is assessed: roles, what goes wrong in them, how hard, how long, and the surroundings.
import * as z from 'zod'
import { Bilingual } from '../schema.ts'

/** A word of assessment with what it stands for, so that two workers mean the same by it. */
export const Anchored = z.object({ id: z.string(), label: Bilingual, anchor: Bilingual })
export type Anchored = z.infer<typeof Anchored>

/** A step of a scale, 1 to 6: a higher one is more severe, longer, or less able to cope. Never shown as a number. */
export const Level = z.int().min(1).max(6)
export type Level = z.infer<typeof Level>
export const LevelTerm = Anchored.extend({ level: Level })
export type LevelTerm = z.infer<typeof LevelTerm>

export const RoleTerm = Anchored.extend({ group: z.string() })
export type RoleTerm = z.infer<typeof RoleTerm>

export const SystemTerm = Anchored.extend({ problemKinds: z.array(Anchored) })
export type SystemTerm = z.infer<typeof SystemTerm>

export const FunctioningTerms = z.object({
  roleGroups: z.array(Anchored),
  roles: z.array(RoleTerm),
  problemKinds: z.array(Anchored),
  severity: z.array(LevelTerm),
  duration: z.array(LevelTerm),
  coping: z.array(LevelTerm),
  environmentSystems: z.array(SystemTerm),
})
export type FunctioningTerms = z.infer<typeof FunctioningTerms>
