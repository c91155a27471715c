// The program under test: opens the database, says so, and saves numbers until it is stopped. It prints a number only when
// PostgreSQL has answered for it. Arguments: data folder, 'server' or 'tool', first number ('': save nothing).
import pg from 'pg'
import { open } from '#platform/server/embedded-postgres/open.ts'

const [dataFolder = '', as, first] = process.argv.slice(2)
const database = await open({ dataFolder, as: as === 'server' ? 'server' : 'tool' })
process.on('SIGTERM', () => {
  void database.stop().then(() => process.exit(0))
})
void database.lost.then(() => process.exit(7))
console.log(`open on ${database.app.host}`)
const client = new pg.Client(database.app)
client.on('error', () => undefined)
await client.connect()
for (let number = Number(first); first; number++) {
  await client.query('insert into ledger values ($1)', [number])
  process.stdout.write(`${number}\n`)
}
