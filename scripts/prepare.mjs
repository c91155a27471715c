// Installs what package-lock.json names when that is missing or out of date, then goes on under the Node that it brings.
// Node's own modules and the JavaScript of Node 18 only: this runs before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules', '.simpul-installed')
const lock = join(root, '.simpul-installing')
const early = join(root, '.simpul-node')
const onWindows = process.platform === 'win32'
const broughtName = `node-${onWindows ? 'win' : process.platform}-${process.arch}`
const broughtIn = folder => join(folder, 'node_modules', broughtName, 'bin', onWindows ? 'node.exe' : 'node')
const isNew = version => Number.parseInt(version) >= 24
const say = words => process.stderr.write(`simpul: ${words}\n`)

/** Install when needed, run `args` under the brought Node and end as it ends; `stdio` and `cwd` as for spawn. */
export async function continueWith(args, { stdio = 'inherit', cwd = root } = {}) {
  try {
    while (!isInstalled()) await installOnce()
    const env = { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH }
    endAs(await run(nodeToUse(), args, { stdio, cwd, env }).ended)
  } catch (error) {
    say(error.message)
    endAs({ code: 1, signal: error.signal })
  }
}

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()

/** Changes with the lock file, and when the folder is carried to another kind of machine. */
function fingerprint() {
  const lockFile = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(`${process.platform} ${process.arch}\n`).update(lockFile).digest('hex')
}

/** One installer at a time, because `npm ci` begins by emptying node_modules; the others wait. */
async function installOnce() {
  for (let told = false; !takeLock(); told = true) {
    if (!told) say('another copy is fetching the parts, waiting for it')
    await sleep(200)
  }
  try {
    if (!isInstalled()) await install()
  } finally {
    rmSync(lock, { force: true })
  }
}

async function install() {
  say('fetching the parts that Simpul is built from (once, about 600 MB on disk)')
  rmSync(stamp, { force: true })
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const ticker = setInterval(() => say(`still fetching, ${seconds()} s`), 5000)
  try {
    await runNpm(await nodeForNpm(), root)
  } finally {
    clearInterval(ticker)
    rmSync(early, { recursive: true, force: true })
  }
  writeFileSync(stamp, fingerprint())
  say(`fetched in ${seconds()} s`)
}

/**
 * npm leaves out, without a word, every optional part that asks for a newer Node than the one that npm runs on. So where
 * that is an old one, ours is fetched first, alone, with the checksum of our lock file.
 */
async function nodeForNpm() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const { version, integrity } = packages[`node_modules/${broughtName}`] ?? {}
  if (isNew(process.versions.node) || !version) return process.execPath
  const dependencies = { [broughtName]: version }
  const only = { '': { dependencies }, [`node_modules/${broughtName}`]: { version, integrity } }
  rmSync(early, { recursive: true, force: true })
  mkdirSync(early)
  writeFileSync(join(early, 'package.json'), JSON.stringify({ private: true, dependencies }))
  writeFileSync(join(early, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: only }))
  await runNpm(process.execPath, early)
  return broughtIn(early)
}

async function runNpm(node, cwd) {
  // --include: a user's NODE_ENV=production or omit=optional must not leave out the database or the tests' tools.
  const ci = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--prefer-offline', '--loglevel=error']
  const script = npmScript()
  const [command, ...args] = script ? [node, script, ...ci] : ['npm', ...ci]
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH }
  const npm = run(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'], shell: onWindows && !script })
  writeFileSync(lock, `${process.pid} ${npm.child.pid}`) // npm goes on when we are killed with -9: it holds the lock too
  const { code, signal } = await npm.ended
  const words = 'the parts could not be fetched (see above). Is this machine online? Then start again.'
  if (code !== 0) throw Object.assign(new Error(words), { signal })
}

/** npm as a script that any Node can run; null where it cannot be found as one, and then PATH decides. */
function npmScript() {
  const runner = process.env.npm_execpath ?? '' // yarn and pnpm put themselves there, and know no `ci`
  if (runner.endsWith('npm-cli.js')) return runner
  const found = (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, 'npm'))
  const script = found.filter(existsSync).map(path => realpathSync(path))[0] ?? ''
  return script.endsWith('npm-cli.js') ? script : null
}

function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  try {
    const holders = readFileSync(lock, 'utf8')
    const isFresh = Date.now() - statSync(lock).mtimeMs < 15 * 60_000 // else those numbers may be other programs' by now
    if (isFresh && holders.split(' ').some(pid => isAlive(Number(pid)))) return false
    const aside = `${lock}.${process.pid}`
    renameSync(lock, aside)
    if (readFileSync(aside, 'utf8') === holders) rmSync(aside)
    else renameSync(aside, lock) // somebody was quicker and this one is theirs: give it back
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  return false
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0) // 0, read before its holder wrote it, is our own group: alive
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Where no Node is brought (macOS, musl), the one that runs this will do if it is new enough to read TypeScript. */
function nodeToUse() {
  if (existsSync(broughtIn(root))) return broughtIn(root)
  if (isNew(process.versions.node)) return process.execPath
  throw new Error(`no Node is brought for ${process.platform}-${process.arch}. Please install Node 24 and start again.`)
}

function run(command, args, options) {
  const child = spawn(command, args, { cwd: root, ...options })
  // A terminal sends Ctrl-C to the child by itself; everything else reaches only us and is passed on.
  const passOn = signal => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn)
  // Told to stop, npm tells the shell between it and us, which ends without a word; then our parent is another one.
  const parent = process.ppid
  const orphaned = () => process.env.npm_lifecycle_event && process.ppid !== parent && child.kill('SIGTERM')
  const watch = setInterval(orphaned, 500)
  const ended = new Promise((resolve, reject) => {
    child.on('error', error => reject(new Error(`cannot run ${command}: ${error.message}`)))
    child.on('exit', (code, signal) => resolve({ code, signal }))
  }).finally(() => clearInterval(watch))
  return { child, ended }
}

function endAs({ code, signal }) {
  for (const each of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(each)
  if (signal) process.kill(process.pid, signal)
  process.exitCode = code ?? 1
}
