/** Scoring instruments. Unanswered is never zero; nothing is prorated unless the instrument's own rule says so. */
import type { Answers, Form } from '../schema/form.ts'
import type { Band, Score, Scoring } from '../schema/score.ts'
import { isShown, withinOf } from './answers.ts'
import { itemsOf } from './walk.ts'

type Scored = { total: number; least: number; most: number; band?: Band | null } | { missing: string[] }
type Asked = {
  values: ReadonlyMap<string, number | null>
  most: ReadonlyMap<string, number>
  form: Form
  answers: Answers
  about: About
}
/** Of the person, where a band depends on it; null when not known. */
export type About = { sex: 'female' | 'male' | null }

/** @returns null for a form that is not scored at all, and where nothing that counts was asked */
export function score(
  form: Form,
  scoring: Scoring,
  { answers, about, today = '' }: { answers: Answers; about: About; today?: string },
): Score | null {
  const alerts = scoring.alerts
    .filter(({ linkId }) => (valueOf(form, linkId, answers) ?? 0) > 0)
    .map(({ alert }) => alert)
  if (scoring.method === 'none') return null
  const asked = scoring.method === 'own-made' ? askedIn(form, answers, today) : null
  const items = scoring.items.filter(linkId => asked === null || asked.has(linkId))
  if (asked !== null && items.length === 0) return null
  const values = new Map(items.map(linkId => [linkId, valueOf(form, linkId, answers)]))
  const most = new Map(items.map(linkId => [linkId, mostOf(form, linkId)]))
  const found = METHODS[scoring.method]({ values, most, form, answers, about }, scoring)
  if ('missing' in found) return { is: 'not-scored', missing: found.missing, alerts }
  const { total, least, most: highest } = found
  const band = found.band === undefined ? bandOf(scoring.bands, total) : found.band
  return { is: 'scored', total, least, most: highest, band, beside: scoring.beside, alerts }
}

/** The questions that are asked with these answers, outside of groups that repeat. */
function askedIn(form: Form, answers: Answers, today: string): ReadonlySet<string> {
  const within = withinOf(form, answers, today)
  const asked = (items: Form['items']): string[] =>
    items
      .filter(item => isShown(item, within))
      .flatMap(item => (item.type !== 'group' ? [item.linkId] : item.repeats ? [] : asked(item.items)))
  return new Set(asked(form.items))
}

const METHODS: Record<Exclude<Scoring['method'], 'none'>, (asked: Asked, scoring: Scoring) => Scored> = {
  sum,
  rosenberg: sum,
  'own-made': sum,
  'audit-c': auditC,
  'washington-group': washingtonGroup,
  hfias,
  'whodas-12': whodas,
}

function sum({ values, most }: Asked): Scored {
  const missing = [...values].filter(([, value]) => value === null).map(([linkId]) => linkId)
  if (missing.length > 0) return { missing }
  return { total: add([...values.values()]), least: 0, most: add([...most.values()]) }
}

/** Who never drinks is not asked how much: those two count nothing. Men and women have bands of their own. */
function auditC(asked: Asked, { bands }: Scoring): Scored {
  const { values, about } = asked
  const [often, ,] = [...values.keys()]
  const never = often !== undefined && values.get(often) === 0
  const settled = never
    ? { ...asked, values: new Map([...values].map(([linkId, value]) => [linkId, value ?? 0])) }
    : asked
  const found = sum(settled)
  if ('missing' in found) return found
  return { ...found, band: bandOf(bands, found.total, about) }
}

/** At least one domain with “a lot of difficulty” or “cannot do at all”; the total is how many such domains. */
function washingtonGroup({ values }: Asked, { bands }: Scoring): Scored {
  const missing = [...values].filter(([, value]) => value === null).map(([linkId]) => linkId)
  const severe = [...values.values()].filter(value => value !== null && value >= 2).length
  // One such domain decides, whatever else was not answered; without one every domain must be known.
  if (severe === 0 && missing.length > 0) return { missing }
  return { total: severe, least: 0, most: values.size, band: bandOf(bands, severe) }
}

/**
 * The score is the sum of how often; what did not occur counts 0 and is not asked how often.
 * The four categories are worked out from the most severe down.
 *
 * @see Coates, Swindale, Bilinsky 2007, Household Food Insecurity Access Scale, version 3
 */
function hfias({ values, form, answers }: Asked, { bands }: Scoring): Scored {
  const often = [...values].map(([linkId, value]) => {
    const occurred = answers[linkId.replace('often', 'occurred')]
    return occurred === 'no' ? 0 : occurred === 'yes' ? value : null
  })
  const missing = [...values.keys()].filter((_, index) => often[index] === null)
  if (missing.length > 0)
    return {
      missing: missing.map(linkId =>
        answers[linkId.replace('often', 'occurred')] === undefined ? linkId.replace('often', 'occurred') : linkId,
      ),
    }
  const at = (...numbers: number[]) => numbers.map(number => often[number - 1] ?? 0)
  const some = (least: number, ...numbers: number[]) => at(...numbers).some(value => value >= least)
  const code =
    some(3, 5, 6) || some(1, 7, 8, 9)
      ? 'severe'
      : some(2, 3, 4) || some(1, 5, 6)
        ? 'moderate'
        : some(2, 1) || some(1, 2, 3, 4)
          ? 'mild'
          : 'secure'
  return {
    total: add(often),
    least: 0,
    most: form.items.length > 0 ? 27 : 0,
    band: bands.find(band => band.code === code) ?? null,
  }
}

/** Simple scoring of the twelve questions, each 0 to 4; with one missing its mean of the others, as the manual allows. */
function whodas({ values }: Asked): Scored {
  const missing = [...values].filter(([, value]) => value === null).map(([linkId]) => linkId)
  if (missing.length > 1) return { missing }
  const known = [...values.values()].filter(value => value !== null)
  const total = add(known) + (missing.length === 1 ? add(known) / known.length : 0)
  return { total: Math.round(total * 10) / 10, least: 0, most: 48 }
}

/** Null where no band holds the total, and where one depends on a sex that is not known. */
function bandOf(bands: readonly Band[], total: number, about: About = { sex: null }): Band | null {
  const isOf = ({ from, to, sex }: Band) =>
    from !== null && to !== null && total >= from && total <= to && (sex === undefined || sex === about.sex)
  return bands.find(isOf) ?? null
}

/** What was answered counts for; several chosen answers count together. Null where nothing was answered. */
function valueOf(form: Form, linkId: string, answers: Answers): number | null {
  const answer = answers[linkId]
  const options = itemsOf(form.items).find(item => item.linkId === linkId)?.options ?? []
  if (!Array.isArray(answer)) return options.find(({ code }) => code === answer)?.score ?? null
  const chosen = options.filter(({ code }) => answer.some(one => one === code))
  return chosen.length === 0 ? null : add(chosen.map(option => option.score))
}

function mostOf(form: Form, linkId: string): number {
  const item = itemsOf(form.items).find(one => one.linkId === linkId)
  const scores = item?.options.map(option => option.score ?? 0) ?? []
  return item?.repeats ? add(scores.filter(one => one > 0)) : Math.max(0, ...scores)
}

function add(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}
