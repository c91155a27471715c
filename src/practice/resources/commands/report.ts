import { nameOfAgency, rolesOf } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, type Result } from '#platform/shared/result.ts'
import { pageOf } from '../queries/directory.ts'
import { answersFor } from '../queries/who.ts'
import { reported } from '../rules/report.ts'
import type { ServicePage } from '../schema/directory.ts'
import type { ReportCapacity } from '../schema/report.ts'
import { loadServices } from '../store/load.ts'
import { amendService } from './amend.ts'

type Refused = { code: 'not-found' } | { code: 'not-permitted' }

/**
 * Whoever gives a service, or a curator who asked them, says how it stands there today. It goes into the records and
 * their history, under the role and never the person. A provider speaks for the own organisation alone.
 */
export async function reportCapacity(
  _permit: Permit<'capacity.report'>,
  context: Context,
  { id, ...told }: ReportCapacity,
): Promise<Result<ServicePage, Refused>> {
  const [before] = await loadServices(context.tx, [id])
  if (!before) return fail({ code: 'not-found' })
  const roles = await rolesOf(context)
  const saidBy = roles.includes('curator') ? 'curator' : 'provider'
  const isTheirs = saidBy === 'curator' || (await answersFor(context, before.organization.id))
  if (!isTheirs) return fail({ code: 'not-permitted' })
  const after = reported(before, told, { on: context.today, saidBy })
  const by = `${saidBy}, ${await nameOfAgency(context)}`
  await amendService(context.tx, { before, after }, { by, on: context.today, action: 'update' })
  return pageOf(context, id)
}
