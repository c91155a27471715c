// Opens a large file in a thread of its own, whose memory is given back when it ends.
import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod'
import { open, type Asked } from './open.ts'

const Work = z.custom<Asked>()

if (parentPort) {
  const port = parentPort
  const asking = on(port, 'message')
  // The next things are made when these are kept, so that they do not heap up in between.
  const give = async (items: string) => {
    port.postMessage({ items })
    await asking.next()
  }
  port.postMessage({ answer: await open(Work.parse(workerData), give) })
  await asking.return?.()
  port.close()
}
