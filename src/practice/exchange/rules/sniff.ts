import type { Refusal } from '../schema/problem.ts'
import { isObject } from './documents.ts'

/** What a file is by its first bytes: a zip, text, or something that no directory is. */
export function sniffBytes(start: Uint8Array): 'zip' | 'text' | Refusal {
  const begins = (...bytes: number[]) => bytes.every((byte, at) => start[at] === byte)
  if (start.length === 0) return 'empty'
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'old-excel'
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff) || begins(0x47, 0x49, 0x46, 0x38)) return 'picture'
  if (begins(0x53, 0x51, 0x4c, 0x69, 0x74, 0x65)) return 'database'
  if (begins(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'word'
  return 'text'
}

/** What a text that is no JSON is, when it is no table either; null when it may be one. */
export function sniffText(text: string): Refusal | null {
  const start = text.slice(0, 2000).trimStart()
  if (/^<!doctype html|^<html/i.test(start)) return 'web-page'
  if (/^(<\?xml[^>]*>\s*)?<[a-z!]/i.test(start)) return 'xml'
  if (start.startsWith('BEGIN:VCALENDAR')) return 'calendar'
  return start.startsWith('BEGIN:VCARD') ? 'business-card' : null
}

/** What a JSON file is that is no HSDS. */
export function sniffJson(whole: unknown): Refusal {
  if (!isObject(whole)) return 'no-services'
  if (whole['type'] === 'FeatureCollection' || whole['type'] === 'Feature' || whole['type'] === 'Topology')
    return 'geojson'
  if (typeof whole['resourceType'] === 'string') return 'fhir'
  if ('$schema' in whole || 'openapi' in whole || 'swagger' in whole) return 'json-schema'
  const isFormAsked = Array.isArray(whole['survey']) || (isObject(whole['content']) && 'survey' in whole['content'])
  return isFormAsked ? 'xlsform' : 'no-services'
}

/** What the entries of a zip say that it is; null when it may hold tables. */
export function sniffEntries(names: readonly string[]): 'workbook' | Refusal | null {
  if (names.some(name => name.startsWith('xl/'))) return 'workbook'
  if (names.some(name => name.startsWith('word/') || name.startsWith('ppt/'))) return 'word'
  if (names.includes('mimetype') && names.includes('content.xml')) return 'old-excel'
  return names.some(name => /\.(shp|kml|gdb)$/i.test(name)) ? 'geojson' : null
}

/** A form of Kobo or ODK: its sheets have these names. */
export function isXlsForm(sheets: readonly string[]): boolean {
  const names = sheets.map(name => name.trim().toLowerCase())
  return names.includes('survey') && (names.includes('choices') || names.includes('settings'))
}
