import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { recordEthics } from '#practice/cases/2-assessment/api/ethics.ts'
import { recordFunctioning } from '#practice/cases/2-assessment/api/functioning.ts'
import { RecordEthics } from '#practice/cases/2-assessment/schema/ethics.ts'
import { FunctioningContent } from '#practice/cases/2-assessment/schema/functioning.ts'
import { dayOf } from './calendar.ts'
import { personIdOf } from './households.ts'
import { idFor } from './ids.ts'
import type { Step, Story } from './story.ts'

const DaysAgo = z.int().nonnegative()
const WorldFunctioning = z.strictObject({
  assessments: z.array(
    z.strictObject({ case: z.string(), person: z.string(), daysAgo: DaysAgo, content: FunctioningContent }),
  ),
  decisions: z.array(
    RecordEthics.omit({ id: true, caseId: true, decidedOn: true }).extend({ case: z.string(), daysAgo: DaysAgo }),
  ),
})
const WORLD = WorldFunctioning.parse(
  JSON.parse(readFileSync(new URL('world/functioning.json', import.meta.url), 'utf8')),
)

/** How people in a case live, as it was assessed and assessed again; and what was weighed in it. */
export function functioningSteps({ key, told, by, of }: Story): Step[] {
  const assessed = WORLD.assessments
    .filter(one => one.case === told.key)
    .map(({ person, daysAgo, content }, index): Step => ({
      ...{ daysAgo, rank: 'evaluate', key: `${key}/functioning/${index}`, by, row: recordFunctioning },
      input: at => ({
        ...{ id: idFor(`${key}/functioning/${index}`, at), ...of, ...content, personId: personIdOf(person) },
        ...{ assessedOn: dayOf(at), version: 0, isFinished: true },
      }),
    }))
  const weighed = WORLD.decisions
    .filter(one => one.case === told.key)
    .map(({ case: _case, daysAgo, ...decision }, index): Step => ({
      ...{ daysAgo, rank: 'evaluate', key: `${key}/ethics/${index}`, by, row: recordEthics },
      input: at => ({ ...decision, ...of, id: idFor(`${key}/ethics/${index}`, at), decidedOn: dayOf(at) }),
    }))
  return [...assessed, ...weighed]
}
