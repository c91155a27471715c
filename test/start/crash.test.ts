// Kills at random moments while numbers are saved. The ledger, the numbers that PostgreSQL has answered for, is kept here.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { open } from '#platform/server/embedded-postgres/open.ts'
import { ask, postgresOn, run, temporaryFolder, untilGone } from './support.ts'

type Victim = 'program' | 'postgres' | 'keeper'

function pidsOn(dataFolder: string) {
  const postgres = Number.parseInt(readFileSync(join(dataFolder, 'cluster', 'postmaster.pid'), 'utf8'))
  const keeper = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${postgres}/status`, 'utf8'))?.[1])
  return { postgres, keeper }
}

/** Save numbers from `first` on, kill the victims in the middle; the numbers that were answered for. */
async function killWhileSaving(dataFolder: string, victims: readonly Victim[], first: string): Promise<number[]> {
  const holder = run(process.execPath, ['test/start/holder.ts', dataFolder, 'server', first])
  await holder.says(/open on[^]*\d{7}\n/)
  await sleep(20 + Math.random() * 300)
  const pids = { program: Number(holder.child.pid), ...pidsOn(dataFolder) }
  for (const victim of victims) process.kill(pids[victim], 'SIGKILL')
  await holder.ended
  const whole = holder.printed().slice(0, holder.printed().lastIndexOf('\n'))
  return whole
    .split('\n')
    .map(Number)
    .filter(number => number > 0)
}

const KILLS: { rounds: number; victims: Victim[] }[] = [
  { rounds: 30, victims: ['program'] },
  { rounds: 2, victims: ['postgres'] },
  { rounds: 2, victims: ['keeper'] },
  { rounds: 2, victims: ['program', 'keeper', 'postgres'] },
]

test.each(KILLS)('$rounds kills of $victims under writes lose nothing answered', async ({ rounds, victims }) => {
  const dataFolder = join(temporaryFolder(), 'data')
  const made = await open({ dataFolder })
  await ask(made.migrator, 'create table ledger (number int primary key)')
  await ask(made.migrator, 'grant insert, select on ledger to simpul_app')
  await made.stop()
  const answered: number[] = []
  for (let round = 1; round <= rounds; round++) {
    answered.push(...(await killWhileSaving(dataFolder, victims, `${round}000000`)))
    expect(await untilGone(dataFolder)).toBeLessThan(5000)
  }
  const last = await open({ dataFolder })
  const found = new Set(await ask(last.app, 'select number from ledger'))
  await last.stop()
  expect(answered.length).toBeGreaterThan(rounds)
  expect(answered.filter(number => !found.has(number))).toEqual([])
  expect(postgresOn(dataFolder)).toEqual([])
})
