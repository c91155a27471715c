import type { Context } from '#platform/server/context.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import { ConditionLine } from '../schema/criteria.ts'
import type { ConditionSubject, ConditionVersion, OwnLine, Program } from '../schema/conditions.ts'
import { versionOn, type Layer } from '../rules/conditions.ts'
import type { Service } from '../schema/resource.ts'
import {
  loadHeld,
  loadImported,
  loadProgram,
  loadServicesOf,
  loadSubjectsWithVersions,
  loadVersions,
  type ImportedWords,
} from '../store/conditions.ts'
import { loadServices } from '../store/load.ts'

const MOST_WITHIN = 100

/** All that is written of conditions for one subject and above it. */
export type SubjectLines = {
  name: Bilingual
  /** The service's, for a place. */
  serviceName: Bilingual | null
  program: Program | null
  /** A protected place is among those where it is given. */
  isGuarded: boolean
  /** What the directory says of the service beside its lines; null for a programme or a place. */
  service: ImportedWords | null
  /** Lines that came with a service; none for a programme or a place. */
  imported: ConditionLine[]
  /** The latest first. */
  versions: ConditionVersion[]
  /** What is written for the subject itself and holds on the day. */
  own: Layer
  isImported: boolean
  /** What holds above it, from the outermost inwards. */
  above: Layer[]
  within: { subject: ConditionSubject; name: Bilingual; hasOwn: boolean }[]
}

/**
 * @param on - the day whose versions hold
 * @returns null when there is no such programme, service or place
 */
export async function subjectLines(
  context: Pick<Context, 'tx'>,
  subject: ConditionSubject,
  on: string,
): Promise<SubjectLines | null> {
  if ((subject.kind === 'place') !== (subject.place !== null)) return null
  return subject.kind === 'program' ? linesOfProgram(context, subject, on) : linesOfService(context, subject, on)
}

async function linesOfProgram({ tx }: Pick<Context, 'tx'>, subject: ConditionSubject, on: string) {
  const program = await loadProgram(tx, subject.id)
  if (!program) return null
  const versions = await loadVersions(tx, subject)
  const services = await loadServices(tx, await loadServicesOf(tx, subject.id, MOST_WITHIN), on)
  const places = services.map(({ id, name }) => ({ subject: { kind: 'service', id, place: null } as const, name }))
  const lines = versionOn(versions, on)?.lines ?? null
  return {
    name: program.name,
    ...{ serviceName: null, program, service: null, imported: [], versions },
    isGuarded: services.some(isAtProtected),
    own: { from: 'program', lines: lines ?? [] } satisfies Layer,
    isImported: lines === null,
    above: [],
    within: await withOwn(tx, places),
  }
}

async function linesOfService({ tx }: Pick<Context, 'tx'>, subject: ConditionSubject, on: string) {
  const [service] = await loadServices(tx, [subject.id], on)
  const said = await loadImported(tx, subject.id)
  const place = service?.locations.find(({ id }) => id === subject.place)
  if (!service || !said || (subject.kind === 'place') !== (place !== undefined)) return null
  const imported = ConditionLine.array().parse(said.conditions)
  const ofService = { kind: 'service', id: service.id, place: null } as const
  const versions = await loadVersions(tx, ofService)
  const layer = layerOf('service', versionOn(versions, on)?.lines ?? null, imported)
  const above = await layersOfProgram(tx, service.program ?? null, on)
  const shared = { program: service.program ?? null, isGuarded: isAtProtected(service) }
  if (!place) {
    const places = service.locations.map(({ id, name }) => {
      return { subject: { kind: 'place', id: service.id, place: id } as const, name: { id: name, en: name } }
    })
    const isImported = layer.from === 'imported'
    const within = await withOwn(tx, places)
    return {
      ...shared,
      name: service.name,
      serviceName: null,
      service: said,
      imported,
      versions,
      own: layer,
      isImported,
      above,
      within,
    }
  }
  const ofPlace = await loadVersions(tx, subject)
  const lines = versionOn(ofPlace, on)?.lines ?? null
  return {
    ...shared,
    ...{ name: { id: place.name, en: place.name }, serviceName: service.name, service: null, imported: [] },
    versions: ofPlace,
    own: { from: 'place', lines: lines ?? [] } satisfies Layer,
    isImported: lines === null,
    above: [...above, layer],
    within: [],
  }
}

