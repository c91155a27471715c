// `npm start`: everything that a fresh copy needs, then the server.
import { continueWith } from './prepare.mjs'

// The extra channel closes when this process dies, even by kill -9, which the server takes as its sign to stop.
// On a small machine memory is dearer than a few milliseconds: what is done with is let go of sooner.
const thrifty = ['--max-semi-space-size=8', '--heap-growing-percent=50']
await continueWith([...thrifty, 'src/app/main.ts', ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
