import type { Factor, Intervention } from '../schema.ts'

/** Where what brings the problem about and what will be changed do not meet one to one. Each is a question, never a bar. */
export type Mapping = {
  /** Nothing is done about these. */
  bareFactors: readonly Factor[]
  /** These are done for nothing that was said to matter. */
  bareInterventions: readonly Intervention[]
  /** Several things are done about each of these: which of them is meant to work? */
  crowdedFactors: readonly Factor[]
}

/**
 * Hold the hypotheses of etiology and of intervention against each other, factor by factor.
 * @see Netting, Kettner and McMurtry: causal factors and interventions map one to one
 */
export function mappingOf(factors: readonly Factor[], interventions: readonly Intervention[]): Mapping {
  const count = (id: string) => interventions.filter(({ factorId }) => factorId === id).length
  const known = new Set(factors.map(({ id }) => id))
  return {
    bareFactors: factors.filter(({ id }) => count(id) === 0),
    bareInterventions: interventions.filter(({ factorId }) => factorId === null || !known.has(factorId)),
    crowdedFactors: factors.filter(({ id }) => count(id) > 1),
  }
}
