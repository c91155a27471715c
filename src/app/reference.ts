import type { Database } from '#platform/server/db.ts'
import { loadAreas } from '#practice/areas/commands.ts'
import { loadProgrammes } from '#practice/resources/commands/programmes.ts'

/**
 * Load what every installation needs and no agency owns: areas, the directory's programmes. As the tables' owner; what is
 * already there is left alone.
 *
 * @param say - told in a few words what is being loaded
 */
export async function loadReference(db: Database, say: (words: string) => void): Promise<void> {
  const areas = await loadAreas(db)
  if (areas > 0) say(`${areas} areas of Indonesia were loaded`)
  const programmes = await loadProgrammes(db)
  if (programmes > 0) say(`${programmes} national programmes were put into the directory`)
}
