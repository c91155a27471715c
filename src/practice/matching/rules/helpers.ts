/** People and groups nearby as alternatives: what they agreed to, where they live and how much they carry already. */
import type { Place } from '#practice/areas/schema.ts'
import { distanceMetres as metresBetween } from '#practice/resources/rules/distance.ts'
import { loadOf } from '#practice/resources/rules/informal.ts'
import type { HelperLoad, InformalResource } from '#practice/resources/schema/informal.ts'
import type { Reason, Verdict } from '../schema/alternative.ts'
import { blank, fitOf, keyed, type Asked, type Unranked } from './alternatives.ts'

/**
 * Where a helper lives: the area's name in words and the middle of its district, null where not known; and how many
 * families of the agency chose them, but for the client's own.
 */
export type HelperAround = { readonly areaName: string | null; readonly place: Place | null; readonly counted: number }

/**
 * Kin, a neighbour or a group as an alternative. Whoever is known to this case alone was named for this client. One who is
 * shared helps as they agreed: their own village, or anyone. Nobody is left out: who lives elsewhere, rests, or helps as
 * many families as they can, is asked first.
 */
export function fromInformal(resource: InformalResource, asked: Asked, around: HelperAround): Unranked {
  const { id, kind, name, offers, needs, limits, contact, consent, rests } = resource
  const isNear = livesNear(resource, asked)
  const load = loadOf(resource, { counted: around.counted, today: asked.today })
  const reasons = [...ofArea(resource, { isNear, areaName: around.areaName }), ...ofLoad(resource, load)]
  const distance =
    around.place === null || asked.from === null ? null : Math.round(metresBetween(around.place, asked.from))
  const { expects, familyGives, weeklyHours, familiesAtMost } = resource
  return {
    ...blank,
    ...keyed('informal', id, asked),
    title: { id: name, en: name },
    description: { id: offers, en: offers },
    resourceSystem: 'informal',
    verdict: hardest(reasons),
    reasons,
    fit: fitOf(needs, asked),
    reach: isNear === true ? 'neighbourhood' : distance === null ? 'not-known' : 'place',
    distanceMetres: isNear === true ? null : distance,
    available: roomLeft(resource, load),
    phones: contact === null ? [] : [contact],
    limits,
    informalKind: kind,
    agreedOn: consent.on,
    helper: {
      ...{ expects, familyGives, weeklyHours, familiesAtMost, load },
      restsUntil: load.standing === 'resting' ? (rests?.until ?? null) : null,
      isContactForClient: consent.contactToClient,
    },
  }
}

/** Families whom they could help besides; null where they named no limit, or nobody knows how many they help. */
function roomLeft({ familiesAtMost }: InformalResource, { families }: HelperLoad): number | null {
  return familiesAtMost === null || families === null ? null : Math.max(0, familiesAtMost - families)
}

/** Null while it is not known where one of both lives. */
function livesNear({ areaCode }: InformalResource, { subject }: Asked): boolean | null {
  return areaCode === null ? null : (subject.areas?.includes(areaCode) ?? null)
}

const hard = {
  isHard: true,
  sentence: null,
  values: {},
  facts: [],
  missing: [],
  asksPlace: false,
  provedBy: [],
  source: null,
} satisfies Partial<Reason>

/**
 * Where they live, and whether that is where they help. Who agreed to be asked by anyone is fit from afar too; that they
 * live farther away is told. Nothing where nobody knows the place, but for a helper of one village.
 */
function ofArea(
  { audience, caseId }: InformalResource,
  { isNear, areaName }: { isNear: boolean | null; areaName: string | null },
): Reason[] {
  const values = areaName === null ? {} : { area: areaName }
  if (audience === 'village') {
    const verdict = isNear === null ? 'not-known' : isNear ? 'eligible' : 'not-eligible'
    return [{ ...hard, about: 'area', verdict, values: { ...values, only: 1 } }]
  }
  if (areaName === null) return []
  const isAskedFirst = caseId === null && isNear === false
  return [{ ...hard, about: 'area', verdict: isAskedFirst ? 'not-known' : 'eligible', isHard: !isAskedFirst, values }]
}

function ofLoad({ familiesAtMost, rests }: InformalResource, { standing, families }: HelperLoad): Reason[] {
  if (standing === 'resting') {
    const until = rests?.until ?? null
    return [{ ...hard, about: 'rest', verdict: 'not-known', values: until === null ? {} : { until } }]
  }
  if (standing !== 'full') return []
  const values = { families: families ?? 0, ...(familiesAtMost !== null && { most: familiesAtMost }) }
  return [{ ...hard, about: 'load', verdict: 'not-known', values }]
}

function hardest(reasons: readonly Reason[]): Verdict {
  const verdicts = reasons.filter(({ isHard }) => isHard).map(({ verdict }) => verdict)
  if (verdicts.includes('not-eligible')) return 'not-eligible'
  return verdicts.includes('not-known') ? 'not-known' : 'eligible'
}
