import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, type Result } from '#platform/shared/result.ts'
import { pageOf } from '../queries/directory.ts'
import { whoSays } from '../queries/who.ts'
import type { ConfirmService, ServicePage } from '../schema/directory.ts'
import { markConfirmed } from '../store/keep.ts'
import { keepStanding } from './standing.ts'

type NotFound = { code: 'not-found' }

/** A curator asked and heard that all this is true today; places, wait and status as they were told. */
export async function confirmService(
  _permit: Permit<'service.confirm'>,
  context: Context,
  { id, ...told }: ConfirmService,
): Promise<Result<ServicePage, NotFound>> {
  const isKept = await keepStanding(context.tx, id, told, { by: await whoSays(context), on: context.today })
  if (!isKept) return fail({ code: 'not-found' })
  await markConfirmed(context.tx, id, context.at)
  return pageOf(context, id)
}
