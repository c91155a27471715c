// `npm test`: everything that a fresh copy needs, then every check, or the tests named: `npm test -- src/practice/people`.
import { continueWith } from './prepare.mjs'

await continueWith(['scripts/check.ts', ...process.argv.slice(2)])
