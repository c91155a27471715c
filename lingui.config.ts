import { globSync } from 'node:fs'
import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** Every room keeps its own words, beside its screens. `WORDS_OF` narrows to one room: see scripts/words.ts. */
const rooms = ['src/platform/web', 'src/app', ...globSync('src/{confidentiality,practice}/**/ui')]
const asked = process.env['WORDS_OF'] ?? ''

export default defineConfig({
  sourceLocale: 'en',
  locales: ['id', 'en'],
  format: formatter({ lineNumbers: false, printLinguiId: false }),
  catalogs: rooms
    .filter(room => room === asked || room.startsWith(asked === '' ? '' : `${asked}/`))
    .map(room => ({ path: `${room}/words/{locale}`, include: [room] })),
})
