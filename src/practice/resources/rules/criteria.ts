import { FACTS } from '#practice/people/schema/facts.ts'
import type { Comparison, ConditionLine, Criterion } from '../schema/criteria.ts'
import type { Programme, ProgrammeCriterion } from '../schema/programme.ts'

/** How a programme combines its lines where it says "one of these". */
type Grouping = {
  /** The hard line that stands for the whole group. */
  group: string
  /** Facts of the lines that are its parts. */
  parts: readonly string[]
  /** The group's own question stays as one more way: its parts are not all the ways there are. */
  hasOtherWays?: true
}

const GROUPS: Readonly<Record<string, Grouping>> = {
  pkh: {
    group: 'other:hasPkhComponent',
    parts: ['isPregnant', 'ageYears', 'childInSchoolLevel', 'disabilitySeverity'],
  },
  'pbi-jk': { group: 'other:pbiGround', parts: ['householdDecile', 'other:deactivatedPbiWithUrgentIllness'] },
  pip: {
    group: 'other:pipEconomicOrSpecialGround',
    parts: ['isEnrolledDtsen', 'other:pipSpecialSituation'],
    hasOtherWays: true,
  },
  'kip-kuliah': {
    group: 'other:kipKuliahEconomicProof',
    parts: ['householdDecile', 'other:parentsIncomeBelowProvincialMinimumWage'],
    hasOtherWays: true,
  },
  'permakanan-lansia-disabilitas': {
    group: 'other:olderPersonOrSevereDisability',
    parts: ['ageYears', 'disabilitySeverity'],
    hasOtherWays: true,
  },
  'atensi-kpo-tuna-sosial': { group: 'other:traffickedDeportedOrHomeless', parts: ['isVictimOf'], hasOtherWays: true },
  'mbg-makan-bergizi-gratis': {
    group: 'other:mbgTargetGroup',
    parts: ['childInSchoolLevel', 'isPregnant', 'other:childAgeMonths'],
  },
}

/** Lines that the sources themselves call out of date: `programme fact`. */
const OUT_OF_DATE = ['kip-kuliah monthlyIncomeIdr']

/** Programmes for the one who asks; all others may be asked for on behalf of anyone in the household. */
const FOR_ONESELF = [
  'kip-kuliah',
  'pena',
  'pelatihan-kerja-blk-prakerja',
  'rehabilitasi-bnn',
  'kur',
  'pnm-mekaar-umi',
  'bpjs-ketenagakerjaan-bpu',
]
/** Facts about whoever in the household the help is for. */
const OF_A_MEMBER = ['ageYears', 'isPregnant', 'childInSchoolLevel', 'disabilitySeverity', 'isVictimOf']

/** Places that only a local curator could bind to areas; until then a question that guides and refuses nobody. */
const PLACES: Readonly<Record<string, string>> = {
  'service-area': 'other:livesInServiceArea',
  'issuing-village': 'other:livesInIssuingVillage',
  desa: 'other:livesInDesa',
  'bsps-location': 'other:livesInBspsVillage',
}

/** A child of 6 to 59 months, told from age in years where that is enough: a baby's months are asked for. */
const SIX_TO_59_MONTHS: Criterion = {
  anyMember: {
    any: [
      { fact: 'ageYears', compare: { is: 'between', from: 1, to: 4 } },
      {
        all: [
          { fact: 'ageYears', compare: { is: 'at-most', value: 0 } },
          { fact: 'other:childAgeMonths', compare: { is: 'between', from: 6, to: 59 } },
        ],
      },
    ],
  },
}

/**
 * A programme's lines as condition lines: hard ones must all hold, the others only advise. A hard line that stands for
 * "one of these" becomes a tree over the lines that are its parts.
 */
