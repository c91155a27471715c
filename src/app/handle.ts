import { contextOf, enter, relationsOf } from '#confidentiality/access/commands.ts'
import { permit } from '#confidentiality/access/permit.ts'
import type { Route } from '#confidentiality/access/route.ts'
import type { Actor } from '#confidentiality/access/schema/actor.ts'
import { once, record } from '#confidentiality/audit/commands.ts'
import type { Context } from '#platform/server/context.ts'
import { inTransaction, type Database } from '#platform/server/db.ts'
import { idOf } from '#platform/shared/id.ts'
import { isReading } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'

/** What came in, before anything of it is believed; the account is the sign-in's word, null when nobody is signed in. */
export type Asked = { input: unknown; accountId: string | null; agencyId: string | null; actId: string | undefined }
type Failure = { code: string }
type Parsed = { input: Record<string, unknown>; actId: string | null }

const ActId = idOf('ActId')

/**
 * The one way to an act: parse → permit → act → audit, the last three in one transaction.
 * It commits only when all succeed. An act that was refused to someone leaves that fact, in a transaction of its own.
 *
 * @param now - the instant at which the act happens; only the demonstration, which tells of days gone by, names another
 */
export async function handle(
  db: Database,
  route: Route,
  asked: Asked,
  now = new Date(),
): Promise<Result<unknown, Failure>> {
  const { accountId } = asked
  if (accountId === null) return fail({ code: 'signed-out' })
  const parsed = parse(route, asked)
  if (!parsed.ok) return parsed
  const refusals: { actor: Actor; about: string | null }[] = []
  const result = await inTransaction<Result<unknown, Failure>>(db, async tx => {
    const actor = await enter(tx, accountId, asked.agencyId)
    if (!actor) return fail({ code: 'signed-out' })
    const { row } = route
    const keyed = row.relation === undefined ? null : String(parsed.value.input[row.relation])
    const relations = keyed === null ? null : await relationsOf(tx, actor, keyed)
    const permitted = permit(actor, { act: row.permission, purpose: row.purpose, relations })
    if (!permitted.ok) {
      refusals.push({ actor, about: keyed })
      return permitted
    }
    const context = contextOf(tx, actor, { now, purpose: row.purpose })
    return perform(route, context, parsed.value, () => route.act(permitted.value, context, parsed.value.input))
  })
  for (const refusal of refusals) await recordRefusal(db, route, refusal, now)
  return result
}

/** Act and audit; for what changes something, once. */
function perform(
  { row }: Route,
  context: Context,
  { input, actId }: Parsed,
  act: () => Promise<Result<unknown, Failure>>,
): Promise<Result<unknown, Failure>> {
  const { fact, about } = row.audit
  const acted = async () => {
    const result = await act()
    if (result.ok) await record(context, fact, about === null ? null : String(input[about]))
    return result
  }
  return actId === null ? acted() : once(context, row, { id: actId, actorId: context.actorId, input }, acted)
}

async function recordRefusal(
  db: Database,
  { row }: Route,
  { actor, about }: { actor: Actor; about: string | null },
  now: Date,
): Promise<void> {
  await inTransaction(db, async tx => {
    const entered = await enter(tx, actor.accountId, actor.agencyId)
    if (entered) await record(contextOf(tx, entered, { now, purpose: row.purpose }), `refused ${row.name}`, about)
    return ok(null)
  })
}

/** The input in the row's shape and, for an act that changes something, the id under which it happens once. */
function parse({ row }: Route, asked: Asked): Result<Parsed, Failure> {
  const input = row.input.safeParse(asked.input)
  if (!input.success) {
    const fields = input.error.issues.flatMap(issue =>
      issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')],
    )
    return fail({ code: 'input-invalid', fields: [...new Set(fields)] })
  }
  if (isReading(row)) return ok({ input: input.data, actId: null })
  const actId = ActId.safeParse(asked.actId)
  return actId.success ? ok({ input: input.data, actId: actId.data }) : fail({ code: 'act-id-missing' })
}
