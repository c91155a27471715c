import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { areaNames } from '#practice/areas/queries.ts'
import { ancestorsOf } from '#practice/areas/rules.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import { wordsAsked } from '../rules/words.ts'
import type { AreaNames, DirectoryEntry, DirectoryPage, DirectorySearch, ServicePage } from '../schema/directory.ts'
import type { ServiceId } from '../schema/resource.ts'
import { loadEntries, loadServices } from '../store/load.ts'
import { searchServices } from '../store/search.ts'

const PAGE = 20
const FEW = 8

/** Services by name that fit all that is asked, twenty a page. */
export async function searchDirectory(
  _permit: Permit<'directory.search'>,
  context: Context,
  { words, need, area, system, actor, psks, after }: DirectorySearch,
): Promise<{ ok: true; value: DirectoryPage }> {
  const ids = await searchServices(
    context.tx,
    {
      words: wordsAsked(words ?? ''),
      needs: need === undefined ? null : termsWithin(need),
      areas: area === undefined ? null : ancestorsOf(area),
      system: system ?? null,
      actor: actor ?? null,
      psks: psks ?? null,
      after: after ?? null,
    },
    PAGE + 1,
  )
  const entries = await loadEntries(context.tx, ids.slice(0, PAGE))
  const next = ids.length > PAGE ? (entries.at(-1)?.id ?? null) : null
  return ok({ entries, areaNames: await namesFor(context, entries), next })
}

/** For the one search field: the services that fit these words best, at most eight. */
export async function servicesByWords({ tx }: Pick<Context, 'tx'>, words: string): Promise<DirectoryEntry[]> {
  const asked = {
    words: wordsAsked(words),
    needs: null,
    areas: null,
    system: null,
    actor: null,
    psks: null,
    after: null,
  }
  return loadEntries(tx, await searchServices(tx, asked, FEW))
}

/** The need and, for a group, the needs in it. */
function termsWithin(need: string): string[] {
  return [
    need,
    ...needTerms()
      .filter(({ parent }) => parent === need)
      .map(({ id }) => id),
  ]
}

/** All that the directory knows of one service. */
export function servicePage(
  _permit: Permit<'service.read'>,
  context: Context,
  { id }: { id: ServiceId },
): Promise<Result<ServicePage, { code: 'not-found' }>> {
  return pageOf(context, id)
}

/** The same for a command that answers with what is now kept. */
export async function pageOf(context: Context, id: ServiceId): Promise<Result<ServicePage, { code: 'not-found' }>> {
  const [service] = await loadServices(context.tx, [id], context.today)
  return service ? ok({ service, areaNames: await namesFor(context, [service]) }) : fail({ code: 'not-found' })
}

async function namesFor(
  context: Context,
  services: readonly Pick<DirectoryEntry, 'areas' | 'locations'>[],
): Promise<AreaNames> {
  const codes = services.flatMap(({ areas, locations }) => [
    ...areas.map(({ code }) => code),
    ...locations.map(({ areaCode }) => areaCode),
    ...locations.flatMap(({ travelNotes = [] }) => travelNotes.map(({ from }) => from)),
  ])
  return Object.fromEntries(await areaNames(context, [...new Set(codes.filter(code => code !== null))]))
}
