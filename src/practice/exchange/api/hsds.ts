import * as z from 'zod'
import { publicRow } from '#platform/shared/public-row.ts'
import { LISTS, type ListName } from '../rules/hsds-asked.ts'

/** Parameters are read by `readAsked`, so that whatever is wrong with them is told by name. */
const anything = z.looseObject({})
const shape = { answers: 'data', askedPerMinute: 600 } as const
const withId = z.looseObject({ id: z.string() })

/** What this API is; with and without the stroke at the end. */
export const aboutRows = (['/hsds', '/hsds/'] as const).map(path =>
  publicRow({ ...shape, name: 'hsdsAbout', summary: 'About the HSDS API', method: 'GET', path, input: anything }),
)

export const openapiRow = publicRow({
  ...{ ...shape, name: 'hsdsOpenapi', summary: 'The OpenAPI document of the HSDS API' },
  ...{ method: 'GET', path: '/hsds/openapi.json', input: anything },
} as const)

/** One list of the standard: by GET, by POST, and one of its objects. */
const rowsOf = (name: ListName) => ({
  name,
  list: (['GET', 'POST'] as const).map(method =>
    publicRow({
      ...{ ...shape, name: `hsds ${name}`, summary: `A page of ${name}`, method },
      ...{ path: `/hsds/${name}`, input: anything },
    } as const),
  ),
  one: publicRow({
    ...{ ...shape, name: `hsds one of ${name}`, summary: `One of ${name}` },
    ...{ method: 'GET', path: `/hsds/${name}/:id`, input: withId },
  } as const),
})
export const listRows = LISTS.map(rowsOf)

/** Whatever else is looked for there, so that a program is never answered with a page for people. */
export const elsewhereRow = publicRow({
  ...{ ...shape, name: 'hsdsElsewhere', summary: 'What the HSDS API does not have' },
  ...{ method: 'GET', path: '/hsds/*', input: anything },
} as const)

/** Our Indonesian profile of the standard: for people, patch by patch, and merged with its schemas. */
export const profileRows = {
  index: (['/hsds/profile', '/hsds/profile/'] as const).map(path =>
    publicRow({
      ...{ ...shape, answers: 'page', name: 'hsdsProfile', summary: 'The Indonesian profile of HSDS' },
      ...{ method: 'GET', path, input: anything },
    } as const),
  ),
  file: publicRow({
    ...{ ...shape, name: 'hsdsProfileFile', summary: 'A file of the profile: one merge patch, or the data package' },
    ...{ method: 'GET', path: '/hsds/profile/:file', input: z.looseObject({ file: z.string() }) },
  } as const),
  merged: publicRow({
    ...{ ...shape, name: 'hsdsProfileMerged', summary: 'A schema of the standard with the profile laid over it' },
    ...{ method: 'GET', path: '/hsds/profile/merged/:file', input: z.looseObject({ file: z.string() }) },
  } as const),
}
