import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { AreaCode } from '#practice/areas/schema.ts'
import { Download, Gaps, QualityList, QualityReport, QualitySearch } from '../schema/quality.ts'

const readers = { permission: 'quality.read', purpose: 'directory', failures: [], offline: 'online-only' } as const
const Within = z.strictObject({ area: AreaCode.optional() })

export const qualityReport = operation({
  ...readers,
  name: 'qualityReport',
  summary: 'How whole and how true the directory is',
  method: 'GET',
  path: '/directory/quality',
  input: Within,
  output: QualityReport,
  audit: { fact: 'quality.read', about: null },
})

export const qualityList = operation({
  ...readers,
  name: 'qualityList',
  summary: 'The services behind a count of the quality report',
  method: 'GET',
  path: '/directory/quality/list',
  input: QualitySearch,
  output: QualityList,
  audit: { fact: 'quality.read', about: null },
})

export const qualityTable = operation({
  ...readers,
  name: 'qualityTable',
  summary: 'The same list as a CSV file',
  method: 'GET',
  path: '/directory/quality/table',
  input: QualitySearch.omit({ after: true }),
  output: Download,
  audit: { fact: 'quality.downloaded', about: null },
})

export const gapsByArea = operation({
  ...readers,
  name: 'gapsByArea',
  summary: 'Which needs no service meets in which area',
  method: 'GET',
  path: '/directory/gaps',
  input: Within,
  output: Gaps,
  audit: { fact: 'quality.read', about: null },
})
