import type { Block } from '#platform/shared/document.ts'
import type { StrengtheningPlan } from '#practice/cases/6-termination/schema.ts'
import { CLOSE_REASONS } from '../schema/record-words.ts'
import { list, ofClient, ofOthers, saidUnder, text, type From, type Part } from './say.ts'

/** How the work ended, the summary, and what keeps the gains. */
export function closingPart(from: From): Part {
  const { facts, voice } = from
  const { closing } = facts
  const { closedOn, closeReason } = facts.case
  if (closedOn === null) return { blocks: [text(voice.said('stillOpen'))], names: [] }
  const rows = [
    { label: voice.said('closedOn'), value: facts.dayWords(closedOn) },
    ...(closeReason === null ? [] : [{ label: voice.said('reason'), value: voice.say(CLOSE_REASONS[closeReason]) }]),
  ]
  const plan = closing?.strengthening ?? null
  const blocks: Block[] = [
    { kind: 'facts', rows },
    ...(closing === null ? [] : closing.summary.split(/\n{2,}/).map(text)),
    ...(plan === null ? [] : strengtheningIn(from, plan)),
  ]
  const others = plan?.contacts.map(({ who }) => who) ?? []
  return { blocks, names: [ofClient(from, 'situation'), ...ofOthers(others, 'name')] }
}

/** How to reach the people of the plan is for the client, and stays on the client's own sheet. */
function strengtheningIn({ voice: { said } }: From, { keeps, signs, steps, contacts }: StrengtheningPlan): Block[] {
  return [
    ...saidUnder(said('keeps'), keeps),
    ...[text(`${said('signs')}:`), ...list(signs)],
    ...[text(`${said('steps')}:`), ...list(steps)],
    ...[text(`${said('turnTo')}:`), ...list(contacts.map(({ who }) => who))],
  ]
}
