import { writeFileSync } from 'node:fs'
import { startPostgres } from '../test/postgres.ts'
import { raise, seed } from '../test/seed.ts'
import { areaSearch } from './bench/areas.ts'
import { directoryPages } from './bench/hsds.ts'
import { directorySearch } from './bench/finding.ts'
import { fileOfServices } from './bench/import.ts'
import { peopleSearch } from './bench/people.ts'
import { readingAct } from './bench/reading.ts'
import type { Race } from './bench/race.ts'

/**
 * How fast Simpul is, each time beside a rival design in the same run on the same data: only the ratio says something,
 * since machines and their load differ. `npm run bench -- 100000` names how many people; the result is kept as JSON too.
 */
const people = Number(process.argv[2] ?? 20_000)
const { urlOf, remove } = await startPostgres()
await raise(urlOf)
await seed(urlOf('postgres', 'simpul'))
const races: Race[] = [
  await areaSearch(urlOf('simpul_app', 'simpul')),
  await directorySearch(urlOf('postgres', 'simpul'), 10_000),
  await peopleSearch(urlOf, people),
  await readingAct(urlOf('simpul_app', 'simpul')),
  ...(await directoryPages(urlOf, 5000)),
  await fileOfServices(urlOf, people < 100_000 ? 500 : 5000),
]
await remove()

const ms = (value: number) => value.toFixed(2).padStart(8)
console.log(`${'job'.padEnd(46)}     p50      p99 |  rival: p50      p99 | ratio p50, p99`)
for (const { job, ours, rival, agree } of races) {
  const ratio = `${(rival.p50 / ours.p50).toFixed(1)}×, ${(rival.p99 / ours.p99).toFixed(1)}×`
  const row = `${ms(ours.p50)} ${ms(ours.p99)} |      ${ms(rival.p50)} ${ms(rival.p99)} | ${ratio}`
  console.log(`${job.padEnd(46)}${row}${agree ? '' : '  ANSWERS DIFFER'}`)
}
writeFileSync('bench.json', JSON.stringify({ at: new Date().toISOString(), people, races }, null, 2))
if (races.some(({ agree }) => !agree)) process.exitCode = 1
