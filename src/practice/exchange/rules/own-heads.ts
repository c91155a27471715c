import type { ColumnMapping, MappedField } from '../schema/mapping.ts'
import type { ImportProblem } from '../schema/problem.ts'

/** Fields that a problem may name otherwise than the mapping does. */
const OTHERWISE: Readonly<Record<string, readonly MappedField[]>> = {
  'latitude, longitude': ['location.coordinates', 'location.latitude'],
  coordinates: ['location.coordinates'],
  schedule: ['schedule.hours', 'schedule.days', 'schedule.opens_at'],
  schedules: ['schedule.hours', 'schedule.days', 'schedule.opens_at'],
  phone: ['phone.number'],
  number: ['phone.number'],
  attributes: ['service.need'],
  organization: ['organization.name'],
  address_2: ['address.village'],
  status: ['service.status'],
}

/** Problems by the heads of the table that was read, as whoever made it knows them. */
export function inOwnHeads(problems: readonly ImportProblem[], columns: readonly ColumnMapping[]): ImportProblem[] {
  return problems.map(problem => {
    const path = problem.column.split('/')
    // A term is named within its attribute.
    const field = (path[0] === 'attributes' ? path[0] : path.at(-1)) ?? ''
    const isWithin = problem.column.includes('organization')
    const found = columns.find(({ field: mapped }) => {
      if (mapped === null) return false
      const isOfOrganization = mapped.startsWith('organization.')
      return OTHERWISE[field]?.includes(mapped) ?? (mapped.endsWith(`.${field}`) && isOfOrganization === isWithin)
    })
    return found ? { ...problem, column: found.column } : problem
  })
}
