import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import * as z from 'zod'
import { COMMON_FAILURES, type CommonFailure } from '#platform/shared/failure.ts'

/** What to say, and what to do next, for a failure that any act may meet. */
export function wordsForCommon(failure: CommonFailure): MessageDescriptor {
  switch (failure.code) {
    case 'unreachable':
      return msg`No connection. What you wrote is kept on this device; send it again when there is a signal.`
    case 'signed-out':
      return msg`You are signed out. Sign in again; what you wrote is kept on this device.`
    case 'not-permitted':
      return msg`Your role does not include this. Ask your supervisor who may do it.`
    case 'not-found':
      return msg`There is nothing at this address in your agency. Check the address or search for it.`
    case 'input-invalid':
      return msg`Some answers could not be read. Look at the fields that are marked.`
    case 'act-id-missing':
    case 'act-id-reused':
      return msg`This was sent in a form that the server does not know. Load the page again.`
    case 'unavailable':
      return msg`Simpul cannot reach its records right now. Nothing was changed. Try again in a minute.`
    case 'fault':
      return msg`Something broke on our side. Nothing was changed. Tell us this number: ${failure.reference}`
  }
}

const Common = z.union(COMMON_FAILURES.map(kind => kind.schema))

/** The common words where they fit; else that it did not work, and what to do. */
export function wordsForAny(failure: { code: string }): MessageDescriptor {
  const common = Common.safeParse(failure)
  return common.success
    ? wordsForCommon(common.data)
    : msg`This did not work. Load the page again, or tell your administrator.`
}
