import { config } from 'zod/v4/core'

/** The page forbids eval, and Zod would try it once, with the first schema: told here, in the same chunk as Zod itself. */
config({ jitless: true })
