import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { Agreement, AgreementState, AgreementUnclear, KeptAgreement } from '../schema/agreement.ts'

/** Whether an agreement can be as it is told: not in the future, not ending before it begins, with the child's own word. */
export function judgeAgreement(
  { agreedOn, untilOn, how, assent, planNumber }: Agreement,
  { today, newest }: { today: string; newest: number },
): Result<null, AgreementUnclear> {
  const unclear = (why: AgreementUnclear['why']) => fail({ code: 'agreement-unclear' as const, why })
  if (agreedOn > today) return unclear('in-future')
  if (untilOn !== null && untilOn < agreedOn) return unclear('ends-before')
  if (how === 'guardian-with-assent' && assent === null) return unclear('assent-missing')
  return planNumber !== null && planNumber > newest ? unclear('plan-unknown') : ok(null)
}

type Lasting = Pick<KeptAgreement, 'agreedOn' | 'untilOn' | 'endedOn'>

/** How one agreement stands on a day: the last day of it still counts, the day of its ending does not. */
export function standingOn({ untilOn, endedOn }: Lasting, on: string): Exclude<AgreementState, 'none'> {
  if (endedOn !== null && endedOn <= on) return 'ended'
  return untilOn !== null && untilOn < on ? 'run-out' : 'holds'
}

/** How client and agency stand on a day: any agreement that holds is enough; else as the latest of them ended. */
export function agreementStateOn(agreements: readonly Lasting[], on: string): AgreementState {
  const begun = agreements.filter(({ agreedOn }) => agreedOn <= on)
  if (begun.some(one => standingOn(one, on) === 'holds')) return 'holds'
  const latest = begun.toSorted((a, b) => (a.agreedOn < b.agreedOn ? 1 : -1))[0]
  return latest ? standingOn(latest, on) : 'none'
}
