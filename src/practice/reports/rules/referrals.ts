import type { CaseReferral } from '#practice/referrals/schema/view.ts'
import { BASES, OUTCOMES, PURPOSES, REFERRAL_STATES } from '../schema/record-words.ts'
import { kindsOf, termIn } from './needs.ts'
import { joined, ofClient, table, type From, type Part } from './say.ts'

/** To whom the client was referred and what came of it. Of a service at a protected place not even the name. */
export function referralsPart(from: From): Part {
  const { facts, voice } = from
  const { said } = voice
  const rows = facts.referrals.map(referral => [
    facts.dayWords(referral.sentOn),
    joined([termIn(from, { term: referral.needTerm }), serviceIn(from, referral)], '\n'),
    answerIn(from, referral),
  ])
  const kinds = kindsOf(facts.referrals.map(({ needTerm }) => ({ term: needTerm })))
  return {
    blocks: table([said('day'), said('service'), said('answer')], rows),
    names: rows.length === 0 ? [] : [ofClient(from, ...kinds)],
  }
}

function serviceIn({ facts, voice }: From, { serviceId, serviceName, organizationName }: CaseReferral): string {
  if (facts.protectedServices.has(serviceId)) return voice.said('protectedService')
  return joined([voice.say(serviceName), organizationName])
}

/** Words of a provider at a protected place could tell where it is. */
function answerIn({ facts, voice }: From, referral: CaseReferral): string {
  const { serviceId, state, output, outcome, outcomeWords } = referral
  const isProtected = facts.protectedServices.has(serviceId)
  return joined(
    [
      voice.say(REFERRAL_STATES[state]),
      isProtected ? null : output,
      outcome === null ? null : voice.say(OUTCOMES[outcome]),
      isProtected ? null : outcomeWords,
    ],
    '\n',
  )
}

/** What the client agreed to. Who gave it and in which words stays in the record. */
export function consentsPart(from: From): Part {
  const { facts, voice } = from
  const { said, say } = voice
  const rows = facts.consents.map(({ purpose, basis, givenOn, endsOn, withdrawnAt }) => [
    say(PURPOSES[purpose]),
    say(BASES[basis]),
    withdrawnAt === null
      ? `${facts.dayWords(givenOn)} ${said('until')} ${facts.dayWords(endsOn)}`
      : `${said('withdrawn')}: ${facts.dayWords(withdrawnAt)}`,
  ])
  return {
    blocks: table([said('consentFor'), said('basis'), said('given')], rows),
    names: rows.length === 0 ? [] : [ofClient(from, 'situation')],
  }
}
