import { Worker, type ResourceLimits } from 'node:worker_threads'
import * as z from 'zod'
import { fail, type Result } from '#platform/shared/result.ts'
import type { FileRefused } from '../schema/problem.ts'
import { open, type Asked, type Give, type Opened } from './open.ts'

type Answer = Result<Opened, FileRefused>

/** Smaller ones are opened sooner than a thread begins. */
export const SMALL_BYTES = 250_000
const MEGABYTE = 1024 * 1024
/**
 * How much memory a thread may use. The tighter the measure, the sooner what is done with is let go: five thousand services
 * do well with the first, and what does not is opened once more with the second.
 */
const MEASURES = [
  { least: 96, times: 2, young: 4 },
  { least: 512, times: 40, young: 16 },
] as const

const Said = z.union([z.object({ items: z.string() }), z.object({ answer: z.custom<Answer>() })])

/**
 * Open a file: a large one in a thread of its own, so that the server goes on answering and gets its memory back.
 *
 * @param forget - forgets what was given so far, before it is given once more
 */
export async function openApart(asked: Asked, give: Give, forget: () => Promise<void>): Promise<Answer> {
  const size = 'bytes' in asked.what ? asked.what.bytes.byteLength : asked.what.tables.length
  if (size <= SMALL_BYTES) return open(asked, give)
  for (const { least, times, young } of MEASURES) {
    const answer = await inThread(asked, give, {
      maxOldGenerationSizeMb: Math.round(least + (times * size) / MEGABYTE),
      maxYoungGenerationSizeMb: young,
    })
    if (answer !== 'too-much') return answer
    await forget()
  }
  return fail({ code: 'file-refused', why: 'too-many-rows', detail: null })
}

async function inThread(asked: Asked, give: Give, resourceLimits: ResourceLimits): Promise<Answer | 'too-much'> {
  const worker = new Worker(new URL('./opener.ts', import.meta.url), {
    workerData: asked,
    execArgv: [],
    resourceLimits,
  })
  try {
    return await answerOf(worker, give)
  } finally {
    await worker.terminate()
  }
}

function answerOf(worker: Worker, give: Give): Promise<Answer | 'too-much'> {
  return new Promise((resolve, reject) => {
    const take = async (message: unknown) => {
      const said = Said.parse(message)
      if ('answer' in said) {
        resolve(said.answer)
        return
      }
      await give(said.items)
      worker.postMessage('next')
    }
    worker.on('message', message => {
      take(message).catch(reject)
    })
    worker.on('error', (error: unknown) => {
      const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (isTooMuch) resolve('too-much')
      else reject(error instanceof Error ? error : new Error('The file could not be read'))
    })
    worker.on('exit', () => {
      reject(new Error('The file was not read to its end'))
    })
  })
}
