import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Context } from '#platform/server/context.ts'
import type { CaseId } from '../../schema.ts'
import { agreementStateOn } from '../rules/agreement.ts'
import type { AgreementView } from '../schema/agreement.ts'
import { loadAgreements } from '../store/agreements.ts'

// It asks nothing of the case, so that the case itself can ask it and calls go round in no circle.

/** How client and agency stand today: an agreement that holds makes a client of somebody who was prospective. */
export async function agreementOf(context: Context, caseId: CaseId): Promise<AgreementView> {
  const rows = await loadAgreements(context, caseId)
  const names = await namesOfAccounts(context, [...new Set(rows.map(({ recordedById }) => recordedById))])
  const agreements = rows.map(({ recordedById, ...row }) => ({
    ...row,
    recordedByName: names.get(recordedById) ?? null,
  }))
  return { state: agreementStateOn(agreements, context.today), agreements }
}
