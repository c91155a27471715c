import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { operation } from '#platform/shared/operation.ts'
import { Refusal } from './schema/problem.ts'
import {
  ApplyImport,
  BringFile,
  ImportId,
  ImportItems,
  ImportList,
  ImportPage,
  ImportRun,
  MapImport,
  Part,
} from './schema/run.ts'

/** 40 MB of file, as base64 and JSON have them. */
const FILE_BYTES = 57_000_000
const MAPPING_BYTES = 1_000_000

const kept = { permission: 'directory.import', purpose: 'directory', offline: 'online-only' } as const
const refused = failure('file-refused', 422, { why: Refusal, detail: z.string().nullable() })
/** It stands otherwise by now: undone, or taken in by someone else. */
const tooLate = failure('import-moved-on', 409, { run: ImportRun })
const id = z.strictObject({ id: ImportId })

export const directoryImports = operation({
  name: 'directoryImports',
  summary: 'What was brought into the directory, latest first, and from which sources',
  method: 'GET',
  path: '/directory/imports',
  input: z.strictObject({}),
  output: ImportList,
  failures: [],
  audit: { fact: 'imports.read', about: null },
  ...kept,
})

export const importDirectory = operation({
  name: 'importDirectory',
  summary: 'Bring a file of services, to see what it would change; the directory stays as it is',
  method: 'POST',
  path: '/directory/imports',
  maxBytes: FILE_BYTES,
  input: BringFile,
  output: ImportRun,
  failures: [refused],
  audit: { fact: 'import.read-in', about: 'id' },
  ...kept,
})

export const readImport = operation({
  name: 'readImport',
  summary: 'Open a file, then compare the next of what it holds; asked again until all of it is read',
  method: 'POST',
  path: '/directory/imports/:id/readings',
  input: id,
  output: ImportRun,
  failures: [],
  audit: { fact: 'import.read-on', about: 'id' },
  ...kept,
})

export const mapImport = operation({
  name: 'mapImport',
  summary: 'Say what the columns of a table mean, and show anew what it would change',
  method: 'POST',
  path: '/directory/imports/:id/mapping',
  maxBytes: MAPPING_BYTES,
  input: MapImport,
  output: ImportRun,
  failures: [refused, tooLate],
  audit: { fact: 'import.mapped', about: 'id' },
  ...kept,
})

export const importRun = operation({
  name: 'importRun',
  summary: 'One import: how far it is, its table where it has one, and what is the matter with its rows',
  method: 'GET',
  path: '/directory/imports/:id',
  input: z.strictObject({ id: ImportId, sheet: z.string().max(200).optional() }),
  output: ImportPage,
  failures: [],
  audit: { fact: 'imports.read', about: 'id' },
  ...kept,
})

export const importItems = operation({
  name: 'importItems',
  summary: 'What one import would change, by part, a page at a time',
  method: 'GET',
  path: '/directory/imports/:id/items',
  input: z.strictObject({ id: ImportId, part: Part, from: z.coerce.number().int().nonnegative().optional() }),
  output: ImportItems,
  failures: [],
  audit: { fact: 'imports.read', about: 'id' },
  ...kept,
})

export const applyImport = operation({
  name: 'applyImport',
  summary: 'Take the next of what was chosen into the directory; asked again until all of it is',
  method: 'POST',
  path: '/directory/imports/:id/applications',
  input: ApplyImport,
  output: ImportRun,
  failures: [tooLate],
  audit: { fact: 'import.applied', about: 'id' },
  ...kept,
})

export const undoImport = operation({
  name: 'undoImport',
  summary: 'Make the directory as it was before an import; what was changed since stays, and is told',
  method: 'POST',
  path: '/directory/imports/:id/undoing',
  input: id,
  output: ImportRun,
  failures: [tooLate],
  audit: { fact: 'import.undone', about: 'id' },
  ...kept,
})
