import type { Capacity } from '../schema/hours.ts'
import type { ReportCapacity } from '../schema/report.ts'
import type { Service } from '../schema/resource.ts'
import { mainCapacity } from './hsds-hours.ts'

type Told = Omit<ReportCapacity, 'id'>
type Saying = { on: string; saidBy: NonNullable<Capacity['saidBy']> }

/**
 * The service as it stands after a report. A reason is said in one language and shown in both; one that is only kept as
 * it was keeps its translation.
 */
export function reported(before: Service, told: Told, { on, saidBy }: Saying): Service {
  const { capacities: _, closure: was, closesOnHolidays: __, waitingPeople: ___, ...rest } = before
  const all = told.places.map((place): Capacity => ({ ...place, saidOn: on, saidBy }))
  const reason = told.closure?.reason ? { id: told.closure.reason, en: told.closure.reason } : null
  const isAsBefore = was?.reason && reason && (was.reason.id === reason.id || was.reason.en === reason.id)
  const closure = told.closure && { ...told.closure, reason: isAsBefore ? was.reason : reason }
  const isClosed = closure !== null && (closure.from === null || closure.from <= on) && !hasEnded(closure.until, on)
  return {
    ...rest,
    status: statusAfter(before.status, isClosed),
    capacity: mainCapacity(all),
    ...(all.length > 1 && { capacities: all }),
    waitDays: told.waitDays,
    ...(told.waitingPeople !== null && { waitingPeople: told.waitingPeople }),
    ...(closure &&
      !hasEnded(closure.until, on) && { closure: { ...closure, from: closure.from ?? (isClosed ? on : null) } }),
    ...(told.closesOnHolidays !== null && { closesOnHolidays: told.closesOnHolidays }),
  }
}

const hasEnded = (until: string | null, on: string) => until !== null && until < on

function statusAfter(status: Service['status'], isClosed: boolean): Service['status'] {
  if (isClosed) return 'temporarily closed'
  return status === 'temporarily closed' ? 'active' : status
}
