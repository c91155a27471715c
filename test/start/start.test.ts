// `npm start` as a stranger meets it: a copy of the project with an empty data folder, and everything that may end it.
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressIn, copyOfProject, health, postgresOn, shell, untilGone } from './support.ts'

const isRoot = process.getuid?.() === 0
const READY = /Ctrl-C/
const dataOf = (folder: string) => join(folder, 'data', 'postgres')

/** Empty when the first test begins; the later ones start it again. */
let folder: string
beforeAll(() => {
  folder = copyOfProject(afterAll)
})

test('npm start makes a running Simpul out of an empty folder, and finds it again', async () => {
  const first = shell(folder, 'npm start')
  await first.says(READY)
  expect(first.printed()).toMatch(/brought up to date/)
  expect(first.printed()).toMatch(/worker@demo\.example[^]*belajar-simpul-bersama/)
  expect(await health(addressIn(first.printed()))).toEqual([200, { ready: true }])
  expect((await fetch(addressIn(first.printed()))).headers.get('content-type')).toContain('text/html')
  const secret = readFileSync(join(folder, 'data', 'secret'), 'utf8')
  expect(statSync(join(folder, 'data', 'secret')).mode & 0o777).toBe(0o600)

  const second = shell(folder, 'npm start')
  expect(await second.ended).toBe(3)
  expect(second.printed()).toMatch(/already runs on .*postgres, as process \d+\. Use that one, stop it first/)
  const tool = shell(folder, 'node bin/simpul.mjs verify')
  expect(await tool.ended).toBe(0)
  expect(tool.printed()).toContain('all is well')
  writeFileSync(join(folder, 'half.json'), '[{"id": "')
  const half = shell(folder, 'node bin/simpul.mjs import hsds half.json')
  expect(await half.ended).toBe(1)
  expect(half.printed()).toContain('half.json: the file is not JSON, or only half of it is there')

  first.child.kill('SIGTERM')
  await first.ended
  expect(await untilGone(dataOf(folder))).toBeLessThan(5000)
  const again = shell(folder, 'npm start')
  await again.says(READY)
  expect(again.printed()).not.toMatch(/brought up to date|building/)
  expect(readFileSync(join(folder, 'data', 'secret'), 'utf8')).toBe(secret)
  again.child.kill('SIGTERM')
  await again.ended
})

test.runIf(isRoot)('an ordinary user starts it as root does', async () => {
  const theirs = copyOfProject()
  execFileSync('chown', ['-R', '--no-dereference', '65534:65534', theirs])
  const server = shell(theirs, 'npm start', { uid: 65534, gid: 65534, env: { HOME: theirs } })
  await server.says(READY)
  expect(await health(addressIn(server.printed()))).toEqual([200, { ready: true }])
  expect(statSync(join(dataOf(theirs), 'cluster')).uid).toBe(65534)
  server.child.kill('SIGTERM')
  await server.ended
  expect(await untilGone(dataOf(theirs))).toBeLessThan(5000)
})

test('whatever ends it, no database stays behind', async () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const server = shell(folder, 'node scripts/start.mjs')
    await server.says(READY)
    server.child.kill(signal)
    expect(await server.ended).toBe(0)
    expect(postgresOn(dataOf(folder))).toEqual([])
  }
  const killed = shell(folder, 'node scripts/start.mjs')
  await killed.says(READY)
  killed.child.kill('SIGKILL')
  expect(await untilGone(dataOf(folder))).toBeLessThan(5000)
  const terminal = shell(folder, `script -qec 'npm start' /dev/null`)
  await terminal.says(READY)
  terminal.child.stdin?.write('\x03')
  await terminal.ended
  expect(postgresOn(dataOf(folder))).toEqual([])
  expect(readFileSync(join(dataOf(folder), 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/)
})

test('a database that is killed under a running Simpul is opened again, and acts wait with a 503', async () => {
  const server = shell(folder, 'node scripts/start.mjs')
  await server.says(READY)
  const address = addressIn(server.printed())
  const [postmaster = ''] = readFileSync(join(dataOf(folder), 'cluster', 'postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(postmaster), 'SIGKILL')
  await server.says(/ended unexpectedly/)
  const seen = new Set<number>()
  while (!/is back/.test(server.printed())) {
    seen.add((await health(address))[0])
    await sleep(2)
  }
  expect(await health(address)).toEqual([200, { ready: true }])
  expect([...seen].filter(status => status !== 200 && status !== 503)).toEqual([])
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})
