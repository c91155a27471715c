import { enterAsClient } from '#confidentiality/access/commands.ts'
import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { record } from '#confidentiality/audit/commands.ts'
import { consentsAbout } from '#confidentiality/consent/queries.ts'
import type { Context } from '#platform/server/context.ts'
import { deadPage } from '#platform/server/public-page.ts'
import { newId } from '#platform/shared/id.ts'
import { needsOf } from '#practice/cases/2-assessment/queries.ts'
import { lastChoiceFor } from '#practice/matching/queries.ts'
import { digestOf, wordDigestOf } from '#practice/referrals/commands/links.ts'
import { appointmentsFor } from '#practice/referrals/queries/handover.ts'
import { referralsOf } from '#practice/referrals/queries/sender.ts'
import { ReferralId } from '#practice/referrals/schema/referral.ts'
import { servicesByIds } from '#practice/resources/queries.ts'
import { keepAnswer } from '../commands.ts'
import { ClientAnswerId, Respect, type Said } from '../schema.ts'
import { loadAnswers, markUsed, markWrong, openLink, type OpenedLink } from '../store.ts'
import { ownPage, wordPage, type Own } from './page.ts'

/** The same for every living link: a box for the client's own word. */
export async function clientPage(about: PublicContext, { token }: { token: string }): Promise<PublicAnswer> {
  const link = await openLink(about.tx, { digest: digestOf(token), at: about.at, how: 'look' })
  return link ? wordPage(about, { token, isWrong: false }) : deadPage(about)
}

type Sent = {
  token: string
  word: string
  referral: string
  respect: string
  words: string
  said?: Said | undefined
  id?: ClientAnswerId | undefined
}

/** With the client's own word: what concerns them, and what they say of it. */
export async function clientSays(about: PublicContext, sent: Sent): Promise<PublicAnswer> {
  const digest = digestOf(sent.token)
  const link = await openLink(about.tx, { digest, at: about.at, how: 'hold' })
  if (!link) return deadPage(about)
  const word = sent.word.trim()
  if (wordDigestOf(sent.token, word) !== link.wordDigest) {
    await markWrong(about.tx, digest)
    return wordPage(about, { token: sent.token, isWrong: true })
  }
  await markUsed(about.tx, digest, about.at)
  const context = await enterAsClient(about, { ...link, linkId: link.id })
  await record(context, 'client.looked', link.caseId)
  const isKept = await kept(context, link, sent)
  return ownPage(about, { token: sent.token, word, isKept, ...(await ownOf(context, link)) })
}

async function kept(context: Context, { caseId }: OpenedLink, sent: Sent): Promise<boolean> {
  const referralId = ReferralId.safeParse(sent.referral)
  if (sent.said === undefined || !referralId.success) return false
  const words = sent.words.trim()
  const answer = {
    ...{ id: sent.id ?? ClientAnswerId.parse(newId()), caseId, referralId: referralId.data, said: sent.said },
    ...{ respect: Respect.safeParse(sent.respect).data ?? null, words: words === '' ? null : words },
  }
  const done = await keepAnswer(context, { ...answer, through: 'link' })
  if (done.ok || done.failure.code !== 'act-id-reused') return done.ok
  // The same press twice was kept the first time; another answer, given after going back, is one of its own.
  const last = (await loadAnswers(context, caseId)).find(one => one.referralId === answer.referralId)
  if (last?.said === answer.said && last.respect === answer.respect && last.words === answer.words) return true
  return (await keepAnswer(context, { ...answer, id: ClientAnswerId.parse(newId()), through: 'link' })).ok
}

/** Everything that concerns the client, in a few statements. */
async function ownOf(context: Context, { caseId }: OpenedLink): Promise<Omit<Own, 'token' | 'word' | 'isKept'>> {
  const referrals = (await referralsOf(context, caseId)).filter(
    ({ state }) => state !== 'cancelled' && state !== 'entered-in-error',
  )
  const services = await servicesByIds(
    context,
    referrals.map(({ serviceId }) => serviceId),
  )
  const needs = await needsOf(context, caseId)
  const choices: Own['choices'] = []
  for (const need of needs) {
    const last = await lastChoiceFor(context, { caseId, needId: need.id })
    if (last) choices.push({ term: need.term, ...last })
  }
  const consents = (await consentsAbout(context, caseId)).filter(
    ({ withdrawnAt, endsOn }) => withdrawnAt === null && endsOn >= context.today,
  )
  const appointments = await appointmentsFor(context, caseId, { referrals, services })
  return { referrals, services, appointments, choices, consents, answers: await loadAnswers(context, caseId) }
}
