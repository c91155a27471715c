import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, type Result } from '#platform/shared/result.ts'
import { pageOf } from '../queries/directory.ts'
import type { ConfirmService, ServicePage } from '../schema/directory.ts'
import { loadServices } from '../store/load.ts'
import { updateStatement, upsertCapacity } from '../store/keep.ts'
import { isOffered } from '../commands.ts'

type NotFound = { code: 'not-found' }

/** A curator asked and heard that all this is true today; places, wait and status as they were told. */
export async function confirmService(
  _permit: Permit<'service.confirm'>,
  context: Context,
  { id, status, placesLeft, waitDays }: ConfirmService,
): Promise<Result<ServicePage, NotFound>> {
  const [service] = await loadServices(context.tx, [id])
  if (!service) return fail({ code: 'not-found' })
  await updateStatement(context.tx, { id, status, waitDays, isOffered: isOffered(status), on: context.today })
  if (placesLeft !== null || service.capacity) {
    const { maximum, unit } = service.capacity ?? { maximum: null, unit: '' }
    await upsertCapacity(context.tx, id, { available: placesLeft, maximum, unit, saidOn: context.today })
  }
  return pageOf(context, id)
}
