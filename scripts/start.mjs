// `npm start`: everything that a fresh copy needs, then the server.
import { continueWith } from './prepare.mjs'

// The extra channel closes when this process dies, even by kill -9, which the server takes as its sign to stop.
await continueWith(['src/app/main.ts', ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
