// What programs and the keeper of a database say to each other, one line of JSON each, and what the keeper leaves on disk.
import * as z from 'zod'

/** How PostgreSQL is reached: `host` is a folder (unix socket) or 127.0.0.1. */
export type Connection = z.infer<typeof Connection>
export const Connection = z.object({
  host: z.string(),
  port: z.int(),
  user: z.string(),
  password: z.string(),
  database: z.string(),
  ssl: z.literal(false),
})

/** An unprivileged account of this machine, by number. */
export type SystemUser = z.infer<typeof SystemUser>
export const SystemUser = z.object({ uid: z.int(), gid: z.int() })

/** `native` holds PostgreSQL's bin, lib and share; `user` is null when it runs as we do. */
export type Place = z.infer<typeof Place>
export const Place = z.object({ folder: z.string(), native: z.string(), user: SystemUser.nullable() })

/** What a keeper is started with. */
export type Order = z.infer<typeof Order>
export const Order = Place.extend({ log: z.string(), loopback: z.boolean() })

/** Why the database cannot be opened; the words say what to do next. */
export type RefusalCode = z.infer<typeof RefusalCode>
export const RefusalCode = z.enum([
  'disk-full',
  'read-only',
  'not-permitted',
  'would-not-start',
  'server-already-runs',
  'other-version',
  'not-durable',
  'no-binaries',
])
const Refused = z.object({ refusal: z.object({ code: RefusalCode, words: z.string() }) })

/** The first line of a program to the keeper. One 'server' a folder, any number of tools beside it. */
export type Hello = z.infer<typeof Hello>
export const Hello = z.object({ secret: z.string(), as: z.enum(['server', 'tool']), pid: z.int() })

/** The keeper's answer to it: the two roles that may log in, and the owner that the migrator acts as. */
export type Granted = z.infer<typeof Granted>
const Granted = z.object({ app: Connection, migrator: Connection, owner: z.string(), serverVersion: z.string() })
export type Answer = z.infer<typeof Answer>
export const Answer = z.union([Granted, Refused])

/** What a keeper says once: it keeps, another one does already, or why it cannot. */
export type Report = z.infer<typeof Report>
export const Report = z.union([z.literal('ready'), z.literal('busy'), Refused])

/** Where the latest keeper is reached (a socket's path or a loopback port), its run folder and its process. */
export type KeeperRecord = z.infer<typeof KeeperRecord>
export const KeeperRecord = z.object({ address: z.string(), run: z.string(), pid: z.int() })
