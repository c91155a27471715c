import type { Document } from '#platform/shared/document.ts'
import type { ReportFacts } from '../schema/facts.ts'
import { KINDS, ReportWarning, SectionName, type NamedPerson, type ReportAsked } from '../schema/report.ts'
import { KIND_WORDS, SECTION_WORDS } from '../schema/words.ts'
import { closingPart } from './closing.ts'
import { categoriesPart, comingPart } from './coming.ts'
import { familyPart } from './family.ts'
import { functioningPart } from './functioning.ts'
import { householdPart } from './household.ts'
import { needsPart, strengthsPart } from './needs.ts'
import { planPart } from './plan.ts'
import { consentsPart, referralsPart } from './referrals.ts'
import { heading, text, voiceIn, type From, type Naming, type Part } from './say.ts'
import { says, throughout, withhold, wordsOf, type Withheld } from './withhold.ts'
import { workPart } from './work.ts'

const PARTS = {
  household: householdPart,
  coming: comingPart,
  categories: categoriesPart,
  needs: needsPart,
  strengths: strengthsPart,
  functioning: functioningPart,
  family: familyPart,
  plan: planPart,
  work: workPart,
  referrals: referralsPart,
  consents: consentsPart,
  closing: closingPart,
  opinion: ({ asked }) => ownWords(asked.opinion),
  recommendations: ({ asked }) => ownWords(asked.recommendations),
} as const satisfies Record<SectionName, (from: From) => Part>

type Made = { document: Document; people: NamedPerson[]; warnings: ReportWarning[] }

/**
 * The report as a paper, with everyone whom it names and what must be looked at before it goes out. The parts stand in their
 * own order, however they were chosen; what must stand on no paper is taken out of every word, the worker's own too.
 */
export function reportOf(facts: ReportFacts, asked: ReportAsked): Made {
  const from: From = { facts, asked, voice: voiceIn(asked.language) }
  const parts = SectionName.options
    .filter(section => asked.sections.includes(section))
    .map(section => ({ section, ...PARTS[section](from) }))
  const taken = new Set<Withheld>()
  const secrets = secretsOf(facts)
  const document = throughout(paperOf(from, parts), words => {
    const passed = withhold(words, secrets, from.voice)
    for (const kind of passed.taken) taken.add(kind)
    return passed.words
  })
  const people = mergedPeople(parts, withNamesFound(facts, document)).map(person => ({
    ...person,
    name: withhold(person.name, secrets, from.voice).words,
  }))
  return { document, people, warnings: warningsOf(from, people, taken) }
}

function ownWords(words: string | null): Part {
  return { blocks: words === null ? [] : words.split(/\n{2,}/).map(text), names: [] }
}

type Placed = Part & { section: SectionName }

function paperOf({ facts, asked, voice }: From, parts: readonly Placed[]): Document {
  const { say, said, language } = voice
  return {
    ...{ from: facts.agency, title: say(KIND_WORDS[asked.kind]), language, day: facts.dayWords(facts.today) },
    foot: said('confidential'),
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: said('recipient'), value: asked.recipient },
          { label: said('purpose'), value: asked.purpose },
        ],
      },
      ...parts.flatMap(({ section, blocks }) => [
        heading(say(SECTION_WORDS[section])),
        ...(blocks.length > 0 ? blocks : [text(said(isOwnWords(section) ? 'notWritten' : 'nothing'))]),
      ]),
      { kind: 'sign', names: [`${facts.workerName}\n${facts.agency}`] },
    ],
  }
}

const isOwnWords = (section: SectionName) => section === 'opinion' || section === 'recommendations'

/** Somebody of the household who reported cannot be left out of it; leaving out the name elsewhere would only point at them. */
function secretsOf({ secrets, household, client }: ReportFacts): ReportFacts['secrets'] {
  return { ...secrets, reporterName: livesThere(secrets.reporterName, household, client) ? null : secrets.reporterName }
}

function livesThere(name: string | null, household: ReportFacts['household'], client: ReportFacts['client']): boolean {
  const known = [client.fullName, ...(household?.members.map(({ person }) => person.fullName) ?? [])]
  return name !== null && known.some(one => one.toLowerCase() === name.trim().toLowerCase())
}

/** People of the record whose whole names stand somewhere in the words, such as in what someone said. */
function withNamesFound({ client, household, map }: ReportFacts, document: Document): Naming[] {
  const words = wordsOf(document)
  const known = new Set([
    ...(household?.members.map(({ person }) => person.fullName) ?? []),
    ...map.kin.flatMap(({ name }) => name ?? []),
  ])
  return [client.fullName, ...[...known].filter(name => name !== client.fullName)]
    .filter(name => says(words, name))
    .map(name => ({ name, isClient: name === client.fullName, kinds: ['name'] }))
}

/** One line for each name, the client first, in the order in which they come. */
function mergedPeople(parts: readonly Placed[], found: readonly Naming[]): NamedPerson[] {
  const people = new Map<string, NamedPerson>()
  const add = ({ name, isClient, kinds }: Naming, sections: readonly SectionName[]) => {
    const before = people.get(name)
    people.set(name, {
      ...{ name, isClient: isClient || (before?.isClient ?? false) },
      kinds: [...new Set([...(before?.kinds ?? []), ...kinds])],
      sections: [...new Set([...(before?.sections ?? []), ...sections])],
    })
  }
  for (const { section, names } of parts) for (const naming of names) add(naming, [section])
  for (const naming of found) add(naming, [])
  return [...people.values()].sort((a, b) => Number(b.isClient) - Number(a.isClient))
}

function warningsOf({ facts, asked }: From, people: readonly NamedPerson[], taken: ReadonlySet<Withheld>) {
  const has = (section: SectionName) => asked.sections.includes(section)
  const restricted = facts.categories.some(({ chosen, official }) => chosen.endedOn === null && official.restricted)
  const sensitive = facts.needs.some(({ term }) => facts.terms.needs.get(term)?.isSensitive)
  const { reporterName } = facts.secrets
  const stand: Record<ReportWarning, boolean> = {
    'others-named': people.some(({ isClient }) => !isClient),
    'address-protected': taken.has('address') || (has('household') && facts.isAddressProtected),
    'service-protected': has('referrals') && facts.referrals.some(one => facts.protectedServices.has(one.serviceId)),
    'reporter-withheld': taken.has('reporter') || (has('coming') && facts.case.source === 'report'),
    'reporter-lives-there': livesThere(reporterName, facts.household, facts.client),
    'number-withheld': taken.has('number'),
    'category-official': has('categories') && restricted && KINDS[asked.kind].isOfficial,
    'category-left-out': has('categories') && restricted && !KINDS[asked.kind].isOfficial,
    'sensitive-need': sensitive && (has('needs') || has('referrals')),
    'own-words':
      (has('opinion') && asked.opinion !== null) || (has('recommendations') && asked.recommendations !== null),
  }
  return ReportWarning.options.filter(warning => stand[warning])
}
