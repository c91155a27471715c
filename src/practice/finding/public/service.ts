import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { html, type Html } from '#platform/server/html.ts'
import { areasByCode, placesOf } from '#practice/areas/queries.ts'
import { pathOf } from '#practice/areas/rules.ts'
import type { Area, Place } from '#practice/areas/schema.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import { psksNames, publicServices } from '#practice/resources/queries/public.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import type * as z from 'zod'
import { similarTo } from '../queries/finding.ts'
import type { ServiceAsked } from '../schema/asked.ts'
import { addressOf, either, marksOf, shortened } from './entry.ts'
import { findPage } from './frame.ts'
import { structured } from './json-ld.ts'
import { questionsFrom } from './questions.ts'
import { SCRIPTS } from './scripts.ts'
import { conditionLines } from './condition-lines.ts'
import { serviceFacts } from './service-facts.ts'
import { SERVICE_WORDS as WORDS } from './service-words.ts'
import { sharing } from './sharing.ts'
import { placesSection } from './places.ts'
import { dayWords } from './time-words.ts'
import { ACTORS, sayIn, type Say } from './words.ts'

const GONE = 404
const ENDED = 410
/** Needs that an onlooker should not read in a title. */
const SENSITIVE = new Set(
  needTerms()
    .filter(({ sensitive }) => sensitive)
    .map(({ id }) => id),
)

/** All that everyone may know of one service. Hidden ones answer as if there were none. */
export async function servicePage(
  context: PublicContext,
  { id, area }: z.output<typeof ServiceAsked>,
): Promise<PublicAnswer> {
  const [found] = await publicServices(context, [id])
  const say = sayIn(context.language)
  if (!found) return missing(context, say, 'gone')
  if (found.status === 'inactive' || found.status === 'defunct') return missing(context, say, 'ended')
  const service = { ...found, name: either(found.name), description: either(found.description) }
  const from = await fromArea(context, area)
  const names = await areaNamesOf(context, service)
  const isQuiet = service.needs.some(need => SENSITIVE.has(need))
  const told = shortened(say(service.description), 155)
  return findPage(context, {
    title: say(service.name),
    ...(isQuiet ? { quietTitle: 'Simpul' } : { description: told }),
    canonical: addressOf(service.id, null),
    index: true,
    head: html`${preview(say)}${structured(context, service, names)}`,
    script: SCRIPTS.service,
    body: await body(context, say, { service, names, from }),
  })
}

type From = { area: Area; place: Place } | null
type Told = { service: Service; names: ReadonlyMap<string, string>; from: From }

async function body(context: PublicContext, say: Say, { service, names, from }: Told): Promise<Html> {
  const { language, at, today, nonce } = context
  const { name, actorKind, psks = [] } = service.organization
  const similar = await similarTo(context, service)
  const kinds = [say(ACTORS[actorKind]), ...psksNames(psks).map(kind => lowered(say(kind)))].join(', ')
  return html`<p>${say(WORDS.givenBy, { name, kind: kinds })}</p>
    <p class="marks">${marksOf(service, { say, language, at }, true)}</p>
    ${paragraphs(say(service.description))} ${service.caution && html`<p class="notice">${say(service.caution)}</p>`}
    ${conditionLines(say, service)} ${questionsFrom(say, [service], say(WORDS.askTitle), nonce)}
    ${serviceFacts(say, { service, names, language, today })} ${placesSection(say, { service, names, from, language })}
    ${sharing(say, {
      address: `${context.base}${addressOf(service.id, null)}`,
      name: say(service.name),
      day: dayWords(language, today),
    })}
    ${
      similar.length > 0 &&
      html`<section class="similar">
        <h2>${say(WORDS.similar)}</h2>
        <ul>
          ${similar.map(one => html`<li><a class="back" href="${addressOf(one.id, from?.area.code ?? null)}">${say(either(one.name))}</a></li>`)}
        </ul>
      </section>`
    }
    <p class="row no-print">
      <a class="back" href="${addressOf(service.id, null)}/report">${say(WORDS.wrong)}</a>
      <a class="back" href="/find">${say(WORDS.back)}</a>
    </p>`
}

/** In the middle of a line; letters that stand for words stay as they are. */
function lowered(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

function paragraphs(text: string): Html[] {
  return text
    .split(/\n{2,}/)
    .filter(part => part.trim() !== '')
    .map(part => html`<p>${part}</p>`)
}

/** What an app shows of a shared link: nothing that gives a need away. */
function preview(say: Say): Html {
  return html`<meta property="og:title" content="${say(WORDS.previewTitle)}" />
    <meta property="og:description" content="${say(WORDS.previewText)}" />`
}

function missing(context: PublicContext, say: Say, why: 'gone' | 'ended'): PublicAnswer {
  return findPage(context, {
    title: say(WORDS[why]),
    status: why === 'gone' ? GONE : ENDED,
    script: SCRIPTS.plain,
    body: html`${why === 'gone' && html`<p>${say(WORDS.goneLead)}</p>`}
      <p><a class="button" href="/find">${say(WORDS.back)}</a></p>`,
  })
}

async function fromArea(context: PublicContext, code: string | undefined): Promise<From> {
  if (code === undefined) return null
  const [area] = await areasByCode(context, [code])
  const place = (await placesOf(context, [code])).get(code)
  return area && place ? { area, place } : null
}

/** By code: an area with those around it, as it is told. */
async function areaNamesOf(
  context: PublicContext,
  { areas, locations }: Service,
): Promise<ReadonlyMap<string, string>> {
  const codes = [...areas.map(({ code }) => code), ...locations.map(({ areaCode }) => areaCode)]
  const found = await areasByCode(context, [...new Set(codes.filter(code => code !== null))])
  return new Map(found.map(area => [area.code, pathOf(area)]))
}
