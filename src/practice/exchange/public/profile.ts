import { readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { html } from '#platform/server/html.ts'
import { publicPage } from '#platform/server/public-page.ts'
import { hsdsSchema } from '#practice/resources/commands/definitions.ts'
import { HSDS_KINDS, HsdsKind } from '#practice/resources/schema/record.ts'
import { mergedOpenapi, mergedPackage, mergedSchema } from '../rules/hsds-profile.ts'
import { json, notFound } from './answers.ts'
import { PROFILE_WORDS as WORDS } from './words.ts'

type Json = Record<string, unknown>
type Context = Pick<PublicContext, 'base'>

const folder = new URL('../definitions/', import.meta.url)
const read = (name: string): Json =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))

const FILES = new Set(readdirSync(new URL('profile/', folder)))
const PATCHED = HSDS_KINDS.filter(kind => FILES.has(`${kind}.json`))
const PATCHES = new Map<string, Json>(PATCHED.map(kind => [kind, read(`profile/${kind}.json`)]))
const OPENAPI = { openapi: read('hsds/openapi.json'), patch: read('profile/openapi.json') }
const VERSION = '3.1'

/** `GET /`: what this API is. */
export function about({ base }: Context): PublicAnswer {
  return json({
    version: VERSION,
    profile: `${base}/hsds/profile/`,
    openapi_url: `${base}/hsds/openapi.json`,
    description: 'A directory of resource systems in Indonesia: who can help, with what, whom, where and when.',
    publisher: { name: `Simpul, ${new URL(base).host}`, website: base },
  })
}

export function openapi({ base }: Context): PublicAnswer {
  const schemas = Object.fromEntries(HSDS_KINDS.map(kind => [kind, mergedOf(kind, base)]))
  return json(mergedOpenapi({ ...OPENAPI, schemas, base }))
}

/** A patch of the profile, or its data package. */
export function profileFile(_context: Context, { file }: { file: string }): PublicAnswer {
  if (file === 'datapackage.json') return json(mergedPackage(hsdsSchema('datapackage'), PATCHES))
  if (file === 'openapi.json') return json(OPENAPI.patch)
  const patch = PATCHES.get(file.replace(/\.json$/, ''))
  return patch && file.endsWith('.json') ? json(patch) : notFound('file')
}

export function mergedFile({ base }: Context, { file }: { file: string }): PublicAnswer {
  if (file === 'openapi.json') return openapi({ base })
  const kind = HsdsKind.safeParse(file.replace(/\.json$/, '')).data
  return kind && file.endsWith('.json') ? json(mergedOf(kind, base)) : notFound('schema')
}

/** A schema of the standard with the profile laid over it. */
export function mergedOf(kind: HsdsKind, base: string): Json {
  return mergedSchema(kind, { schema: hsdsSchema(kind), patch: PATCHES.get(kind) ?? null, base })
}

const Property = z.looseObject({ title: z.string().optional(), description: z.string().optional() })
const Patch = z.looseObject({ properties: z.record(z.string(), Property) })

/** The profile for people who build with it. */
export function profilePage(context: PublicContext): PublicAnswer {
  const { language } = context
  const patches = PATCHED.map(kind => ({ kind, ...Patch.parse(PATCHES.get(kind)) }))
  const body = html`
    <p>${WORDS.lead[language]}</p>
    <p>${WORDS.canonical[language]} <code>${context.base}/hsds/profile/</code></p>
    <h2>${WORDS.patches[language]}</h2>
    <p>${WORDS.patchesAre[language]}</p>
    ${patches.map(
      ({ kind, properties }) => html`
        <h3><a href="/hsds/profile/${kind}.json">${kind}.json</a></h3>
        <dl>
          ${Object.entries(properties).map(
            ([name, property]) =>
              html`<dt><code>${name}</code></dt>
                <dd lang="en">${property.description}</dd>`,
          )}
        </dl>
      `,
    )}
    <h3><a href="/hsds/profile/openapi.json">openapi.json</a></h3>
    <p>${WORDS.openapi[language]}</p>
    <h2>${WORDS.merged[language]}</h2>
    <p>${WORDS.mergedAre[language]}</p>
    <ul>
      ${HSDS_KINDS.map(kind => html`<li><a href="/hsds/profile/merged/${kind}.json">${kind}.json</a></li>`)}
    </ul>
    <p><a href="/hsds/profile/datapackage.json">datapackage.json</a>: ${WORDS.datapackage[language]}</p>
    <p><a href="/hsds/openapi.json">/hsds/openapi.json</a>: ${WORDS.api[language]}</p>
    <h2>${WORDS.licence[language]}</h2>
    <p>${WORDS.licenceIs[language]} <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>.</p>
  `
  return publicPage(context, { title: WORDS.title[language], body, index: true, description: WORDS.lead[language] })
}