export function conditionsOf({
  id,
  criteria,
  lastCheckedOn,
}: Pick<Programme, 'id' | 'criteria' | 'lastCheckedOn'>): ConditionLine[] {
  const grouping = GROUPS[id]
  const isPart = (line: ProgrammeCriterion) => !line.hard && grouping?.parts.includes(line.fact) === true
  const parts = criteria.filter(isPart)
  return criteria
    .filter(line => !isPart(line) && !OUT_OF_DATE.includes(`${id} ${line.fact}`))
    .map((line, index) => {
      const own = treeOf(line, id)
      const ways = parts.map(part => treeOf(part, id))
      const isGroup = line.hard && line.fact === grouping?.group
      return {
        id: `${id}-${index + 1}`,
        text: isGroup ? groupText(line, parts) : line.text,
        tree: isGroup ? { any: grouping.hasOtherWays ? [...ways, own] : ways } : own,
        isHard: line.hard && line.fact !== 'residesIn',
        provedBy: [],
        source: line.source,
        checkedOn: lastCheckedOn,
      }
    })
}

/** The group's sentence and those of its parts: all that the tree asks stands in words. */
function groupText({ text }: ProgrammeCriterion, parts: readonly ProgrammeCriterion[]): ConditionLine['text'] {
  const without = (words: string) => words.replace(/ \((lihat baris-baris berikut|see the next lines)\)/, '')
  const bare = (words: string) => words.replace(/^(Komponen|Component): /, '')
  const id = parts.map(part => bare(part.text.id)).join('; ')
  const en = parts.map(part => bare(part.text.en)).join('; ')
  return { id: `${without(text.id)}: ${id}`, en: `${without(text.en)}: ${en}` }
}

function treeOf(line: ProgrammeCriterion, programmeId: string): Criterion {
  if (line.fact === 'residesIn') {
    const [place] = Array.isArray(line.value) ? line.value : [line.value]
    return yes(PLACES[String(place)] ?? 'other:livesInServiceArea')
  }
  if (line.fact === 'other:childAgeMonths' && programmeId === 'mbg-makan-bergizi-gratis') return SIX_TO_59_MONTHS
  const leaf = leafOf(line)
  const isOfMember = OF_A_MEMBER.includes(line.fact) && !FOR_ONESELF.includes(programmeId)
  return isOfMember ? { anyMember: leaf } : leaf
}

function leafOf(line: ProgrammeCriterion): Criterion {
  const { fact, operator, value } = line
  if (fact === 'childInSchoolLevel') return { fact: 'schoolLevel', compare: { is: 'one-of', of: schoolLevels(value) } }
  if (fact === 'disabilitySeverity' && operator === 'exists') {
    return { fact, compare: { is: 'one-of', of: ['mild', 'moderate', 'severe'] } }
  }
  // What one programme alone asks is answered yes, no or with a number: a list of words becomes one question.
  const isWords = Array.isArray(value) ? value.some(one => typeof one === 'string') : typeof value === 'string'
  if (fact.startsWith('other:') && (operator === 'exists' || isWords)) return yes(fact)
  const named = Object.keys(FACTS)
    .filter((key): key is keyof typeof FACTS => key in FACTS)
    .find(key => key === fact)
  return { fact: named ?? fact, compare: comparisonOf(line) }
}

/** "SMA or equal" includes vocational school, which many sources leave unsaid. */
function schoolLevels(value: ProgrammeCriterion['value']): string[] {
  const levels = (Array.isArray(value) ? value : [value]).map(String)
  return levels.includes('sma') && !levels.includes('smk') ? [...levels, 'smk'] : levels
}

const yes = (fact: string): Criterion => ({ fact, compare: { is: 'equal', to: true } })

function comparisonOf({ operator, value }: ProgrammeCriterion): Comparison {
  const [first, second] = Array.isArray(value) ? value : [value]
  switch (operator) {
    case '<=':
      return { is: 'at-most', value: Number(first) }
    case '>=':
      return { is: 'at-least', value: Number(first) }
    case 'between':
      return { is: 'between', from: Number(first), to: Number(second) }
    case 'in':
      return { is: 'one-of', of: Array.isArray(value) ? value : [value] }
    case '=':
    case 'exists':
      return { is: 'equal', to: first }
  }
}
