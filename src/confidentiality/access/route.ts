import type { Context } from '#platform/server/context.ts'
import type { FailureOf, InputOf, Operation, OutputOf } from '#platform/shared/operation.ts'
import type { Result } from '#platform/shared/result.ts'
import type { Act, Permit } from './schema/policy.ts'

type PermittedOperation = Operation & { permission: Act }

/** A row and the act that answers it. */
export type Route<Row extends PermittedOperation = PermittedOperation> = {
  readonly row: Row
  // A method, not a property: routes of all rows then fit one list, which the pipeline alone opens.
  act(
    permit: Permit<Row['permission']>,
    context: Context,
    input: InputOf<Row>,
  ): Promise<Result<OutputOf<Row>, FailureOf<Row>>>
}

/** Pair a row with its act; permit, input, answer and failures must fit, or it does not compile. */
export function route<Row extends PermittedOperation>(row: Row, act: Route<Row>['act']): Route<Row> {
  return { row, act }
}
