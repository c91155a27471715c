import { inTransaction, type Database } from '#platform/server/db.ts'
import { dayIn } from '#platform/shared/day.ts'
import { fail, ok } from '#platform/shared/result.ts'
import { decideChange, proposeChange } from '#practice/stewardship/api/changes.ts'
import { reportWrong } from '#practice/stewardship/api/public.ts'
import { publicRoutes } from '../public.ts'
import type { By, Planned } from './acts.ts'
import type { Cast } from './agencies.ts'
import type { Calendar } from './calendar.ts'
import { serviceIdOf } from './directory.ts'
import { idFor } from './ids.ts'
import type { WorldCorrection } from './schema/corrections.ts'
import type { Stage } from './story.ts'

const ASKED = 600
const DECIDED = 660

/** What workers and providers say to be wrong with the directory, and what the curator decided of it. */
export function correctionActs({ world, cast, calendar }: Stage, curator: By): Planned[] {
  return world.corrections.flatMap(told => {
    const by = whoOf(told, cast)
    return [
      ...(by === null ? [] : [proposal(told, calendar, by)]),
      ...(told.decided === null ? [] : [decision(told, told.decided, { calendar, curator })]),
    ]
  })
}

/** What anyone says on the public form. It knows no account, so it goes the way of the form and not that of acts. */
export async function reportFromPublic(db: Database, { world, calendar }: Stage): Promise<void> {
  for (const told of world.corrections.filter(({ by }) => by === 'public')) await fillIn(db, told, calendar)
}

async function fillIn(db: Database, told: WorldCorrection, calendar: Calendar): Promise<void> {
  const route = publicRoutes.find(({ row }) => row === reportWrong)
  if (!route) throw new Error(`${told.key}: no route answers ${reportWrong.name}`)
  const fields = told.parts.flatMap(({ field, seen, proposed }) => [
    [`s.${field}.`, seen],
    [`v.${field}.`, proposed],
  ])
  const { key, resource, words, contact, language } = told
  const input = reportWrong.input.parse({
    ...Object.fromEntries(fields),
    ...{ id: serviceIdOf(resource), request: requestIdOf(told, calendar), words, contact: contact ?? '', website: '' },
  })
  const at = askedAt(told, calendar)
  const about = { at: at.toISOString(), today: dayIn('Asia/Jakarta', at), language }
  const page = { base: 'https://simpul.example', path: reportWrong.path, nonce: '' }
  const result = await inTransaction(db, async tx => {
    const { status = 200 } = await route.act({ tx, ...about, ...page }, input)
    return status < 400 ? ok(null) : fail({ code: 'refused', status })
  })
  if (!result.ok) throw new Error(`${key}: ${reportWrong.name} was refused: ${JSON.stringify(result.failure)}`)
}

function proposal(told: WorldCorrection, calendar: Calendar, by: By): Planned {
  const { key, resource, language, words } = told
  return {
    ...{ key: `correction/${key}/propose`, at: askedAt(told, calendar), by, row: proposeChange },
    input: () => ({
      ...{ id: requestIdOf(told, calendar), serviceId: serviceIdOf(resource), language, words },
      parts: told.parts.map(({ field, proposed }) => ({ field, location: null, proposed })),
    }),
  }
}

type Decided = NonNullable<WorldCorrection['decided']>

function decision(
  told: WorldCorrection,
  { daysAgo, refused, reason }: Decided,
  { calendar, curator }: { calendar: Calendar; curator: By },
): Planned {
  return {
    ...{ key: `correction/${told.key}/decide`, at: calendar.at(daysAgo, DECIDED), by: curator, row: decideChange },
    input: () => ({
      ...{ id: requestIdOf(told, calendar), version: 1, reason, closes: true },
      parts: told.parts.map(({ field, seen, proposed }, place) => ({
        ...{ place, value: proposed, now: seen },
        decision: refused.includes(field) ? 'refused' : 'accepted',
      })),
    }),
  }
}

/** Null for the public: nobody is asked who they are. */
function whoOf({ by }: WorldCorrection, cast: Cast): By | null {
  if (by === 'public') return null
  return 'provider' in by ? cast.provider(by.provider) : cast.member(by.agency, by.worker)
}

const askedAt = ({ daysAgo }: WorldCorrection, calendar: Calendar) => calendar.at(daysAgo, ASKED)

function requestIdOf(told: WorldCorrection, calendar: Calendar): string {
  return idFor(`correction/${told.key}`, askedAt(told, calendar))
}
