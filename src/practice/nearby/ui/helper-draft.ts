import type { PartialDay } from '#platform/shared/partial-day.ts'
import { todayHere } from '#platform/web/dates.ts'
import type { Helper } from '../schema.ts'

/** A helper as typed: numbers and days are still texts. */
export type Values = {
  kind: string
  name: string
  offers: string
  needs: string[]
  audience: string
  areaCode: string | null
  contact: string
  limits: string
  expects: string
  familyGives: string
  weeklyHours: string
  familiesAtMost: string
  familiesSaid: string
  consent: { on: PartialDay | null; how: string; contactToClient: boolean; until: PartialDay | null }
}

const day = (on: string | null): PartialDay | null => (on === null ? null : { precision: 'day', on })
const number = (value: number | null) => (value === null ? '' : String(value))

/** What is known of a helper, to be written anew. Whoever withdrew has to agree anew, so the day is not filled in. */
export function valuesOf(helper: Helper): Values {
  const { consent, withdrawnOn } = helper
  return {
    ...{ kind: helper.kind, name: helper.name, offers: helper.offers, needs: helper.needs },
    ...{ audience: helper.audience, areaCode: helper.areaCode },
    contact: helper.contact ?? '',
    limits: helper.limits ?? '',
    expects: helper.expects ?? '',
    familyGives: helper.familyGives ?? '',
    weeklyHours: number(helper.weeklyHours),
    familiesAtMost: number(helper.familiesAtMost),
    familiesSaid: number(helper.familiesSaid),
    consent: {
      on: withdrawnOn === null ? day(consent.on) : null,
      how: withdrawnOn === null ? (consent.how ?? '') : '',
      contactToClient: consent.contactToClient,
      until: withdrawnOn === null ? day(consent.until) : null,
    },
  }
}

/** A helper nobody has told of yet. Nothing is agreed to that was not said. */
export function nobodyYet(audience: string): Values {
  return {
    ...{ kind: '', name: '', offers: '', needs: [], audience, areaCode: null, contact: '', limits: '' },
    ...{ expects: '', familyGives: '', weeklyHours: '', familiesAtMost: '', familiesSaid: '' },
    consent: { on: day(todayHere()), how: '', contactToClient: false, until: null },
  }
}

/** Empty texts are not known; a month or a year is no day; half an hour may be written with a comma. */
export function toldFrom({ consent, ...typed }: Values) {
  const text = (value: string) => (value.trim() === '' ? null : value)
  const number = (value: string) => (value.trim() === '' ? null : Number(value.trim().replace(',', '.')))
  const dayIn = (value: PartialDay | null) => (value?.precision === 'day' ? value.on : null)
  return {
    ...typed,
    contact: text(typed.contact),
    limits: text(typed.limits),
    expects: text(typed.expects),
    familyGives: text(typed.familyGives),
    weeklyHours: number(typed.weeklyHours),
    familiesAtMost: number(typed.familiesAtMost),
    familiesSaid: number(typed.familiesSaid),
    consent: {
      on: dayIn(consent.on),
      how: text(consent.how),
      contactToClient: consent.contactToClient,
      // What was typed and is no whole day is no "until withdrawn".
      until: consent.until === null ? null : (dayIn(consent.until) ?? ''),
    },
  }
}
