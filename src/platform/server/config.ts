import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { StartRefused } from './refusal.ts'

/** One variable of the environment, as the README's table shows it. A secret may also be read from the file in NAME_FILE. */
export type Setting = {
  name: string
  meaning: string
  /** What holds when it is absent, as one would write it; null when there is nothing. */
  fallback: string | null
  /** What a value must be, said when it is not. */
  must: string
  secret: boolean
  requiredInProduction: boolean
}

const described = z.registry<Omit<Setting, 'name'>>()
const usual = { secret: false, requiredInProduction: false, fallback: null }
const Url = z.string().regex(/^postgres(ql)?:\/\//)

/** Every variable that Simpul reads: its shape, and beside it what it means. Nothing is read that does not stand here. */
const Variables = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .register(described, {
      ...usual,
      meaning: 'The port that Simpul serves on',
      fallback: '3000',
      must: 'be a whole number up to 65535',
    }),
  SIMPUL_HOST: z.string().register(described, {
    ...usual,
    meaning: 'The address that Simpul listens on; `localhost` lets this machine alone in, `0.0.0.0` its network too',
    fallback: 'localhost',
    must: 'be a name or an address of this machine',
  }),
  SIMPUL_ENV: z.enum(['demo', 'production']).register(described, {
    ...usual,
    meaning:
      '`demo`: a fictional agency with accounts that everybody knows; `production`: the safe settings are demanded',
    fallback: 'demo',
    must: 'be demo or production',
  }),
  SIMPUL_DATA: z.string().register(described, {
    ...usual,
    meaning: 'The folder for Simpul’s own database and secret, on a local disk; one running Simpul a folder',
    fallback: './data',
    must: 'be a folder',
  }),
  SIMPUL_DATABASE_URL: Url.nullable().register(described, {
    ...usual,
    secret: true,
    meaning: 'A PostgreSQL (15 or later) to use instead of Simpul’s own, as the role `simpul_app`',
    must: 'be an address such as postgresql://simpul_app:password@host/simpul',
  }),
  SIMPUL_MIGRATOR_URL: Url.nullable().register(described, {
    ...usual,
    secret: true,
    meaning: 'The same database as the role `simpul_migrator`, to bring it up to date at start; needed after an update',
    must: 'be an address such as postgresql://simpul_migrator:password@host/simpul',
  }),
  SIMPUL_SECRET: z
    .string()
    .min(32)
    .nullable()
    .register(described, {
      ...usual,
      secret: true,
      requiredInProduction: true,
      meaning: 'Signs the sessions of the people signed in; in `demo` one is made and kept in the data folder',
      must: 'be at least 32 random characters, for example from: openssl rand -base64 32',
    }),
  SIMPUL_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .register(described, {
      ...usual,
      requiredInProduction: true,
      meaning: 'The address that people type; in `production` it begins with https://',
      must: 'be an address such as https://simpul.example.org',
    }),
})
type Name = keyof z.infer<typeof Variables>

/** The table of all variables, in the order in which a reader needs them. */
export const SETTINGS: readonly Setting[] = Object.entries(Variables.shape).map(([name, shape]) => {
  const words = described.get(shape)
  if (!words) throw new Error(`${name} is not described`)
  return { name, ...words }
})

/** The settings in use. Folders are absolute; null is "not set". */
export type Config = {
  env: 'demo' | 'production'
  port: number
  host: string
  dataFolder: string
  databaseUrl: string | null
  migratorUrl: string | null
  secret: string | null
  publicUrl: string | null
}

const ROOT = join(import.meta.dirname, '../../..')

/**
 * Read the settings, every problem at once.
 * @param purpose - a tool needs only what leads to the database; a server in production must be safe to serve
 * @throws StartRefused with one line a problem: the variable, what is wrong, what it must be
 */
export function readConfig(environment: NodeJS.ProcessEnv, purpose: 'serve' | 'tool'): Config {
  const problems: string[] = []
  const given = Object.fromEntries(SETTINGS.map(setting => [setting.name, textOf(setting, environment, problems)]))
  const parsed = Variables.safeParse(given)
  if (!parsed.success) problems.push(...parsed.error.issues.map(issue => problemWith(String(issue.path[0]))))
  problems.push(...unknownNames(environment))
  if (parsed.success && purpose === 'serve') problems.push(...unsafe(parsed.data))
  if (!parsed.success || problems.length > 0) {
    throw new StartRefused(['Some settings must be changed first:', ...new Set(problems)].join('\n  '))
  }
  const { data } = parsed
  return {
    env: data.SIMPUL_ENV,
    port: data.PORT,
    host: data.SIMPUL_HOST,
    dataFolder: environment['SIMPUL_DATA'] ? resolve(data.SIMPUL_DATA) : join(ROOT, 'data'),
    databaseUrl: data.SIMPUL_DATABASE_URL,
    migratorUrl: data.SIMPUL_MIGRATOR_URL,
    secret: data.SIMPUL_SECRET,
    publicUrl: data.SIMPUL_PUBLIC_URL,
  }
}

function textOf({ name, secret, fallback }: Setting, environment: NodeJS.ProcessEnv, problems: string[]) {
  const [text, file] = [environment[name], secret ? environment[`${name}_FILE`] : undefined]
  if (text && file) problems.push(`${name} and ${name}_FILE are both set: keep one of them`)
  if (text || !file) return text || fallback
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    problems.push(`${name}_FILE names ${file}, which cannot be read: check the path and who may read it`)
    return fallback
  }
}

/** The value itself is never repeated: it may be a password. */
const problemWith = (name: string) => `${name} must ${SETTINGS.find(setting => setting.name === name)?.must ?? ''}`

function unknownNames(environment: NodeJS.ProcessEnv): string[] {
  const known = new Set(SETTINGS.flatMap(({ name, secret }) => (secret ? [name, `${name}_FILE`] : [name])))
  const strange = Object.keys(environment).filter(name => name.startsWith('SIMPUL_') && !known.has(name))
  return strange.map(name => `${name} is no setting of Simpul: correct its name, or remove it (the README lists all)`)
}

function unsafe(data: z.infer<typeof Variables>): string[] {
  if (data.SIMPUL_ENV !== 'production') return []
  const missing = SETTINGS.filter(
    ({ name, requiredInProduction }) => requiredInProduction && data[named(name)] === null,
  )
  const plain = data.SIMPUL_PUBLIC_URL?.startsWith('http://')
    ? ['SIMPUL_PUBLIC_URL must begin with https:// in production: put a web server with a certificate before Simpul']
    : []
  return [...missing.map(({ name }) => `${problemWith(name)} (production needs it)`), ...plain]
}

const named = (name: string): Name => Variables.keyof().parse(name)
