import { presentAlternatives, recordChoice } from '#practice/matching/api.ts'
import { dayOf } from './calendar.ts'
import { informalIdOf, serviceIdOf } from './directory.ts'
import { idFor } from './ids.ts'
import type { WorldChoice } from './schema/cases.ts'
import type { Stage, Step, Story } from './story.ts'

const SIDE_BY_SIDE = 3
const NO_WISHES = { near: false, free: false, soon: false, system: null, language: null }

/** Each choice as it came about: alternatives shown side by side, and then the client's word. */
export function choiceSteps(stage: Stage, story: Story): Step[] {
  return story.told.choices.flatMap((choice, index) => {
    const key = `${story.key}/choice/${index}`
    const presentationId = idFor(`${key}/shown`, story.openedAt)
    const ofNeed = { ...story.of, needId: story.needIdOf(choice.need) }
    const { daysAgo, chosen, refused, inOwnWords, present } = choice
    const shown: Step = {
      ...{ daysAgo, rank: 'present', key: `${key}/shown`, by: story.by, row: presentAlternatives },
      input: () => ({ id: presentationId, ...ofNeed, keys: shownFor(stage, story, choice), wishes: NO_WISHES }),
    }
    const made: Step = {
      ...{ daysAgo, rank: 'choose', key, by: story.by, row: recordChoice },
      input: at => ({
        ...{ id: story.choiceIdOf(index), ...ofNeed, presentationId, present, inOwnWords: inOwnWords.spoken },
        chosen: chosen === null ? null : keyOf(stage, chosen),
        refused: refused.map(({ resource, reason, words }) => {
          return { key: keyOf(stage, resource), reason, words: words?.spoken ?? null }
        }),
        madeOn: dayOf(at),
      }),
    }
    return [shown, made]
  })
}

/**
 * The keys to show: those that are spoken of, and others for the same need nearby up to three; none stands for all,
 * since one alone is no choice.
 */
function shownFor(stage: Stage, story: Story, { need, chosen, refused }: WorldChoice): string[] {
  const named = [...(chosen === null ? [] : [chosen]), ...refused.map(({ resource }) => resource)]
  if (named.length > SIDE_BY_SIDE) return []
  const { person } = story.told.client
  const home = stage.world.households.find(({ members }) => members.some(({ key }) => key === person))?.villageCode
  const others = stage.world.resources.filter(
    ({ key, needs, serves, status }) =>
      !named.includes(key) &&
      needs.includes(need) &&
      status === 'active' &&
      serves.some(area => home?.startsWith(area)),
  )
  const keys = [...named, ...others.map(({ key }) => key)].slice(0, SIDE_BY_SIDE)
  return keys.length > 1 ? keys.map(key => keyOf(stage, key)) : []
}

/** How a list of alternatives names a resource of the world. */
function keyOf({ world }: Stage, key: string): string {
  const isInformal = world.informal.some(one => one.key === key)
  return isInformal ? `informal:${informalIdOf(key)}` : `service:${serviceIdOf(key)}`
}
