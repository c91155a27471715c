import { v5 } from 'uuid'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { CostOption } from '../schema/access.ts'
import type { ServiceLocation } from '../schema/resource.ts'
import { HUNDREDTHS } from './hsds-access.ts'

type Json = Record<string, unknown>
/** Texts in Indonesian, with their English ones under `translations`. */
type Told = (texts: Record<string, Bilingual | null>) => Json
const NAMESPACE = 'b5a0c7de-6d53-5b41-9f5e-2f2f6f2b7c11'
const partId = (...names: readonly (string | number)[]) => v5(names.join(' '), NAMESPACE)

/** Prices one by one, as cost_options. */
export function pricesHsds(serviceId: string, options: readonly CostOption[] | undefined, told: Told): Json {
  if (options === undefined || options.length === 0) return {}
  const cost_options = options.map((one, place) => ({
    id: partId(serviceId, 'price', place),
    ...told({ option: one.option, amount_description: one.words }),
    ...(one.amountMinor !== null && { amount: one.amountMinor / HUNDREDTHS }),
    ...(one.currency !== null && { currency: one.currency }),
    ...(one.validFrom !== null && { valid_from: one.validFrom }),
    ...(one.validTo !== null && { valid_to: one.validTo }),
  }))
  return { cost_options }
}

type Place = Pick<ServiceLocation, 'isProtected' | 'accessibility' | 'transportation' | 'travelNotes'>

/** How people get in and how they get there. Of a protected place nothing is told that could find it. */
export function accessHsds(locationId: string, place: Place, told: Told): Json {
  if (place.isProtected) return {}
  const { accessibility = [], transportation, travelNotes } = place
  return {
    ...told({ transportation: transportation ?? null }),
    ...(travelNotes && travelNotes.length > 0 && { travel_notes: travelNotes }),
    ...(accessibility.length > 0 && {
      accessibility: accessibility.map(({ meaning, ...words }, nth) => ({
        id: partId(locationId, 'accessibility', nth),
        ...(words.id !== '' && told({ description: words })),
        ...(meaning !== undefined && { access_meaning: meaning }),
      })),
    }),
  }
}
