import { serve } from './serve.ts'

await serve({ fromSource: process.argv.includes('--development') })
