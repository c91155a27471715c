// Hours, places and closures between HSDS with our profile and what we keep.
import * as z from 'zod'
import { Bilingual } from '#practice/knowledge/schema.ts'
import type { HsdsService } from '../schema/hsds.ts'
import { SaidBy, type Capacity, type Opening } from '../schema/hours.ts'
import type { Service } from '../schema/resource.ts'
import { textOf } from './hsds-text.ts'

type Json = Record<string, unknown>
type Standing = Pick<Service, 'closure' | 'closesOnHolidays' | 'waitingPeople' | 'capacities'>

const Profile = z.looseObject({
  closed_from: z.iso.date().nullish().catch(null),
  closed_until: z.iso.date().nullish().catch(null),
  closed_reason: Bilingual.nullish().catch(null),
  closed_on_holidays: z.boolean().nullish().catch(null),
  waiting_people: z.int().nonnegative().nullish().catch(null),
})

/** What our profile says of closing and waiting; what it does not say is absent. */
export function standingOf(from: HsdsService): Standing {
  const said = Profile.parse(from)
  const closure = {
    from: said.closed_from ?? null,
    until: said.closed_until ?? null,
    reason: said.closed_reason ?? null,
  }
  const isClosed = closure.from !== null || closure.until !== null || closure.reason !== null
  return {
    ...(isClosed && { closure }),
    ...(typeof said.closed_on_holidays === 'boolean' && { closesOnHolidays: said.closed_on_holidays }),
    ...(typeof said.waiting_people === 'number' && { waitingPeople: said.waiting_people }),
  }
}

/** The same in the words of the profile. */
export function standingHsds({ closure, closesOnHolidays, waitingPeople }: Standing): Json {
  const { from = null, until = null, reason = null } = closure ?? {}
  const values = {
    ...{ closed_from: from, closed_until: until, closed_reason: reason },
    ...{ closed_on_holidays: closesOnHolidays ?? null, waiting_people: waitingPeople ?? null },
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}

/** Places of each unit as last said, and whether a count was left out since it is no whole number. */
export function capacitiesOf({ capacities }: HsdsService): { said: Capacity[]; isLeftOut: boolean } {
  const byUnit = new Map<string, NonNullable<typeof capacities>[number]>()
  for (const one of capacities ?? []) {
    const unit = textOf(one.unit?.name) ?? ''
    const known = byUnit.get(unit)
    if (!known || known.updated < one.updated) byUnit.set(unit, one)
  }
  const said = [...byUnit]
    .filter(([, one]) => isWhole(one.available))
    .map(([unit, one]): Capacity => {
      const saidBy = SaidBy.safeParse(one['said_by']).data
      return {
        ...{ available: one.available, maximum: isWhole(one.maximum) ? (one.maximum ?? null) : null, unit },
        ...{ saidOn: one.updated.slice(0, 10), ...(saidBy && { saidBy }) },
      }
    })
  return { said, isLeftOut: said.length < byUnit.size }
}

const isWhole = (count: number | null | undefined) => Number.isInteger(count) && Number(count) >= 0

/** Of several units the one with most places: full is only what has none in any. Null when nothing is said. */
export function mainCapacity(said: readonly Capacity[]): Capacity | null {
  const places = ({ available }: Capacity) => available ?? 0.5
  return said.reduce<Capacity | null>((one, other) => (one === null || places(other) > places(one) ? other : one), null)
}

/** An opening as a schedule of HSDS, but for its id. */
export function scheduleHsds({ days, opensAt, closesAt, rule, validFrom, validTo, notOn }: Opening): Json {
  const recurs = rule
    ? {
        ...{
          freq: rule.freq,
          interval: rule.interval,
          wkst: rule.weekStart,
          dtstart: rule.startsOn,
          until: rule.until,
        },
        byday: rule.byDay.join(',') || null,
        bymonthday: rule.byMonthDay.join(',') || null,
      }
    : { freq: 'WEEKLY', interval: 1, byday: days.join(',') }
  const values = {
    ...recurs,
    ...{ opens_at: opensAt, closes_at: closesAt, valid_from: validFrom, valid_to: validTo, except_dates: notOn },
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
}
