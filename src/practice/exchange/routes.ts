import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { applyImport } from './commands/apply.ts'
import { importDirectory, mapImport } from './commands/import.ts'
import { readImport } from './commands/reading.ts'
import { undoImport } from './commands/undo.ts'
import { directoryImports, importItems, importRun } from './queries/imports.ts'

export const routes = [
  route(api.directoryImports, directoryImports),
  route(api.importDirectory, importDirectory),
  route(api.readImport, readImport),
  route(api.mapImport, mapImport),
  route(api.importRun, importRun),
  route(api.importItems, importItems),
  route(api.applyImport, applyImport),
  route(api.undoImport, undoImport),
]
