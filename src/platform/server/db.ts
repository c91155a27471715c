import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Result } from '#platform/shared/result.ts'
import { StartRefused } from './refusal.ts'

/** Tables are named by the store that owns them: `tx.$extendTables<{ need: Need }>()`. */
export type Database = Kysely<object>
export type Tx = Transaction<object>

const PATIENCE_MS = 10_000
const OLDEST = 15
// Class 08 (connection), too many connections, shut down, starting up; and what the system says of its sockets.
const AWAY_CODES = /^(08...|53300|57P0[1-4]|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
const AWAY_WORDS =
  /connect ENOENT|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|has been discarded/

// Days and instants stay text, as the schemas have them: a Date would move a day across time zones.
pg.types.setTypeParser(pg.types.builtins.DATE, value => value)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, value => new Date(value).toISOString())

/** A URL, or host, port, user, password and database. */
export type Reach = string | pg.ClientConfig

/**
 * @param to - where the database is; a function is asked for every new connection, since a database may come back elsewhere
 * @param role - a role to take on in every connection, as the migrator takes on the owner's
 */
export function connect(to: Reach | (() => Reach), role?: string): Database {
  const reach = () => {
    const found = typeof to === 'function' ? to() : to
    const config = typeof found === 'string' ? { connectionString: found } : found
    return role ? { ...config, options: `-c role=${role}` } : config
  }
  class Client extends pg.Client {
    constructor() {
      super(reach())
      // A connection that breaks while an act holds it fails that act's next question; nobody else need hear of it.
      this.on('error', () => undefined)
    }
  }
  const pool = new pg.Pool({ Client, max: 8, connectionTimeoutMillis: PATIENCE_MS })
  // A database that restarts ends idle connections; that is no bug, and the next act opens another.
  pool.on('error', () => undefined)
  const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
  return new Kysely<object>({ dialect: new PostgresDialect({ pool }), plugins })
}

/** Commit what succeeds; undo what fails or throws. */
export async function inTransaction<Answer extends Result<unknown, { code: string }>>(
  db: Database,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const tx = await db.startTransaction().execute()
  try {
    const answer = await work(tx)
    await (answer.ok ? tx.commit() : tx.rollback()).execute()
    return answer
  } catch (bug) {
    if (!tx.isCommitted && !tx.isRolledBack) await tx.rollback().execute()
    throw bug
  }
}

/**
 * Refuse a role that row-level security does not hold: the server must not start as one.
 * @throws Error that names the role and the reason
 */
export async function refuseUnsafeRole(db: Database): Promise<void> {
  const { rows } = await sql<{ role: string; superuser: boolean; bypasses: boolean; owns: boolean }>`
    select rolname as role, rolsuper as superuser, rolbypassrls as bypasses,
      exists (select from pg_class where relkind = 'r' and relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
        and pg_has_role(session_user, relowner, 'member')) as owns
    from pg_roles where rolname = session_user`.execute(db)
  const [found] = rows
  const reasons = (['superuser', 'bypasses', 'owns'] as const).filter(reason => found?.[reason] !== false)
  if (reasons.length > 0) {
    throw new StartRefused(
      `Role ${found?.role ?? 'unknown'} is not walled in (${reasons.join(', ')}): connect as simpul_app`,
    )
  }
}

/**
 * Refuse a server that could lose what it has confirmed, or that is too old.
 * @throws StartRefused that names the setting and the cure
 */
export async function refuseUnsafeServer(db: Database): Promise<void> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'server_version_num', 'server_version')`.execute(
    db,
  )
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]))
  if (Number(settings.get('server_version_num')) < OLDEST * 10_000) {
    throw new StartRefused(
      `This database is PostgreSQL ${settings.get('server_version') ?? ''}: use PostgreSQL ${OLDEST} or later`,
    )
  }
  const unsafe = ['fsync', 'full_page_writes', 'synchronous_commit'].filter(name => settings.get(name) === 'off')
  if (unsafe.length > 0) {
    throw new StartRefused(
      `This database may lose what was saved, because ${unsafe.join(' and ')} is off: turn it on in postgresql.conf (or for the role) and restart PostgreSQL`,
    )
  }
}

/**
 * True when the database is away for now (restarting, out of reach, full) and there is no bug: the same act, sent again
 * under its id, may succeed in a moment.
 */
export function isUnavailable(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && AWAY_CODES.test(String(each.code))) return true
    if (AWAY_WORDS.test(each.message)) return true
  }
  return false
}
