import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const Chunk = z.object({
  file: z.string(),
  isEntry: z.boolean().default(false),
  isDynamicEntry: z.boolean().default(false),
  imports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
})
const Manifest = z.record(z.string(), Chunk)
type Manifest = z.output<typeof Manifest>

/** What the frame weighs, then what each page adds to it, in bytes of Brotli; the words of one language count too. */
export function weights(folder: string): { page: string; bytes: number }[] {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')))
  const keys = Object.keys(manifest)
  const words = keys.filter(key => key.endsWith('web/words/id.po') || key.endsWith('app/words/id.po'))
  const frame = new Set(
    [...keys.filter(key => manifest[key]?.isEntry), ...words].flatMap(key => filesOf(manifest, key)),
  )
  const weigh = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + statSync(join(folder, `${file}.br`)).size, 0)
  const pages = keys
    .filter(key => manifest[key]?.isDynamicEntry && !key.endsWith('.po'))
    .map(key => {
      const files = filesOf(manifest, key).filter(file => !frame.has(file))
      return { page: `+ ${key}`, bytes: weigh(new Set(files)) }
    })
  return [{ page: 'frame and first words', bytes: weigh(frame) }, ...pages]
}

function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): string[] {
  const chunk = manifest[key]
  if (!chunk || seen.has(key)) return []
  seen.add(key)
  return [chunk.file, ...chunk.css, ...chunk.imports.flatMap(next => filesOf(manifest, next, seen))]
}
