import * as z from 'zod'

/** HSDS nested in one JSON file, or its tables in a zip. */
export const ExportFormat = z.enum(['json', 'tabular'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** A file for someone to keep; `base64` is its content. */
export const ExportedFile = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() })
export type ExportedFile = z.infer<typeof ExportedFile>
