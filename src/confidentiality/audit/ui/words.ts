import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'

const PURPOSE_WORDS: Record<string, MessageDescriptor> = {
  self: msg`own account`,
  help: msg`help for a client`,
  oversight: msg`supervision`,
  directory: msg`directory`,
  policy: msg`policy`,
  protection: msg`data protection`,
  administration: msg`administration`,
}

/** What a fact of the audit says, by the first word of its name; the fact's own name stands beside it for whoever checks. */
const NOUN_WORDS: Record<string, MessageDescriptor> = {
  self: msg`looked at the own account`,
  members: msg`looked at the people of the agency`,
  member: msg`changed who belongs to the agency`,
  audit: msg`read the audit`,
  area: msg`looked for an area`,
  areas: msg`looked for an area`,
  people: msg`looked for people`,
  person: msg`opened or changed a person’s record`,
  household: msg`opened or changed a household`,
  fact: msg`recorded what is known about a person`,
  knowledge: msg`looked something up`,
  term: msg`looked something up`,
  terms: msg`looked something up`,
  directory: msg`looked in the directory`,
  service: msg`opened or confirmed a service`,
  informal: msg`read or recorded a helper`,
  case: msg`opened or changed a case`,
  cases: msg`looked at a list of cases`,
  caseload: msg`looked at a list of cases`,
  timeline: msg`read the timeline of a case`,
  consent: msg`recorded or read consent`,
  consents: msg`recorded or read consent`,
  triage: msg`answered a safety clock`,
  note: msg`wrote a note`,
  strength: msg`recorded a strength`,
  strengths: msg`read the strengths`,
  need: msg`recorded or changed a need`,
  needs: msg`read the needs`,
  alternatives: msg`looked at alternatives for a need`,
  choice: msg`recorded the client’s choice`,
  choices: msg`read the client’s choices`,
  referral: msg`sent, answered or read a referral`,
  referrals: msg`read the referrals`,
  inbox: msg`read the requests to the organisation`,
  today: msg`opened Today`,
  supervision: msg`looked at the team’s cases`,
  unmet: msg`looked at unmet needs`,
}

export function wordsForFact(fact: string): MessageDescriptor {
  if (fact.startsWith('refused ')) return msg`was refused an act`
  return NOUN_WORDS[fact.split(/[.-]/)[0] ?? ''] ?? msg`acted`
}

export function wordsForPurpose(purpose: string): MessageDescriptor {
  return PURPOSE_WORDS[purpose] ?? msg`other purpose`
}
