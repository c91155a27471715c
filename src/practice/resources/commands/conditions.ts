import type { Context } from '#platform/server/context.ts'
import { whoSays } from '../queries/who.ts'
import type { ConditionVersion } from '../schema/conditions.ts'
import type { Service } from '../schema/resource.ts'
import { insertVersion, loadImported, loadServicesOf, updateEligibility } from '../store/conditions.ts'
import { loadServices } from '../store/load.ts'
import { amendService } from './amend.ts'

const MOST_OF_A_PROGRAMME = 1000

/**
 * Keep a published version, and keep HSDS's ages and eligibility in words in step with the lines that hold today: in the
 * records, with a note in their history, and in what search reads. A version that begins later needs nothing on its day:
 * services are read with the lines of the day. The imported lines stay as they came.
 *
 * @returns false when the subject has a version of this number already, and then nothing was written
 */
export async function keepVersion(context: Context, version: ConditionVersion): Promise<boolean> {
  const { tx, today } = context
  if (!(await insertVersion(tx, version))) return false
  const { kind, id } = version.subject
  if (kind === 'place') return true
  const ids = kind === 'program' ? await loadServicesOf(tx, id, MOST_OF_A_PROGRAMME) : [id]
  for (const service of await loadServices(tx, ids, today)) await keepInStep(context, service)
  return true
}

/** Nothing for a service whose lines are the imported ones: there the import's own words stand. */
async function keepInStep(context: Context, service: Service): Promise<void> {
  const { tx, today } = context
  const said = service.conditionsArePublished ? await loadImported(tx, service.id) : null
  if (!said) return
  const { minimumAgeYears, maximumAgeYears, eligibilityText } = service
  const before = {
    ...service,
    minimumAgeYears: said.minimumAge,
    maximumAgeYears: said.maximumAge,
    eligibilityText: said.eligibilityDescription,
  }
  await amendService(tx, { before, after: service }, { by: await whoSays(context), on: today, action: 'update' })
  // What was entered here without a record, and what is read before the record is.
  await updateEligibility(tx, service.id, {
    minimumAge: minimumAgeYears,
    maximumAge: maximumAgeYears,
    words: eligibilityText,
  })
}
