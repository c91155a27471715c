import { enterByLink, inAgencyOf } from '#confidentiality/access/commands.ts'
import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { record } from '#confidentiality/audit/commands.ts'
import type { Context } from '#platform/server/context.ts'
import { deadPage } from '#platform/server/public-page.ts'
import { consentsToRelyOn } from '#practice/cases/queries/parties.ts'
import { answerReferral, undoAnswer } from '../commands/answer.ts'
import { digestOf, wordDigestOf } from '../commands/links.ts'
import { mayUndo } from '../rules/answer.ts'
import { asksOf } from '../rules/loop.ts'
import { inView } from '../rules/package.ts'
import { AnswerReferral } from '../schema/act.ts'
import { loadForAnswer, loadInboxReferral, loadLastEntry } from '../store/inbox.ts'
import { markUsed, markWrong, openLink, type OpenedLink, type Opening } from '../store/links.ts'
import { askedPage } from './page.ts'
import type { Notice } from './shown.ts'

type Entered = {
  link: OpenedLink
  digest: string
  context: Context
  permit: Awaited<ReturnType<typeof enterByLink>>['permit']
}

/** What one provider is asked. Nothing of the person stands there until someone brings the word. */
export async function linkedReferral(about: PublicContext, { token }: { token: string }): Promise<PublicAnswer> {
  const entered = await enter(about, token, 'look')
  return entered ? shown(about, entered, { token, word: null, notice: null }) : deadPage(about)
}

type Sent = { token: string; act: 'show' | 'undo' | AnswerReferral['act']; word: string; version: number } & Record<
  'reason' | 'words' | 'output' | 'waitPlace' | 'expectedOn',
  string
>

export async function answerByLink(about: PublicContext, sent: Sent): Promise<PublicAnswer> {
  const entered = await enter(about, sent.token, 'hold')
  if (!entered) return deadPage(about)
  await markUsed(about.tx, entered.digest, about.at)
  const word = sent.word.trim()
  const isRight = word !== '' && wordDigestOf(sent.token, word) === entered.link.wordDigest
  // Whatever it came with: a word that does not fit counts, so that no act can be used to try words.
  if (!isRight && (word !== '' || sent.act === 'show')) await markWrong(about.tx, entered.digest)
  if (!isRight && sent.act === 'show') {
    return shown(about, entered, { token: sent.token, word: null, notice: { kind: 'wrong' } })
  }
  const { act } = sent
  const notice = act === 'show' ? null : await answered(entered, { ...sent, act })
  return shown(about, entered, { token: sent.token, word: isRight ? word : null, notice })
}

/** Under a link that opens, and a consent or other basis that still holds; null otherwise, whatever the reason. */
async function enter({ tx, at }: PublicContext, token: string, how: Opening): Promise<Entered | null> {
  const digest = digestOf(token)
  const link = await openLink(tx, { digest, at, how })
  if (!link) return null
  const { permit, context } = await enterByLink({ tx, at }, link)
  const held = await loadForAnswer(context, link.referralId)
  if (!held) return null
  const holds = await inAgencyOf(permit, context, link.agencyId, async sender => {
    const consents = await consentsToRelyOn(sender, held.caseId)
    const under = consents.find(({ id }) => id === held.consentId)
    return under !== undefined && under.withdrawnAt === null && under.endsOn >= context.today
  })
  return holds ? { link, digest, context, permit } : null
}

type Acts = Sent & { act: Exclude<Sent['act'], 'show'> }

async function answered({ permit, context, link }: Entered, { act, ...sent }: Acts): Promise<Notice> {
  const id = link.referralId
  if (act === 'undo') {
    const undone = await undoAnswer(permit, context, { id })
    return { kind: undone.ok ? 'undone' : 'too-late' }
  }
  const said = AnswerReferral.safeParse({
    ...{ id, act: act, version: sent.version, reason: textOf(sent.reason), words: textOf(sent.words) },
    ...{ output: textOf(sent.output), expectedOn: dayIn(sent.expectedOn) },
    waitPlace: sent.waitPlace.trim() === '' ? null : Number(sent.waitPlace),
  })
  if (!said.success) {
    const fields = said.error.issues.map(({ path }) => String(path[0]))
    return { kind: 'missing', act: act, fields, sent }
  }
  const done = await answerReferral(
    permit,
    context,
    asksOf(act) === 'words' ? { ...said.data, reason: null } : said.data,
  )
  return done.ok ? { kind: 'kept', act: act } : { kind: 'clash' }
}

/** That somebody saw who needs help stands in the sender's audit. */
async function noteReading({ permit, context, link }: Entered): Promise<void> {
  const held = await loadForAnswer(context, link.referralId)
  if (!held) return
  await inAgencyOf(permit, context, link.agencyId, sender => record(sender, 'referral.read-by-link', held.caseId))
}

const textOf = (text: string) => (text.trim() === '' ? null : text.trim())
const dayIn = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : null)

type Shows = { token: string; word: string | null; notice: Notice | null }

async function shown(about: PublicContext, entered: Entered, { token, word, notice }: Shows): Promise<PublicAnswer> {
  const { context, link } = entered
  const found = await loadInboxReferral(context, link.referralId)
  if (!found) return deadPage(about)
  const last = await loadLastEntry(context, link.referralId)
  const canUndo = last?.before != null && mayUndo(last, context)
  if (word !== null) await noteReading(entered)
  const referral = word === null ? { ...found, fields: [], note: null, messages: [] } : inView(found)
  return askedPage(about, { token, referral, word, notice, canUndo })
}
