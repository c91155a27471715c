import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { weights } from './weigh.ts'

/** Build the screens into dist/, each file also packed for the way, and say what a phone must fetch for each page. */
process.env['NODE_ENV'] = 'production'
await build({ logLevel: 'warn' })

for (const file of globSync('dist/**/*.{js,css,html,svg,json,webmanifest}')) {
  const text = readFileSync(file)
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }))
}
for (const { page, bytes } of weights('dist')) console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${page}`)
