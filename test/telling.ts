import type { House } from './house.ts'

/** Who lives where is asked by the codes of areas, so theirs must be known; answers are kept for a day and then let go. */
const TELL_ANYWAY = ['area', 'kept_answer']

/**
 * Tables in which any text or object matches, whoever may read them: all that there are, so that one that is made later
 * cannot be forgotten.
 *
 * @param pattern - a regular expression as PostgreSQL has them
 */
export async function tablesTelling({ askAs }: Pick<House, 'askAs'>, pattern: string): Promise<string[]> {
  const tables = await askAs(
    'postgres',
    `select distinct c.table_name as name from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
       and (c.data_type in ('text', 'jsonb', 'json', 'ARRAY', 'character varying', 'double precision', 'numeric'))
     order by 1`,
  )
  const names = tables.map(({ name }) => String(name)).filter(name => !TELL_ANYWAY.includes(name))
  const each = names.map(
    name => `select '${name}' as name where exists (select from "${name}" t where t::text ~ '${pattern}')`,
  )
  return (await askAs('postgres', each.join(' union all '))).map(({ name }) => String(name)).sort()
}
