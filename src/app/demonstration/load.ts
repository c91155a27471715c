import { sql } from 'kysely'
import type { Auth } from '#confidentiality/access/auth.ts'
import type { Database, Tx } from '#platform/server/db.ts'
import { dayIn } from '#platform/shared/day.ts'
import { openAccounts } from './accounts.ts'
import { perform, type Planned } from './acts.ts'
import { inquiryActs } from './around.ts'
import { agencyIdOf, inAgency, loadAgencies } from './agencies.ts'
import { after, calendarFrom, ZONE } from './calendar.ts'
import { caseActs } from './cases.ts'
import { correctionActs, reportFromPublic } from './corrections.ts'
import { confirmations, loadDirectory, loadInformal, reports } from './directory.ts'
import { householdActs } from './households.ts'
import { idFor, ORIGIN } from './ids.ts'
import { openingOf, type Stage } from './story.ts'
import { readWorld, type World } from './world.ts'

const CURATOR = 'curator@demo.example'
const WRITTEN_DOWN_BEFORE = 5

export type Loading = {
  db: Database
  auth: Auth
  /** The agencies' calendar day. */
  today: string
  /** Told in a few words what takes long. */
  say: (words: string) => void
}

/**
 * Load the demonstration: agencies, people, resources, and a year and a half of work with them, done through the same acts
 * as on the screens. Does nothing when it is there; a loading that was cut short goes on where it stopped.
 *
 * @throws Error that names an act of the world which is refused
 */
export async function loadDemonstration({ db, auth, today, say }: Loading): Promise<void> {
  const world = readWorld()
  const first = firstOf(world)
  const begun = await inMark(db, first, async tx => begin(tx, today))
  if (begun.isLoaded) return
  const { agencies, households, resources, informal, cases } = world
  say(
    `loading the demonstration (${agencies.length} agencies, ${households.length} households, ${cases.length} cases, ${resources.length + informal.length} resources)`,
  )
  const calendar = calendarFrom(new Date(begun.at))
  const accounts = await openAccounts(auth, world.accounts)
  const cast = await loadAgencies(db, world, { accounts, calendar })
  await loadDirectory(db, world, calendar)
  await loadInformal(db, world, calendar)
  const stage: Stage = { world, cast, calendar }
  const curator = cast.member(first, CURATOR)
  await perform(db, [
    ...confirmations(world, calendar, curator),
    ...reports(stage),
    ...correctionActs(stage, curator),
    ...peopleActs(stage),
    ...workActs(stage),
    ...inquiryActs(stage),
  ])
  await reportFromPublic(db, stage)
  await inMark(db, first, finish)
}

function firstOf({ agencies }: World): string {
  const [first] = agencies
  if (!first) throw new Error('The world has no agency')
  return first.key
}

/** A household was written down in the first contact of its first case. */
function peopleActs({ world, cast, calendar }: Stage): Planned[] {
  return world.households.flatMap(household => {
    const known = new Set(household.members.map(({ key }) => key))
    const [earliest] = world.cases
      .filter(({ client }) => known.has(client.person))
      .toSorted((a, b) => b.openedDaysAgo - a.openedDaysAgo)
    if (!earliest) throw new Error(`${household.key}: nobody works with this household`)
    const at = after(openingOf(earliest, calendar), -WRITTEN_DOWN_BEFORE)
    return householdActs(household, { at, by: cast.member(earliest.agency, earliest.worker), calendar })
  })
}

function workActs(stage: Stage): Planned[] {
  return stage.world.cases.flatMap(told => caseActs(stage, told))
}

// How far the loading came is kept where acts keep that they were done: begun while nothing is answered.
const MARK = idFor('demonstration', ORIGIN)
type Mark = { at: string; isLoaded: boolean }

async function inMark<Value>(db: Database, first: string, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const found: Value[] = []
  await inAgency(db, agencyIdOf(first), async tx => void found.push(await work(tx)))
  const [value] = found
  if (value === undefined) throw new Error('Nothing was found of the demonstration')
  return value
}

/** Every loading that goes on goes on from the instant at which the first one began, since ids carry it. */
async function begin(tx: Tx, today: string): Promise<Mark> {
  const now = new Date()
  const at = dayIn(ZONE, now) === today ? now : new Date(`${today}T12:00:00+08:00`)
  await sql`insert into kept_answer (act_id, digest) values (${MARK}, ${at.toISOString()})
    on conflict do nothing`.execute(tx)
  const { rows } = await sql<Mark>`
    select digest as at, answer is not null as is_loaded from kept_answer where act_id = ${MARK}`.execute(tx)
  const [mark] = rows
  if (!mark) throw new Error('The mark of the demonstration is not there')
  return mark
}

async function finish(tx: Tx): Promise<true> {
  await sql`update kept_answer set answer = 'true' where act_id = ${MARK}`.execute(tx)
  return true
}
