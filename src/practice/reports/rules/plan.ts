import type { Block } from '#platform/shared/document.ts'
import type { PlanTask } from '#practice/cases/3-plan/schema.ts'
import type { GoalRating, RatedBy } from '#practice/cases/5-evaluation/schema.ts'
import { ANSWERS, LEVELS, TASK_STATES } from '../schema/record-words.ts'
import { joined, list, ofClient, ofOthers, saidUnder, table, text, type From, type Part } from './say.ts'

const MIDDLE = 2

/** What the client wants to reach, how far it came as each of the two sees it, and who does what. */
export function planPart(from: From): Part {
  const { facts, voice } = from
  const { said } = voice
  const { goals, judgements } = facts.evaluation
  const tasks = facts.plan?.tasks ?? []
  const levelIn = (level: number) => {
    const words = LEVELS[level + MIDDLE]
    return words ? voice.say(words) : said('notRated')
  }
  const ratedBy = (ratings: readonly GoalRating[], by: RatedBy) => {
    const latest = ratings
      .filter(one => one.by === by)
      .toSorted((a, b) => (a.ratedOn < b.ratedOn ? -1 : 1))
      .at(-1)
    return latest ? `${levelIn(latest.score)}\n${facts.dayWords(latest.ratedOn)}` : said('notRated')
  }
  const rows = goals.map(({ goal, ratings }) => [
    joined([goal.inClientWords, goal.endedOn === null ? null : `(${said('ended')})`], ' '),
    levelIn(goal.baseline),
    ratedBy(ratings, 'client'),
    ratedBy(ratings, 'worker'),
  ])
  const blocks: Block[] = [
    ...agreementIn(from),
    ...table([said('goal'), said('start'), said('clientSays'), said('workerSays')], rows),
    ...(tasks.length === 0 ? [] : [text(`${said('tasks')}:`), ...list(tasks.map(task => taskLine(from, task)))]),
    ...judgementIn(from, judgements),
  ]
  const others = tasks.flatMap(({ byName }) => byName ?? [])
  return { blocks, names: blocks.length === 0 ? [] : [ofClient(from, 'situation'), ...ofOthers(others, 'name')] }
}

function agreementIn({ facts, voice: { said } }: From): Block[] {
  const [latest] = facts.agreements
  if (!latest) return []
  const until = latest.untilOn === null ? null : `${said('until')} ${facts.dayWords(latest.untilOn)}`
  return [text(`${said('agreement')}: ${joined([facts.dayWords(latest.agreedOn), until], ' ')}.`)]
}

function taskLine({ facts, voice }: From, { what, by, byName, dueOn, state }: PlanTask): string {
  const who = by === 'other' ? byName : voice.said(by)
  return `${what} (${joined([who, dueOn === null ? null : facts.dayWords(dueOn), voice.say(TASK_STATES[state])], ', ')})`
}

/** The client's own judgement of the day that is nearest. */
function judgementIn({ facts, voice }: From, judgements: From['facts']['evaluation']['judgements']): Block[] {
  const latest = judgements.toSorted((a, b) => (a.askedOn < b.askedOn ? -1 : 1)).at(-1)
  if (!latest) return []
  const label = `${voice.said('judgement')}, ${facts.dayWords(latest.askedOn)}: ${voice.say(ANSWERS[latest.answer])}`
  return latest.words === null ? [text(`${label}.`)] : saidUnder(label, latest.words)
}
