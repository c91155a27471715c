import * as z from 'zod'
import { publicRow } from '#platform/shared/public-row.ts'
import { FindAsked, ServiceAsked } from './schema/asked.ts'

const page = { answers: 'page', askedPerMinute: 120 } as const
const data = { answers: 'data', askedPerMinute: 60 } as const

export const findByLink = publicRow({
  ...page,
  name: 'findByLink',
  summary: 'The public directory: its first page, or what a link asks for',
  method: 'GET',
  path: '/find',
  input: FindAsked,
})

/** What people type is sent in the body: words of need stand in no address, no history and no log. */
export const findHelp = publicRow({
  ...page,
  name: 'findHelp',
  summary: 'Search the public directory with what was typed',
  method: 'POST',
  path: '/find',
  input: FindAsked,
})

export const findService = publicRow({
  ...page,
  name: 'findService',
  summary: 'All that everyone may know of one service',
  method: 'GET',
  path: '/find/services/:id',
  input: ServiceAsked,
})

export const aboutFinding = publicRow({
  ...page,
  name: 'aboutFinding',
  summary: 'What the public directory is, what it keeps of you, and how other sites link to it',
  method: 'GET',
  path: '/find/about',
  input: z.object({}),
})

export const districtPoints = publicRow({
  ...data,
  name: 'districtPoints',
  summary: 'Where districts lie, for a device that looks for the nearest by itself',
  method: 'GET',
  path: '/find/districts.json',
  input: z.object({}),
})

export const siteMap = publicRow({
  ...data,
  name: 'siteMap',
  summary: 'Every page that search engines may keep',
  method: 'GET',
  path: '/sitemap.xml',
  input: z.object({}),
})

export const robots = publicRow({
  ...data,
  name: 'robots',
  summary: 'What search engines may read',
  method: 'GET',
  path: '/robots.txt',
  input: z.object({}),
})
