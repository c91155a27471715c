import type { CostOption } from '../schema/access.ts'
import type { HsdsService, HsdsServiceAtLocation } from '../schema/hsds.ts'
import type { Service, ServiceLocation } from '../schema/resource.ts'
import { translated } from './hsds-text.ts'

/** Money has hundredths here, whatever the currency, as everywhere in the house. */
export const HUNDREDTHS = 100

/** Prices one by one, and interpreting; absent where nothing is said. */
export function pricesOf(from: HsdsService): Pick<Service, 'costOptions' | 'interpretation'> {
  const options = (from.cost_options ?? []).map(optionOf).filter(({ option, amountMinor, words }) => {
    return option !== null || amountMinor !== null || words !== null
  })
  const interpretation = translated(from, 'interpretation_services', from.interpretation_services)
  return { ...(options.length > 0 && { costOptions: options }), ...(interpretation && { interpretation }) }
}

function optionOf(one: NonNullable<HsdsService['cost_options']>[number]): CostOption {
  const { amount, currency, valid_from: from, valid_to: to } = one
  const day = (text: string | null | undefined) => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? null
  return {
    option: translated(one, 'option', one.option),
    amountMinor: typeof amount === 'number' && amount >= 0 ? Math.round(amount * HUNDREDTHS) : null,
    currency: /^[A-Z]{3}$/.exec(currency?.trim().toUpperCase() ?? '')?.[0] ?? null,
    words: translated(one, 'amount_description', one.amount_description),
    validFrom: day(from),
    validTo: day(to),
  }
}

/** How people with disabilities get in, and how one gets there; absent where nothing is said. */
export function accessOf(
  location: NonNullable<HsdsServiceAtLocation['location']>,
): Pick<ServiceLocation, 'accessibility' | 'transportation' | 'travelNotes'> {
  const accessibility = (location.accessibility ?? []).flatMap(one => {
    const said = [translated(one, 'description', one.description), translated(one, 'details', one.details)]
    const texts = said.filter(text => text !== null)
    const inOne = (language: 'id' | 'en') => [...new Set(texts.map(text => text[language]))].join(': ')
    const meaning = one.access_meaning ?? undefined
    return texts.length === 0 && meaning === undefined
      ? []
      : [{ id: inOne('id'), en: inOne('en'), ...(meaning !== undefined && { meaning }) }]
  })
  const transportation = translated(location, 'transportation', location.transportation)
  const notes = location.travel_notes ?? []
  return {
    ...(accessibility.length > 0 && { accessibility }),
    ...(transportation && { transportation }),
    ...(notes.length > 0 && { travelNotes: notes }),
  }
}
