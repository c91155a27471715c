import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { html } from '#platform/server/html.ts'
import { districtPlaces } from '#practice/areas/queries.ts'
import { publicServiceIds } from '../queries/finding.ts'
import { addressOf } from './entry.ts'

/** As many as one site map may hold. */
const MOST = 50_000
const DAY = { 'cache-control': 'public, max-age=86400' }

/** Every page that search engines may keep, in both languages. */
export async function siteMapFor(context: PublicContext): Promise<PublicAnswer> {
  const ids = await publicServiceIds(context)
  const pages = ['/find', '/find/about', ...ids.map(id => addressOf(id, null))].slice(0, MOST)
  const body = html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
    >${pages.map(page => html`<url><loc>${context.base}${page}</loc></url>`)}</urlset
  >`
  return { type: 'application/xml; charset=utf-8', body: `<?xml version="1.0" encoding="UTF-8"?>\n${body.toString()}` }
}

export function robotsFor({ base }: PublicContext): Promise<PublicAnswer> {
  const body = `User-agent: *\nAllow: /find\nAllow: /sitemap.xml\nDisallow: /\n\nSitemap: ${base}/sitemap.xml\n`
  return Promise.resolve({ type: 'text/plain; charset=utf-8', body, headers: DAY })
}

/**
 * Points of all districts, small enough for a phone: by regency, three numbers a district — the last two digits of its
 * code, and its latitude and longitude in hundredths of a degree, which is about a kilometre.
 */
export async function districtsFor(context: PublicContext): Promise<PublicAnswer> {
  districts ??= JSON.stringify(await pointsByRegency(context))
  return { type: 'application/json; charset=utf-8', body: districts, headers: DAY }
}
/** The same areas for every database: read once. */
let districts: string | null = null

async function pointsByRegency(context: PublicContext): Promise<Record<string, number[]>> {
  const byRegency: Record<string, number[]> = {}
  for (const { code, latitude, longitude } of await districtPlaces(context)) {
    const list = (byRegency[code.slice(0, 5)] ??= [])
    list.push(Number(code.slice(6, 8)), Math.round(latitude * 100), Math.round(longitude * 100))
  }
  return byRegency
}
