import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { recordAdvocacy, recordAid } from '#practice/cases/4-intervention/api/aid.ts'
import { holdConference, planConference, settleTask } from '#practice/cases/4-intervention/api/conferences.ts'
import { planContact, recordContact } from '#practice/cases/4-intervention/api/contacts.ts'
import { attachPaper } from '#practice/cases/4-intervention/api/papers.ts'
import { Advocacy, Aid } from '#practice/cases/4-intervention/schema/aid.ts'
import { Conference } from '#practice/cases/4-intervention/schema/conference.ts'
import { Contact } from '#practice/cases/4-intervention/schema/contact.ts'
import { Paper } from '#practice/cases/4-intervention/schema/paper.ts'
import { dayOf, type Calendar } from './calendar.ts'
import { personIdOf } from './households.ts'
import { idFor } from './ids.ts'
import { pictureOfPaper } from './picture.ts'
import type { Stage, Step, Story } from './story.ts'

const when = { daysAgo: z.int().nonnegative() }
const people = { with: z.array(z.string()) }
const WorldTask = z.strictObject({
  ...{ what: z.string(), who: z.string(), dueInDays: z.int(), doneDaysAgo: when.daysAgo.nullable() },
})
const WorldWork = z.strictObject({
  contacts: z.array(
    z.strictObject({
      ...{ ...when, ...people },
      ...Contact.pick({ kind: true, place: true, words: true, nextStep: true, missedWhy: true }).shape,
    }),
  ),
  planned: z.array(
    z.strictObject({
      ...{ ...when, ...people, inDays: z.int(), time: Contact.shape.timeOfDay },
      ...Contact.pick({ kind: true, place: true, aim: true }).shape,
    }),
  ),
  aid: z.array(z.strictObject({ ...when, ...Aid.omit({ id: true, caseId: true, givenOn: true, words: true }).shape })),
  advocacy: z.array(
    z.strictObject({ ...when, ...Advocacy.omit({ id: true, caseId: true, actedOn: true, version: true }).shape }),
  ),
  conferences: z.array(
    z.strictObject({
      ...{ ...when, inDays: z.int().nullable(), time: Contact.shape.timeOfDay, tasks: z.array(WorldTask) },
      ...Conference.pick({ place: true, agenda: true, members: true, decisions: true }).shape,
      ...Conference.pick({ clientPresence: true, clientWhy: true }).shape,
    }),
  ),
  papers: z.array(z.strictObject({ ...when, ...Paper.pick({ kind: true, words: true }).shape })),
})
const WORLD = z
  .record(z.string(), WorldWork)
  .parse(JSON.parse(readFileSync(new URL('world/work.json', import.meta.url), 'utf8')))
type Work = z.infer<typeof WorldWork>

/** What was planned and done in a case, what was given, who came together about it, and a paper. */
export function workSteps({ calendar }: Stage, story: Story): Step[] {
  const work = WORLD[story.told.key]
  if (!work) return []
  return [
    ...contactSteps(story, work, calendar),
    ...aidSteps(story, work),
    ...conferenceSteps(story, work, calendar),
    ...paperSteps(story, work),
  ]
}

function contactSteps({ key, by, of, told, nameOf }: Story, work: Work, calendar: Calendar): Step[] {
  const whoOf = (keys: readonly string[]) =>
    keys.map(person => ({
      ...{ as: person === told.client.person ? 'client' : 'household', personId: personIdOf(person) },
      name: nameOf(person),
    }))
  const done = work.contacts.map(({ daysAgo, with: who, ...contact }, index): Step => {
    const name = `${key}/contact/${index}`
    return {
      ...{ daysAgo, rank: 'contact', key: name, by, row: recordContact },
      input: at => ({ ...contact, ...of, id: idFor(name, at), withWhom: whoOf(who), happenedOn: dayOf(at) }),
    }
  })
  const planned = work.planned.map(({ daysAgo, inDays, time, with: who, ...contact }, index): Step => {
    const name = `${key}/planned/${index}`
    const plan = { plannedOn: calendar.day(-inDays), timeOfDay: time }
    return {
      ...{ daysAgo, rank: 'outcome', key: name, by, row: planContact },
      input: at => ({ ...contact, ...plan, ...of, id: idFor(name, at), withWhom: whoOf(who) }),
    }
  })
  return [...done, ...planned]
}

function aidSteps({ key, by, of, nameOf }: Story, { aid, advocacy }: Work): Step[] {
  const given = aid.map(({ daysAgo, receivedBy, ...gift }, index): Step => {
    const name = `${key}/aid/${index}`
    const rest = { ...gift, ...of, words: null, receivedBy: nameOf(receivedBy) }
    return {
      ...{ daysAgo, rank: 'outcome', key: name, by, row: recordAid },
      input: at => ({ ...rest, id: idFor(name, at), givenOn: dayOf(at) }),
    }
  })
  const asked = advocacy.map(({ daysAgo, ...action }, index): Step => {
    const name = `${key}/advocacy/${index}`
    return {
      ...{ daysAgo, rank: 'outcome', key: name, by, row: recordAdvocacy },
      input: at => ({ ...action, ...of, id: idFor(name, at), actedOn: dayOf(at) }),
    }
  })
  return [...given, ...asked]
}

/** One with decisions was held on its day; one without is planned for a day to come. */
function conferenceSteps({ key, by, of }: Story, work: Work, calendar: Calendar): Step[] {
  return work.conferences.flatMap(({ daysAgo, inDays, time, tasks, decisions, ...meeting }, index): Step[] => {
    const name = `${key}/conference/${index}`
    const day = calendar.day(inDays === null ? daysAgo : -inDays)
    const taskIdOf = (nth: number) => idFor(`${name}/task/${nth}`, calendar.at(daysAgo, 0))
    const common = { ...meeting, ...of, version: null, meetsOn: day, timeOfDay: time }
    const taken = tasks.map(({ what, who, dueInDays }, nth) => {
      return { id: taskIdOf(nth), what, who, accountId: null, dueOn: calendar.day(-dueInDays) }
    })
    const settled = tasks.flatMap(({ doneDaysAgo }, nth): Step[] => {
      if (doneDaysAgo === null) return []
      const input = () => ({ ...of, id: taskIdOf(nth), version: 1, state: 'done', words: null })
      return [{ daysAgo: doneDaysAgo, rank: 'outcome', key: `${name}/settled/${nth}`, by, row: settleTask, input }]
    })
    const held = decisions === null ? {} : { decisions, tasks: taken }
    const row = decisions === null ? planConference : holdConference
    const input = (at: Date) => ({ ...common, ...held, id: idFor(name, at) })
    return [{ daysAgo, rank: 'outcome', key: name, by, row, input }, ...settled]
  })
}

function paperSteps({ key, by, of }: Story, { papers }: Work): Step[] {
  return papers.map(({ daysAgo, ...paper }, index): Step => {
    const name = `${key}/paper/${index}`
    return {
      ...{ daysAgo, rank: 'outcome', key: name, by, row: attachPaper },
      input: at => {
        const base64 = pictureOfPaper().toString('base64')
        return { ...paper, ...of, id: idFor(name, at), contactId: null, base64 }
      },
    }
  })
}