function layerOf(from: 'service', lines: OwnLine[] | null, imported: ConditionLine[]): Layer {
  return lines === null ? { from: 'imported', lines: imported } : { from, lines }
}

async function layersOfProgram(tx: Context['tx'], program: Program | null, on: string): Promise<Layer[]> {
  if (!program) return []
  const versions = await loadVersions(tx, { kind: 'program', id: program.id, place: null })
  const lines = versionOn(versions, on)?.lines ?? null
  return lines === null ? [] : [{ from: 'program', lines }]
}

async function withOwn<Within extends { subject: ConditionSubject }>(tx: Context['tx'], within: Within[]) {
  const published = await loadSubjectsWithVersions(
    tx,
    within.map(({ subject }) => subject.id),
  )
  return within.map(one => {
    const { kind, id, place } = one.subject
    return { ...one, hasOwn: published.has(`${kind} ${id} ${place ?? ''}`) }
  })
}

type Document = Record<string, unknown>

/**
 * HSDS documents of services as their conditions hold today: where lines were published, they stand in
 * `eligibility_criteria`, and ages and eligibility in words are made of them. All others stay as they are recorded.
 */
export async function withEligibility(tx: Context['tx'], documents: readonly Document[]): Promise<Document[]> {
  const ids = documents.map(({ id }) => String(id).toLowerCase())
  const held = await loadHeld(tx, ids, null)
  if (held.every(({ lines }) => lines === null)) return [...documents]
  const services = new Map((await loadServices(tx, ids)).map(service => [String(service.id), service]))
  return documents.map((document, nth) => {
    const service = services.get(ids[nth] ?? '')
    return service ? eligible(document, service) : document
  })
}

function eligible(document: Document, service: Service): Document {
  const { conditions, conditionsArePublished, minimumAgeYears, maximumAgeYears, eligibilityText } = service
  const said = {
    ...(conditions.length > 0 && { eligibility_criteria: conditions }),
    ...(conditionsArePublished && eligibilityText !== null && { eligibility_description: eligibilityText }),
    ...(conditionsArePublished && minimumAgeYears !== null && { minimum_age: minimumAgeYears }),
    ...(conditionsArePublished && maximumAgeYears !== null && { maximum_age: maximumAgeYears }),
  }
  const gone = conditionsArePublished ? ['eligibility_criteria', ...PLAIN] : ['eligibility_criteria']
  return { ...Object.fromEntries(Object.entries(document).filter(([field]) => !gone.includes(field))), ...said }
}

const PLAIN = ['eligibility_description', 'minimum_age', 'maximum_age']

function isAtProtected({ locations }: Service): boolean {
  return locations.some(({ isProtected }) => isProtected)
}

/** Ages and eligibility in words as a record has them; null: it says nothing of it. */
export type Stepped = Record<'minimum_age' | 'maximum_age' | 'eligibility_description', number | string | null>

/**
 * What the lines in force today say, of those services whose records were written when others were: a version that begins
 * on its day, or has ended, writes nothing by itself.
 */
export async function eligibilityInForce(
  tx: Context['tx'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stepped>> {
  const own = (await loadHeld(tx, ids, null)).filter(({ kind, lines }) => kind === 'service' && lines !== null)
  const found = new Map<string, Stepped>()
  for (const service of await loadServices(tx, [...new Set(own.map(({ id }) => id))])) {
    const { minimumAgeYears, maximumAgeYears, eligibilityText } = service
    const kept = await loadImported(tx, service.id)
    const isInStep =
      kept?.minimumAge === minimumAgeYears &&
      kept.maximumAge === maximumAgeYears &&
      kept.eligibilityDescription === eligibilityText
    if (isInStep) continue
    const ages = { minimum_age: minimumAgeYears, maximum_age: maximumAgeYears }
    found.set(service.id, { ...ages, eligibility_description: eligibilityText })
  }
  return found
}

/** A document or a body with what the lines in force say; what they do not say is left out. */
export function inStep(document: Document, said: Stepped | undefined): Document {
  if (!said) return document
  const gone = Object.entries(said).flatMap(([field, value]) => (value === null ? [field] : []))
  const told = Object.entries({ ...document, ...said }).filter(([field]) => !gone.includes(field))
  return Object.fromEntries(told)
}
