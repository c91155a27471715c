#!/usr/bin/env node
// The command line, from any folder: `npx simpul --help`. Files are named as seen from where one stands.
import { join } from 'node:path'
import { continueWith, root } from '../scripts/prepare.mjs'

// The extra channel closes when this process dies, even by kill -9: see scripts/start.mjs.
const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
// See scripts/start.mjs: what is done with is let go of sooner.
const thrifty = ['--max-semi-space-size=8', '--heap-growing-percent=50']
await continueWith([...thrifty, join(root, 'src/app/cli/main.ts'), ...process.argv.slice(2)], {
  stdio,
  cwd: process.cwd(),
})
